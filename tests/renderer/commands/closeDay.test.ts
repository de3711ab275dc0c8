import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { closeDay, reopenDay, type UndoneInput } from '#renderer/commands/days';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineNow, machineOfficer as officer, startWithOfficer } from '../../helpers/memoryMachine';

const today = '2026-09-16' as Day;
const calls: UndoneInput = {
  kind: recordId('phone-call'),
  due: 5,
  done: 3,
  notDone: 2,
  reason: 'other',
  other: 'the line was down',
};

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
});

test('a future day and an invalid count are refused, and nothing is written', async () => {
  const codes = [];
  for (const change of [{ due: 1.5 }, { done: -1 }, { notDone: 10_000 }]) {
    codes.push(codeOf(await closeDay(services, { officer, day: today, undone: [{ ...calls, ...change }] })));
  }
  codes.push(codeOf(await closeDay(services, { officer, day: '2026-09-17' as Day, undone: [] })));
  expect(codes).toEqual(['counts', 'counts', 'counts', 'in-the-future']);
  expect(await closings()).toEqual([]);
});

test('a day is closed with what was not done, and its reason in words is sealed', async () => {
  expect(codeOf(await closeDay(services, { officer, day: today, undone: [calls] }))).toBeNull();
  const [closing, ...more] = await closings();
  expect(more).toEqual([]);
  expect(closing).toMatchObject({
    officer,
    day: today,
    open: false,
    closedAt: machineNow,
    undone: [{ kind: 'phone-call', due: 5, done: 3, notDone: 2, reason: 'other' }],
    logged: 0,
    found: [],
  });
  expect(JSON.stringify(closing)).not.toContain('line was down');
});

test('a day closed again keeps its record and the sealed words, even after it was reopened', async () => {
  await closeDay(services, { officer, day: today, undone: [calls] });
  const [first] = await closings();
  await reopenDay(services, { officer, day: today });
  expect((await closings()).map(({ id, open }) => [id, open])).toEqual([[first?.id, true]]);
  await closeDay(services, {
    officer,
    day: today,
    undone: [{ ...calls, notDone: 1, done: 4, other: first?.undone[0]?.other ?? null }],
  });
  const [again, ...more] = await closings();
  expect([more.length, again?.id, again?.open, again?.undone[0]?.notDone, again?.undone[0]?.other]).toEqual([
    0,
    first?.id,
    false,
    1,
    first?.undone[0]?.other,
  ]);
});

async function closings() {
  return await services.store.reader.all('closing');
}

function codeOf(
  result: { readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } },
): string | null {
  return result.ok ? null : result.error.code;
}
