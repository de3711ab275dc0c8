import { expect, test } from 'vitest';
import fc from 'fast-check';
import type { Day } from '#shared/time/day';
import { addDays, dayFrom, dayOfWeek, daysBetween, eachDay, isDay, monthOf, parseDay } from '#shared/time/days';
import { addMonths, isMonth, lastDayOfMonth } from '#shared/time/months';
import { clockName, longDayName, monthName, shortDayName } from '#shared/time/dateNames';
import { seeded } from '../../helpers/seed';

const september16 = '2026-09-16' as Day;

test('a day is a text of the calendar, nothing else', () => {
  const texts = ['2026-09-16', '2028-02-29', '2026-02-29', '2026-13-01', '2026-9-1', '0000-01-01', 'today', ''];
  expect(texts.filter(isDay)).toEqual(['2026-09-16', '2028-02-29']);
  expect([parseDay('2026-04-31'), dayFrom(2026, 9, 16)]).toEqual([null, '2026-09-16']);
});

test('days are counted over the ends of months, years and changes of the clock', () => {
  expect([addDays(september16, 15), addDays(september16, -259), addDays('2026-10-31' as Day, 2)]).toEqual([
    '2026-10-01', '2025-12-31', '2026-11-02',
  ]);
  expect([dayOfWeek(september16), monthOf(september16)]).toEqual([3, '2026-09']);
  expect(eachDay('2026-02-27' as Day, '2026-03-01' as Day)).toEqual(['2026-02-27', '2026-02-28', '2026-03-01']);
  expect(eachDay(september16, '2026-09-15' as Day)).toEqual([]);
});

test('adding days and counting them are each other’s reverse', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (count) => {
      expect(daysBetween(september16, addDays(september16, count))).toBe(count);
    }),
    seeded({}),
  );
});

test('months go on over the year and end on their last day', () => {
  expect([addMonths('2026-11' as never, 2), addMonths('2026-01' as never, -1), lastDayOfMonth('2028-02' as never)]).toEqual([
    '2027-01', '2025-12', '2028-02-29',
  ]);
  expect(['2026-09', '2026-13', '2026-9'].map(isMonth)).toEqual([true, false, false]);
});

test('days, months and minutes have their names in English with a 24-hour clock', () => {
  expect([longDayName(september16), shortDayName(september16), monthName('2026-09' as never)]).toEqual([
    'Wednesday, September 16', 'Sep 16', 'September 2026',
  ]);
  expect([clockName(0), clockName(545), clockName(1440)]).toEqual(['00:00', '09:05', '24:00']);
});
