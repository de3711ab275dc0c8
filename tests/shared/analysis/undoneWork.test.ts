import { expect, test } from 'vitest';
import { undoneIn } from '#shared/analysis/undoneWork';
import { recordId } from '#shared/base/ids';
import type { DayClosing, UndoneReason } from '#shared/records/dayClosing';
import type { Day, Instant } from '#shared/time/day';

const range = { first: '2026-09-16' as Day, last: '2026-09-18' as Day };

function aClosing(
  day: string,
  ...undone: readonly (readonly [kind: string, due: number, done: number, notDone: number, reason?: UndoneReason])[]
): DayClosing {
  return {
    officer: recordId('alder'),
    day: day as Day,
    open: false,
    closedAt: 0 as Instant,
    undone: undone.map(([kind, due, done, notDone, reason = null]) => ({
      kind: recordId(kind),
      due,
      done,
      notDone,
      reason,
      other: null,
    })),
  };
}

const noReasons = { 'no time': 0, 'system down': 0, detail: 0, other: 0, 'none given': 0 };

test.each([
  ['2026-09-15', 0],
  ['2026-09-16', 1],
  ['2026-09-17', 1],
  ['2026-09-18', 1],
  ['2026-09-19', 0],
])('a closing of %s counts in September 16 to 18: %i', (day, count) => {
  expect(undoneIn(range, [aClosing(day, ['phone', 3, 2, 1])])).toHaveLength(count);
});

test('a reopened day and a day without undone work do not count', () => {
  expect(
    undoneIn(range, [{ ...aClosing('2026-09-16', ['phone', 3, 2, 1]), open: true }, aClosing('2026-09-17')]),
  ).toEqual([]);
});

test.each<UndoneReason>(['no time', 'system down', 'detail', 'other'])(
  'work left undone with the reason "%s" is counted under it',
  (reason) => {
    const closings = [
      aClosing('2026-09-16', ['phone', 7, 2, 5, reason]),
      aClosing('2026-09-17', ['phone', 4, 3, 1, reason]),
      aClosing('2026-09-18', ['phone', 2, 0, 2]),
    ];
    expect(undoneIn(range, closings)).toEqual([
      { kind: 'phone', due: 13, done: 5, notDone: 8, reasons: { ...noReasons, [reason]: 6, 'none given': 2 } },
    ]);
  },
);

test('the kind with the most left undone comes first, and equal ones are in the order of their ids', () => {
  const closing = aClosing('2026-09-16', ['c', 1, 0, 1], ['b', 1, 0, 1], ['a', 1, 0, 1], ['d', 2, 0, 2]);
  expect(undoneIn(range, [closing]).map(({ kind }) => kind)).toEqual(['d', 'a', 'b', 'c']);
});
