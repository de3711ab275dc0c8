import { expect, test } from 'vitest';
import type { Day } from '#shared/time/day';
import {
  dayOfPayPeriod,
  fiscalYearDays,
  fiscalYearOf,
  payPeriodOf,
  weekOf,
  type WeekStart,
} from '#shared/time/workCalendar';

const day = (text: string) => text as Day;

test.each<[string, WeekStart, string]>([
  ['2026-09-12', 0, '2026-09-06'],
  ['2026-09-13', 0, '2026-09-13'],
  ['2026-09-14', 0, '2026-09-13'],
  ['2026-09-19', 0, '2026-09-13'],
  ['2026-09-13', 1, '2026-09-07'],
  ['2026-09-14', 1, '2026-09-14'],
  ['2026-09-20', 1, '2026-09-14'],
  ['2026-09-21', 1, '2026-09-21'],
  ['2026-09-11', 6, '2026-09-05'],
  ['2026-09-12', 6, '2026-09-12'],
  ['2026-09-18', 6, '2026-09-12'],
  ['2026-01-01', 0, '2025-12-28'],
])('the week of %s, with weeks that start on day %i, starts on %s', (text, weekStart, first) => {
  expect(weekOf(day(text), weekStart)).toBe(first);
});

test.each([
  ['2026-09-06', 0, '2026-09-06'],
  ['2026-09-07', 1, '2026-09-06'],
  ['2026-09-19', 13, '2026-09-06'],
  ['2026-09-20', 0, '2026-09-20'],
  ['2026-09-05', 13, '2026-08-23'],
  ['2026-08-23', 0, '2026-08-23'],
  ['2026-08-22', 13, '2026-08-09'],
  ['2026-10-04', 0, '2026-10-04'],
])('%s is day %i of the pay period from %s', (text, index, first) => {
  const anchor = day('2026-09-06');
  expect([dayOfPayPeriod(day(text), anchor), payPeriodOf(day(text), anchor)]).toEqual([index, first]);
});

test.each([
  ['2026-09-30', 2026],
  ['2026-10-01', 2027],
  ['2026-12-31', 2027],
  ['2027-01-01', 2027],
])('%s is in fiscal year %i', (text, year) => {
  expect(fiscalYearOf(day(text))).toBe(year);
  const { first, last } = fiscalYearDays(year);
  expect(first <= text && text <= last).toBe(true);
});

test('a fiscal year runs from October to September', () => {
  expect(fiscalYearDays(2027)).toEqual({ first: '2026-10-01', last: '2027-09-30' });
  expect(() => fiscalYearDays(1900)).toThrow(RangeError);
});
