import { expect, test } from 'vitest';
import { failWith, type Result } from '#shared/base/result';
import type { Instant } from '#shared/time/day';
import { minuteMilliseconds } from '#shared/time/minutes';
import type { Services } from '#renderer/services/services';
import { verifyWhenIdle } from '#renderer/services/verifyWhenIdle';
import { observe } from '#shared/base/observable';
import type { SaveState } from '#renderer/storage/copies';
import type { Verified } from '#renderer/storage/rows';
import type { VerifyState } from '#renderer/storage/recovery/verify';

const at = (minute: number) => (minute * minuteMilliseconds) as Instant;

/** Returns those of the given minutes in which a comparison starts. The last change was acknowledged in minute 2. */
function comparedIn(minutes: readonly number[], changed: Partial<SaveState> = {}): number[] {
  const compared: number[] = [];
  let now = at(0);
  let tick: (now: Instant, before: Instant) => void = () => undefined;
  const verification = observe<VerifyState>({ isRunning: false, last: null });
  const saveState = observe<SaveState>({
    mode: 'both',
    inFlight: [],
    acknowledged: 1,
    acknowledgedAt: at(2),
    ...changed,
  });
  const verify = async (): Promise<Result<Verified>> => {
    compared.push(now / minuteMilliseconds);
    const last = { at: now, number: 1, lines: 1, records: 1, differences: [], damaged: [], torn: [] };
    verification.set({ isRunning: false, last });
    return await Promise.resolve(failWith('unused', 'unused'));
  };
  const clock = { now: () => now, onTick: (listener: typeof tick) => ((tick = listener), () => undefined) };
  verifyWhenIdle({ clock, store: { verification, saveState, verify } as unknown as Services['store'] });
  for (const minute of minutes) {
    const before = now;
    now = at(minute);
    tick(now, before);
  }
  return compared;
}

test('copies are compared once the program has run for five minutes, and then once a day', () => {
  expect(comparedIn([1, 3, 4, 5, 6, 60, 1444, 1445, 1446])).toEqual([5, 1445]);
});

test('nothing is compared within two minutes of a change, during a write, or while a copy lags behind', () => {
  expect([
    comparedIn([5, 6, 8, 9], { acknowledgedAt: at(6) }),
    comparedIn([9], { inFlight: ['one'] as never }),
    comparedIn([9], { mode: 'one place' }),
  ]).toEqual([[8], [], []]);
});
