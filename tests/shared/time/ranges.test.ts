import { expect, test } from 'vitest';
import fc from 'fast-check';
import {
  gapsOf,
  haveCommon,
  intersect,
  lengthOf,
  overlappingPairs,
  subtract,
  unionOf,
  type Range,
} from '#shared/time/ranges';
import { seeded } from '../../helpers/seed';

const aRange = fc.record({ start: fc.integer({ min: 0, max: 40 }), end: fc.integer({ min: 0, max: 40 }) });
const someRanges = fc.array(aRange, { maxLength: 6 });
const r = (start: number, end: number): Range => ({ start, end });

test('ranges that overlap or touch become one, and empty ones are dropped', () => {
  expect(unionOf([r(5, 9), r(1, 3), r(3, 4), r(8, 12), r(7, 7)])).toEqual([r(1, 4), r(5, 12)]);
});

test('the difference is what remains around the removed parts', () => {
  expect(subtract([r(0, 10), r(20, 30)], [r(2, 4), r(9, 22), r(30, 40)])).toEqual([r(0, 2), r(4, 9), r(22, 30)]);
});

test('gaps shorter than the minimum are left out', () => {
  expect(gapsOf([r(0, 60)], [r(5, 30), r(40, 60)], 10)).toEqual([r(30, 40)]);
});

test('pairs that overlap are found, and pairs that only touch are not', () => {
  expect(overlappingPairs([r(0, 10), r(10, 20), r(5, 12), r(3, 3)])).toEqual([
    [0, 2],
    [1, 2],
  ]);
});

/** Two ranges in each relative position, and what each function makes of them. */
test.each([
  ['apart', r(0, 4), r(6, 9), [r(0, 4), r(6, 9)], [r(0, 4)], [], false],
  ['one point apart', r(0, 4), r(5, 9), [r(0, 4), r(5, 9)], [r(0, 4)], [], false],
  ['touching', r(0, 4), r(4, 9), [r(0, 9)], [r(0, 4)], [], false],
  ['overlapping by one', r(0, 5), r(4, 9), [r(0, 9)], [r(0, 4)], [r(4, 5)], true],
  ['equal', r(2, 6), r(2, 6), [r(2, 6)], [], [r(2, 6)], true],
  ['one within the other', r(0, 9), r(3, 5), [r(0, 9)], [r(0, 3), r(5, 9)], [r(3, 5)], true],
  ['with the same start', r(0, 9), r(0, 5), [r(0, 9)], [r(5, 9)], [r(0, 5)], true],
  ['with the same end', r(0, 9), r(5, 9), [r(0, 9)], [r(0, 5)], [r(5, 9)], true],
  ['one empty', r(0, 9), r(5, 5), [r(0, 9)], [r(0, 9)], [], false],
  ['one backward', r(0, 9), r(6, 5), [r(0, 9)], [r(0, 9)], [], false],
])('two ranges that are %s', (_, one, other, union, difference, common, overlap) => {
  expect([unionOf([one, other]), unionOf([other, one])]).toEqual([union, union]);
  expect([subtract([one], [other]), intersect([one], [other]), intersect([other], [one])]).toEqual([
    difference,
    common,
    common,
  ]);
  expect([haveCommon(one, other), haveCommon(other, one), overlappingPairs([one, other]).length]).toEqual([
    overlap,
    overlap,
    overlap ? 1 : 0,
  ]);
  expect([lengthOf([one, other]), lengthOf([other, one])]).toEqual([lengthOf(union), lengthOf(union)]);
});

test.each([
  [9, 1],
  [10, 1],
  [11, 0],
])('a gap of 10 is found with a minimum of %i: %i', (atLeast, count) => {
  expect(gapsOf([r(0, 30)], [r(0, 5), r(15, 30)], atLeast)).toHaveLength(count);
});

test('union, difference and intersection agree with sets of minutes', () => {
  fc.assert(
    fc.property(someRanges, someRanges, (ones, others) => {
      const [a, b] = [minutesOf(ones), minutesOf(others)];
      expect(minutesOf(unionOf(ones))).toEqual(a);
      expect(lengthOf(ones)).toBe(a.size);
      expect(minutesOf(subtract(ones, others))).toEqual(new Set([...a].filter((minute) => !b.has(minute))));
      expect(minutesOf(intersect(ones, others))).toEqual(new Set([...a].filter((minute) => b.has(minute))));
      for (const ranges of [unionOf(ones), subtract(ones, others), intersect(ones, others)])
        expect(areApart(ranges)).toBe(true);
    }),
    seeded({ numRuns: 300 }),
  );
});

function minutesOf(ranges: readonly Range[]): Set<number> {
  const minutes = new Set<number>();
  for (let minute = 0; minute <= 40; minute += 1)
    if (ranges.some(({ start, end }) => start <= minute && minute < end)) minutes.add(minute);
  return minutes;
}

function areApart(ranges: readonly Range[]): boolean {
  return ranges.every(
    ({ start, end }, index) => start < end && (index === 0 || (ranges[index - 1]?.end ?? 0) <= start),
  );
}
