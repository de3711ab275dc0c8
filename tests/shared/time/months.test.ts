import { expect, test } from 'vitest';
import type { Day, Month } from '#shared/time/day';
import {
  addMonths, addMonthsToDay, firstDayOfMonth, isMonth, lastDayOfMonth, monthsBetween,
} from '#shared/time/months';

test.each([
  ['2026-11', 2, '2027-01'],
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-01', 11, '2026-12'],
  ['2026-01', 12, '2027-01'],
  ['2026-12', -11, '2026-01'],
  ['2026-12', -12, '2025-12'],
  ['2026-09', 0, '2026-09'],
  ['2026-01', -25, '2023-12'],
])('%s and %i months is %s', (month, count, expected) => {
  expect(addMonths(month as Month, count)).toBe(expected);
});

test.each([
  ['2026-01', '31'],
  ['2026-02', '28'],
  ['2028-02', '29'],
  ['2100-02', '28'],
  ['2000-02', '29'],
  ['2026-04', '30'],
  ['2026-12', '31'],
])('%s runs from the first to day %s', (month, last) => {
  expect([firstDayOfMonth(month as Month), lastDayOfMonth(month as Month)]).toEqual([
    `${month}-01`,
    `${month}-${last}`,
  ]);
});

test.each([
  ['2026-00', false],
  ['2026-01', true],
  ['2026-09', true],
  ['2026-10', true],
  ['2026-12', true],
  ['2026-13', false],
  ['2026-9', false],
  ['2026-09-01', false],
  ['12026-09', false],
  ['', false],
])('the text "%s" is a month: %s', (text, expected) => {
  expect(isMonth(text)).toBe(expected);
});

test.each([
  ['2026-09-01', '2026-09-30', ['2026-09']],
  ['2026-09-30', '2026-10-01', ['2026-09', '2026-10']],
  ['2026-11-15', '2027-02-01', ['2026-11', '2026-12', '2027-01', '2027-02']],
  ['2026-12-31', '2027-01-01', ['2026-12', '2027-01']],
])('from %s to %s there are the months %j', (first, last, months) => {
  expect(monthsBetween(first as Day, last as Day)).toEqual(months);
});

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2028-01-31', 1, '2028-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-01-28', 1, '2026-02-28'],
  ['2026-12-31', 2, '2027-02-28'],
  ['2026-09-15', 0, '2026-09-15'],
])('%s and %i months is %s', (day, count, expected) => {
  expect(addMonthsToDay(day as Day, count)).toBe(expected);
});
