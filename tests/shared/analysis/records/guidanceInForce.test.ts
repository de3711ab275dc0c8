import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import {
  daysToReview, forceOf, inForceOn, quarterStarts, writtenShare,
} from '#shared/analysis/records/guidanceInForce';
import type { Day } from '#shared/time/day';
import { aGuidance } from '../../../helpers/recordBuilders';

const replaces = (id: number) => ({ replaces: recordId(`guidance-${id}`) });

// One rule, replaced twice, and an oral instruction with an end of its own:
//   no. 1  oral    from Jan 6, 2025, replaced by no. 2          in force Jan 6 to Oct 5, 2025
//   no. 2  memo    from Oct 6, 2025, replaced by no. 3          in force Oct 6, 2025 to Aug 31, 2026
//   no. 3  policy  from Sep 1, 2026                             in force from Sep 1, 2026
//   no. 4  oral    from Jun 8 to Sep 30, 2026                   in force on these days
const all = [
  aGuidance(1, '2025-01-06', { channel: 'oral' }),
  aGuidance(2, '2025-10-06', replaces(1)),
  aGuidance(3, '2026-09-01', { ...replaces(2), channel: 'policy' }),
  aGuidance(4, '2026-06-08', { to: '2026-09-30' as Day, channel: 'oral' }),
];

test.each([
  ['2025-01-05', [], null],
  ['2025-01-06', [1], 0],
  ['2025-10-05', [1], 0],
  ['2025-10-06', [2], 1],
  ['2026-08-31', [2, 4], 0.5],
  ['2026-09-01', [3, 4], 0.5],
  ['2026-09-30', [3, 4], 0.5],
  ['2026-10-01', [3], 1],
] as const)('on %s, the numbers %j are in force, and the written share is %j', (day, numbers, share) => {
  expect(inForceOn(all, day as Day).map(({ number }) => number)).toEqual(numbers);
  expect(writtenShare(all, day as Day)).toMatchObject({ all: numbers.length, share });
});

test('the replacement of a piece is named, and a piece that ended on its own was not replaced', () => {
  const forces = forceOf(all);
  expect(all.map(({ id }) => [forces.get(id)?.last, forces.get(id)?.replacedBy?.number ?? null])).toEqual([
    ['2025-10-05', 2],
    ['2026-08-31', 3],
    [null, null],
    ['2026-09-30', null],
  ]);
});

test('of two replacements the earlier ends it, and an end before both stays', () => {
  const twice = [
    aGuidance(1, '2025-01-06'), aGuidance(2, '2026-01-01', replaces(1)), aGuidance(3, '2025-06-01', replaces(1)),
  ];
  expect(forceOf(twice).get(recordId('guidance-1'))).toMatchObject({ last: '2025-05-31', replacedBy: { number: 3 } });
  const ended = [aGuidance(1, '2025-01-06', { to: '2025-03-01' as Day }), ...twice.slice(1)];
  expect(forceOf(ended).get(recordId('guidance-1'))).toMatchObject({ last: '2025-03-01', replacedBy: null });
});

test('guidance that replaces a piece from its first day leaves no day on which both are in force', () => {
  const same = [aGuidance(1, '2025-01-06'), aGuidance(2, '2025-01-06', replaces(1))];
  expect(inForceOn(same, '2025-01-06' as Day).map(({ number }) => number)).toEqual([2]);
});

test('two that replace each other end each other, without an endless loop', () => {
  const circle = [aGuidance(1, '2025-01-06', replaces(2)), aGuidance(2, '2025-03-01', replaces(1))];
  expect(inForceOn(circle, '2025-02-01' as Day).map(({ number }) => number)).toEqual([1]);
});

test.each([
  ['2026-09-16', 3, ['2026-01-01', '2026-04-01', '2026-07-01']],
  ['2026-01-01', 2, ['2025-10-01', '2026-01-01']],
  ['2026-03-31', 2, ['2025-10-01', '2026-01-01']],
] as const)('the quarters up to %s, %i of them, begin on %j', (day, count, starts) => {
  expect(quarterStarts(day as Day, count)).toEqual(starts);
});

test('a review is due on its day and overdue from the next day on', () => {
  const due = (day: string) => daysToReview({ reviewDue: day as Day }, '2026-09-16' as Day);
  expect([due('2026-09-02'), due('2026-09-16'), due('2026-10-06')]).toEqual([-14, 0, 20]);
  expect(daysToReview({ reviewDue: null }, '2026-09-16' as Day)).toBeNull();
});
