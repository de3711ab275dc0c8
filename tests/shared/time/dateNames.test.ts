import { expect, test } from 'vitest';
import { clockName, clockSpanName, hourName, longDayName, monthName, shortDayName } from '#shared/time/dateNames';
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
  [0, '00:00', '12:00 am', '00', '12 am'],
  [1, '00:01', '12:01 am', '00', '12 am'],
  [59, '00:59', '12:59 am', '00', '12 am'],
  [60, '01:00', '1:00 am', '01', '1 am'],
  [545, '09:05', '9:05 am', '09', '9 am'],
  [600, '10:00', '10:00 am', '10', '10 am'],
  [719, '11:59', '11:59 am', '11', '11 am'],
  [720, '12:00', '12:00 pm', '12', '12 pm'],
  [779, '12:59', '12:59 pm', '12', '12 pm'],
  [780, '13:00', '1:00 pm', '13', '1 pm'],
  [1439, '23:59', '11:59 pm', '23', '11 pm'],
  [1440, '24:00', '12:00 am', '24', '12 am'],
])('minute %i is %s or %s, and its hour %s or %s', (minute, on24, on12, hour24, hour12) => {
  expect([clockName(minute, '24'), clockName(minute, '12')]).toEqual([on24, on12]);
  expect([hourName(minute, '24'), hourName(minute, '12')]).toEqual([hour24, hour12]);
});

test.each([
  [545, 575, '09:05 to 09:35', '9:05 to 9:35 am'],
  [690, 719, '11:30 to 11:59', '11:30 to 11:59 am'],
  [690, 720, '11:30 to 12:00', '11:30 am to 12:00 pm'],
  [720, 780, '12:00 to 13:00', '12:00 to 1:00 pm'],
  [805, 840, '13:25 to 14:00', '1:25 to 2:00 pm'],
  [540, 540, '09:00 to 09:00', '9:00 to 9:00 am'],
  [1380, 1439, '23:00 to 23:59', '11:00 to 11:59 pm'],
  [1380, 1440, '23:00 to 24:00', '11:00 pm to 12:00 am'],
  [0, 1440, '00:00 to 24:00', '12:00 am to 12:00 am'],
  [1430, 20, '23:50 to 00:20', '11:50 pm to 12:20 am'],
  [600, 540, '10:00 to 09:00', '10:00 am to 9:00 am'],
])('from minute %i to %i is %s or %s: am or pm appears once if both ends share it', (start, end, on24, on12) => {
  expect([clockSpanName(start, end, ' to ', '24'), clockSpanName(start, end, ' to ', '12')]).toEqual([on24, on12]);
});
