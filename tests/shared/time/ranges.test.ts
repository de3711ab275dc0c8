import { expect, test } from 'vitest';
import fc from 'fast-check';
import { gapsOf, intersect, lengthOf, overlappingPairs, subtract, unionOf, type Range } from '#shared/time/ranges';
import { seeded } from '../../helpers/seed';

const aRange = fc.record({ start: fc.integer({ min: 0, max: 40 }), end: fc.integer({ min: 0, max: 40 }) });
const someRanges = fc.array(aRange, { maxLength: 6 });
const r = (start: number, end: number): Range => ({ start, end });

test('stretches that overlap or touch become one, empty ones go', () => {
  expect(unionOf([r(5, 9), r(1, 3), r(3, 4), r(8, 12), r(7, 7)])).toEqual([r(1, 4), r(5, 12)]);
});

test('what is taken out leaves the pieces around it', () => {
  expect(subtract([r(0, 10), r(20, 30)], [r(2, 4), r(9, 22), r(30, 40)])).toEqual([r(0, 2), r(4, 9), r(22, 30)]);
});

test('gaps shorter than asked for are left out', () => {
  expect(gapsOf([r(0, 60)], [r(5, 30), r(40, 60)], 10)).toEqual([r(30, 40)]);
});

test('pairs that overlap are named, pairs that only touch are not', () => {
  expect(overlappingPairs([r(0, 10), r(10, 20), r(5, 12), r(3, 3)])).toEqual([[0, 2], [1, 2]]);
});

test('union, difference and common part agree with sets of minutes', () => {
  fc.assert(
    fc.property(someRanges, someRanges, (ones, others) => {
      const [a, b] = [minutesOf(ones), minutesOf(others)];
      expect(minutesOf(unionOf(ones))).toEqual(a);
      expect(lengthOf(ones)).toBe(a.size);
      expect(minutesOf(subtract(ones, others))).toEqual(new Set([...a].filter((minute) => !b.has(minute))));
      expect(minutesOf(intersect(ones, others))).toEqual(new Set([...a].filter((minute) => b.has(minute))));
      for (const ranges of [unionOf(ones), subtract(ones, others), intersect(ones, others)]) expect(areApart(ranges)).toBe(true);
    }),
    seeded({ numRuns: 300 }),
  );
});

function minutesOf(ranges: readonly Range[]): Set<number> {
  const minutes = new Set<number>();
  for (let minute = 0; minute <= 40; minute += 1) if (ranges.some(({ start, end }) => start <= minute && minute < end)) minutes.add(minute);
  return minutes;
}

function areApart(ranges: readonly Range[]): boolean {
  return ranges.every(({ start, end }, index) => start < end && (index === 0 || (ranges[index - 1]?.end ?? 0) <= start));
}
