import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { TimerStack } from '#shared/records/timerStack';
import { endOfTimer, isSetBack, isTooLong, longestAway, movedToNewClock } from '#shared/rules/timers/endOfTimer';
import { notedStack } from '#shared/rules/timers/notedStack';
import type { Instant } from '#shared/time/day';
import { addMinutes } from '#shared/time/minutes';

const officer = recordId('alder');
const begin = Date.UTC(2026, 8, 16, 14) as Instant;
const at = (minute: number) => addMinutes(begin, minute);
const running = {
  entry: recordId('one'), kind: recordId('phone'), duty: null, country: null, units: 1,
  startedAt: at(0), seenAt: at(0), appointment: null, note: null,
};
const started: TimerStack = { officer, running, interrupted: [], away: null };
const minute = (instant: Instant) => (instant - begin) / 60_000;

/** The stack of a timer last seen after ten minutes, after further ticks at these minutes. */
const after = (...minutes: readonly number[]) =>
  minutes.reduce(
    (stack, one) => notedStack(stack, at(one)),
    { ...started, running: { ...running, seenAt: at(10) } } as TimerStack,
  );
const awayIn = ({ away }: TimerStack) => (away === null ? null : [minute(away.from), minute(away.to)]);

test('a clock jump of more than two minutes asks, from when the timer was last seen', () => {
  const seen = notedStack(started, at(2));
  const jumped = notedStack(seen, at(9));
  expect([seen.away, jumped.away, notedStack(jumped, at(30)).away]).toEqual([
    null,
    { from: at(2), to: at(9) },
    { from: at(2), to: at(30) },
  ]);
});

test('a timer is seen every minute, even if a tick comes slightly earlier in its minute', () => {
  const late = (minute: number, milliseconds: number) => (at(minute) + milliseconds) as Instant;
  const ticks = [late(1, 9), late(2, 5), late(2, 700), late(3, 10), late(1, 0)];
  const seen = ticks.reduce(
    (stacks, tick) => [...stacks, notedStack(stacks.at(-1)!, tick)],
    [started],
  );
  expect(seen.map((stack) => [stack.running!.seenAt, stack.away])).toEqual(
    [at(0), late(1, 9), late(2, 5), late(2, 5), late(3, 10), late(3, 10)].map((instant) => [instant, null]),
  );
});

test.each([
  ['set back by two minutes', [8], null],
  ['set back by more', [7], [10, 7]],
  ['set back to before the timer began', [-30], [10, -30]],
  ['set back, then on for five minutes', [-30, -29, -28, -27, -26, -25], [10, -30]],
  ['set back twice: what ran in between is certain', [-30, -28, -60], [12, -60]],
  ['set back and right again', [-30, -28, 12], null],
  ['set back and then ahead, by more than it was set back', [-30, -28, 20], [12, 20]],
  ['set back into an absence that is not settled', [60, 30], [10, 30]],
  ['set back to before an absence that is not settled', [60, 0], [10, 0]],
])('a clock that was %s asks from the last minute seen', (_name, ticks, away) => {
  expect(awayIn(after(...ticks))).toEqual(away);
});

test.each([
  ['the clock goes right', [11, 12], 13, 13],
  ['a tick is missing', [11], 60, 60],
  ['an absence is not settled', [60], 61, 61],
  ['the clock was set back by a minute', [], 9, 10],
  ['the clock was set back', [-30], -30, 10],
  ['the clock was set back, seven minutes ago', [-30, -29, -28, -27, -26, -25, -24], -23, 17],
  ['the clock was set back before any tick', [], -30, 10],
  ['an absence is as long as may be', [10 + longestAway / 60_000], 10 + longestAway / 60_000, 10 + 1440],
  ['an absence is a minute longer', [11 + longestAway / 60_000], 20 + longestAway / 60_000, 10],
  ['the clock was set three years ahead', [10 + 3 * 525_600], 10 + 3 * 525_600, 10],
  ['the clock was set three years ahead before any tick', [], 10 + 3 * 525_600, 10],
])('if %s, a timer that is ended now ends at the right minute', (_name, ticks, now, end) => {
  expect(minute(endOfTimer(notedStack(after(...ticks), at(now)), at(now)))).toBe(end);
});

test('a timer that is moved to the new clock keeps its minutes', () => {
  const moved = movedToNewClock(after(-30));
  expect([minute(moved.running!.startedAt), moved.away, minute(endOfTimer(moved, at(-25)))]).toEqual([-40, null, -25]);
});

test('an absence is not a clock that was set back, and a day away is not too long', () => {
  const day = { from: at(0), to: at(1440) };
  const cases = [null, day, { from: at(0), to: at(1441) }, { from: at(5), to: at(0) }];
  expect(cases.map((away) => [isSetBack(away), isTooLong(away)])).toEqual([
    [false, false], [false, false], [false, true], [true, false],
  ]);
});
