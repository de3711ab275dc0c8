import { expect, test } from 'vitest';
import { clockName, longDayName, monthName, shortDayName } from '#shared/time/dateNames';
import type { Day, Month } from '#shared/time/day';

test('days and months have English names', () => {
  const day = '2026-09-16' as Day;
  expect([longDayName(day), shortDayName(day), monthName('2026-09' as Month)]).toEqual([
    'Wednesday, September 16',
    'Sep 16',
    'September 2026',
  ]);
});

test.each([
  ['2026-01-01', 'Thursday, January 1', 'Jan 1', 'January 2026'],
  ['2026-09-13', 'Sunday, September 13', 'Sep 13', 'September 2026'],
  ['2026-09-19', 'Saturday, September 19', 'Sep 19', 'September 2026'],
  ['2026-12-31', 'Thursday, December 31', 'Dec 31', 'December 2026'],
])('%s is %s', (day, long, short, month) => {
  expect([longDayName(day as Day), shortDayName(day as Day), monthName(day.slice(0, 7) as Month)]).toEqual([
    long,
    short,
    month,
  ]);
});

test.each([
  [0, '00:00'],
  [1, '00:01'],
  [59, '00:59'],
  [60, '01:00'],
  [545, '09:05'],
  [600, '10:00'],
  [1439, '23:59'],
  [1440, '24:00'],
])('minute %i is %s', (minute, text) => expect(clockName(minute)).toBe(text));
