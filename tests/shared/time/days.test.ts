import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { Day } from '#shared/time/day';
import {
  addDays,
  dayAt,
  dayFrom,
  dayOfWeek,
  daysBetween,
  eachDay,
  isDay,
  monthOf,
  parseDay,
  partsOfDay,
  utcMidnight,
} from '#shared/time/days';
import { seeded } from '../../helpers/seed';

const september16 = '2026-09-16' as Day;

test('only a day of the calendar is a day', () => {
  const texts = ['2026-09-16', '2028-02-29', '2026-02-29', '2026-13-01', '2026-9-1', '0000-01-01', 'today', ''];
  expect(texts.filter(isDay)).toEqual(['2026-09-16', '2028-02-29']);
  expect([parseDay('2026-04-31'), dayFrom(2026, 9, 16)]).toEqual([null, '2026-09-16']);
});

test('days are counted across the ends of months and years and clock changes', () => {
  expect([addDays(september16, 15), addDays(september16, -259), addDays('2026-10-31' as Day, 2)]).toEqual([
    '2026-10-01',
    '2025-12-31',
    '2026-11-02',
  ]);
  expect([dayOfWeek(september16), monthOf(september16)]).toEqual([3, '2026-09']);
  expect(eachDay('2026-02-27' as Day, '2026-03-01' as Day)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(eachDay(september16, '2026-09-15' as Day)).toEqual([]);
});

test('counting days reverses adding them', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (count) => {
      expect(daysBetween(september16, addDays(september16, count))).toBe(count);
    }),
    seeded({}),
  );
});

test.each([
  [1899, 12, 31, null],
  [1900, 1, 1, '1900-01-01'],
  [9999, 12, 31, '9999-12-31'],
  [10_000, 1, 1, null],
  [2026, 0, 1, null],
  [2026, 1, 1, '2026-01-01'],
  [2026, 12, 31, '2026-12-31'],
  [2026, 13, 1, null],
  [2026, 2, 0, null],
  [2026, 2, 28, '2026-02-28'],
  [2026, 2, 29, null],
  [2028, 2, 29, '2028-02-29'],
  [2028, 2, 30, null],
  [2100, 2, 29, null],
  [2000, 2, 29, '2000-02-29'],
  [2026, 4, 30, '2026-04-30'],
  [2026, 4, 31, null],
  [2026, 1, 32, null],
])('year %i, month %i, day %i is %s', (year, month, dayOfMonth, day) => {
  expect(dayFrom(year, month, dayOfMonth)).toBe(day);
});

test.each([
  '12026-09-16',
  '2026-09-166',
  '2026-09-16 ',
  ' 2026-09-16',
  '2026-9-16',
  '2026-09-1',
  '26-09-16',
  '2026/09/16',
])('the text "%s" is not a day', (text) => expect(parseDay(text)).toBeNull());

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2028-02-29', 1, '2028-03-01'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-03-08', 1, '2026-03-09'],
  ['2026-11-01', 1, '2026-11-02'],
  ['2026-09-16', 0, '2026-09-16'],
  ['2026-09-16', 365, '2027-09-16'],
])('%s and %i days is %s, and the days between are counted', (from, count, to) => {
  expect([addDays(from as Day, count), daysBetween(from as Day, to as Day)]).toEqual([to, count]);
});

test.each(['13', '14', '15', '16', '17', '18', '19'].map((day, index) => [`2026-09-${day}`, index]))(
  '%s is day %i of its week',
  (day, index) => {
    expect(dayOfWeek(day as Day)).toBe(index);
  },
);

test('from a day to itself there is one day, and with the next day two', () => {
  expect([eachDay(september16, september16), eachDay(september16, '2026-09-17' as Day)]).toEqual([
    ['2026-09-16'],
    ['2026-09-16', '2026-09-17'],
  ]);
});

test('a day has three parts, and its midnight in UTC leads back to it', () => {
  expect(partsOfDay(september16)).toEqual({ year: 2026, month: 9, dayOfMonth: 16 });
  expect(utcMidnight(september16)).toBe(Date.UTC(2026, 8, 16));
  const midnight = Date.UTC(2026, 8, 16);
  expect([midnight - 1, midnight, midnight + 86_399_999, midnight + 86_400_000].map(dayAt)).toEqual([
    '2026-09-15',
    '2026-09-16',
    '2026-09-16',
    '2026-09-17',
  ]);
});
