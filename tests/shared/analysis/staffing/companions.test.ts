import { describe, expect, test } from 'vitest';
import {
  administrativeWeight, logQuality, missingDayBounds, ownRatios, participationFactor, participationOf,
} from '#shared/analysis/staffing/companions';
import { aStudyTable } from '../../../helpers/aStudyTable';

test('median and quartiles are those of the officers with units', () => {
  const table = aStudyTable({
    kinds: { phone: { minutes: [[10], [20], [40], [80], [7]], units: [[1], [1], [1], [1], [0]] } },
  });
  expect(ownRatios(table, table.kinds[0]!)).toEqual({ lower: 17.5, median: 30, upper: 50 });
});

test('participation is logged days over expected days', () => {
  const table = aStudyTable({
    kinds: { phone: { minutes: [[0, 0, 0], [0, 0, 0]], units: [[0, 0, 0], [0, 0, 0]] } },
    expected: [[480, 480, 0], [480, 1, 480]],
    logged: [[1, 0, 1], [1, 1, 1]],
  });
  expect(participationOf(table)).toEqual({ expected: 5, logged: 4, rate: 0.8 });
});

describe('the quality of a log', () => {
  const entry = (minutes: number, enteredAfter = 0) => ({ minutes, enteredAfter });

  test('heaping is the share of minutes in entries of a multiple of 15', () => {
    expect(logQuality([entry(15), entry(30), entry(14), entry(46), entry(0)]).heaping).toBe(45 / 105);
  });

  test('late is the share of minutes entered more than 24 hours after', () => {
    expect(logQuality([entry(10, 1440), entry(20, 1441), entry(10, -5)]).late).toBe(0.5);
  });

  test('nothing logged has no shares', () => {
    expect(logQuality([])).toEqual({ heaping: NaN, late: NaN });
  });
});

describe('the bounds for missing days', () => {
  const tenDays = (valueOf: (day: number) => number) =>
    Array.from({ length: 11 }, (_, day) => (day < 10 ? valueOf(day) : 0));
  const table = aStudyTable({
    kinds: {
      phone: {
        // Ratios 1 to 10 of officer a, in another order than the days, with two units each; b has one day and c none.
        minutes: [tenDays((day) => 2 * (((day * 3) % 10) + 1)), [50, ...tenDays(() => 0).slice(1)], tenDays(() => 3)],
        units: [tenDays(() => 2), [5, ...tenDays(() => 0).slice(1)], tenDays(() => 0)],
      },
    },
    logged: [tenDays(() => 1), tenDays(() => 1), tenDays(() => 1)],
  });

  test('take the officer’s own day at the 10th and the 90th percentile by nearest rank', () => {
    const { light, heavy } = missingDayBounds(table, table.kinds[0]!);
    // Officer a: 110 minutes and 20 units, and a day of 1 or of 9 minutes a unit; b: 50 and 5, and the same day again.
    expect([light, heavy]).toEqual([(110 + 2 + 50 + 50) / (20 + 2 + 5 + 5), (110 + 18 + 50 + 50) / (20 + 2 + 5 + 5)]);
  });

  test('are the weight itself if no day is missing', () => {
    const whole = { ...table, expected: table.expected.map((minutes, at) => (at % 11 === 10 ? 0 : minutes)) };
    expect(missingDayBounds(whole, table.kinds[0]!)).toEqual({ light: 160 / 25, heavy: 160 / 25 });
  });
});

test('units from an administrative count use minutes raised by each group’s participation', () => {
  expect(participationFactor({ expectedDays: 100, loggedDays: 80 })).toBe(1.25);
  const groups = [
    { minutes: 800, expectedDays: 100, loggedDays: 80 },
    { minutes: 500, expectedDays: 50, loggedDays: 50 },
  ];
  expect(administrativeWeight(groups, 100)).toBe(15);
});
