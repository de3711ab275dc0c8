import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { carriedStretches, daysOfShifts, shiftsOf } from '#shared/time/nightShifts';
import { lengthOf } from '#shared/time/ranges';
import type { WorkStretch } from '#shared/time/scheduleEdges';
import { seeded } from '../../helpers/seed';

/** Stretches as pairs of minutes. */
const hoursOf = (...pairs: readonly (readonly [number, number])[]): WorkStretch[] =>
  pairs.map(([start, end]) => ({ start, end }));

test('a shift from 22:00 to 06:00 is one on its day and two parts in the schedule', () => {
  const shifts = [[], hoursOf([1320, 1800]), hoursOf([1320, 1800]), [], []];
  const days = [[], hoursOf([1320, 1440]), hoursOf([0, 360], [1320, 1440]), hoursOf([0, 360]), []];
  expect(daysOfShifts(shifts)).toEqual(days);
  expect(shiftsOf(days)).toEqual(shifts);
});

test('a night shift keeps what was worked earlier on its day', () => {
  const shifts = [hoursOf([960, 1080], [1290, 1800]), []];
  expect(shiftsOf([hoursOf([960, 1080], [1290, 1440]), hoursOf([0, 360])])).toEqual(shifts);
});

test('a night shift keeps its break after midnight', () => {
  const shifts = [hoursOf([1320, 1560], [1590, 1800]), []];
  expect(shiftsOf([hoursOf([1320, 1440]), hoursOf([0, 120], [150, 360])])).toEqual(shifts);
});

test('a shift past the last midnight of the two weeks continues on the first day', () => {
  expect(daysOfShifts([[], [], hoursOf([1320, 1800])])).toEqual([hoursOf([0, 360]), [], hoursOf([1320, 1440])]);
  expect(shiftsOf([hoursOf([0, 360]), [], hoursOf([1320, 1440])])).toEqual([[], [], hoursOf([1320, 1800])]);
});

test.each([
  ['that touches midnight on both sides', [[1320, 1440]], [[0, 360]], 1],
  ['with a break over midnight', [[1080, 1410]], [[15, 120]], 1],
  ['with its break after midnight', [[1320, 1440]], [[0, 120], [150, 390]], 2],
  ['and the next one in the evening', [[1320, 1440]], [[0, 360], [1320, 1440]], 1],
  ['after a gap of an hour', [[1260, 1410]], [[30, 120]], 1],
  ['after a gap of an hour and a minute', [[1260, 1410]], [[31, 120]], 0],
  ['with a day shift after an hour and a minute', [[1320, 1440]], [[0, 360], [421, 900]], 1],
  ['of exactly 24 hours', [[720, 1440]], [[0, 720]], 1],
  ['of a minute more than 24 hours', [[720, 1440]], [[0, 721]], 0],
  ['of more than 24 hours with its breaks', [[60, 700], [750, 1440]], [[0, 90]], 0],
  ['of more than 24 hours with a break of an hour', [[60, 700], [760, 1440]], [[0, 90]], 0],
  ['that is the second of its day, an hour and a minute after the first', [[60, 700], [761, 1440]], [[0, 90]], 1],
  ['from midnight on, after a day shift', [[480, 990]], [[0, 480]], 0],
  ['after a whole day of another one', [[0, 1440]], [[0, 1440]], 0],
  ['after a day off', [], [[0, 360]], 0],
  ['that carried one over itself', [[0, 360], [1320, 1440]], [[0, 360]], 1],
] as const)('a shift %s: after %j, of %j the first %i are its own', (_, before, hours, carried) => {
  expect(carriedStretches(hoursOf(...before), hoursOf(...hours))).toBe(carried);
});

test('splitting and joining shifts keeps every minute on its day, for any two weeks', () => {
  const day = fc
    .uniqueArray(fc.integer({ min: 0, max: 96 }), { maxLength: 6 })
    .map((edges) => edges.toSorted((one, other) => one - other))
    .map((edges) =>
      Array.from({ length: Math.floor(edges.length / 2) }, (_, index) => ({
        start: (edges[index * 2] ?? 0) * 15,
        end: (edges[index * 2 + 1] ?? 0) * 15,
      })),
    );
  fc.assert(
    fc.property(fc.array(day, { minLength: 14, maxLength: 14 }), (days) => {
      const again = daysOfShifts(shiftsOf(days));
      expect(again.map((hours) => lengthOf(hours))).toEqual(days.map((hours) => lengthOf(hours)));
      expect(daysOfShifts(shiftsOf(again))).toEqual(again);
    }),
    seeded({}),
  );
});
