import { expect, test } from 'vitest';
import type { Day } from '#shared/time/day';
import { federalHolidays, holidaysBetween, holidaysObserved } from '#shared/time/federalHolidays';

test('the holidays of 2026 are observed on the days that the Office of Personnel Management names', () => {
  expect(federalHolidays(2026).map(({ observed }) => observed)).toEqual([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-07-03',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
  ]);
});

test('a holiday on a Sunday is observed on Monday, one on a Saturday on Friday, even across the new year', () => {
  expect(federalHolidays(2027).filter(({ day, observed }) => day !== observed)).toEqual([
    { name: 'Juneteenth National Independence Day', day: '2027-06-19', observed: '2027-06-18' },
    { name: 'Independence Day', day: '2027-07-04', observed: '2027-07-05' },
    { name: 'Christmas Day', day: '2027-12-25', observed: '2027-12-24' },
  ]);
  expect(holidaysObserved('2027-12-31' as Day, '2027-12-31' as Day).map(({ day }) => day)).toEqual(['2028-01-01']);
});

test('a holiday does not exist before its law', () => {
  expect([federalHolidays(1985).length, federalHolidays(2020).length, federalHolidays(2021).length]).toEqual([
    9, 10, 11,
  ]);
});

test.each([1899, 10_000])('%i, a year that the calendar does not have, has no holidays', (year) => {
  expect(federalHolidays(year)).toEqual([]);
});

test.each([
  ['2026-07-02', '2026-07-02', []],
  ['2026-07-03', '2026-07-03', ['2026-07-03']],
  ['2026-07-04', '2026-07-05', []],
  ['2026-06-19', '2026-07-03', ['2026-06-19', '2026-07-03']],
  ['2026-06-20', '2026-07-02', []],
  ['2025-12-25', '2026-01-01', ['2025-12-25', '2026-01-01']],
  ['2025-12-26', '2025-12-31', []],
  ['2021-12-31', '2021-12-31', ['2021-12-31']],
  ['2022-01-01', '2022-01-02', []],
  ['2023-01-01', '2023-01-02', ['2023-01-02']],
])('from %s to %s, holidays are observed on %j', (first, last, observed) => {
  expect(holidaysObserved(first as Day, last as Day).map((holiday) => holiday.observed)).toEqual(observed);
});

test.each([
  [2024, '2024-01-15', '2024-02-19', '2024-05-27', '2024-09-02', '2024-10-14', '2024-11-28'],
  [2025, '2025-01-20', '2025-02-17', '2025-05-26', '2025-09-01', '2025-10-13', '2025-11-27'],
  [2029, '2029-01-15', '2029-02-19', '2029-05-28', '2029-09-03', '2029-10-08', '2029-11-22'],
  [2027, '2027-01-18', '2027-02-15', '2027-05-31', '2027-09-06', '2027-10-11', '2027-11-25'],
  [2028, '2028-01-17', '2028-02-21', '2028-05-29', '2028-09-04', '2028-10-09', '2028-11-23'],
])('the fixed-weekday holidays of %i are on the days that the law sets', (year, ...days) => {
  const movable = federalHolidays(year).filter(({ name }) =>
    /King|Washington|Memorial|Labor|Columbus|Thanksgiving/.test(name),
  );
  expect(movable.map(({ day }) => day)).toEqual(days);
});

test.each([
  ['2026-07-03', '2026-07-03', []],
  ['2026-07-04', '2026-07-04', ['2026-07-04']],
  ['2026-07-05', '2026-07-05', []],
  ['2026-06-19', '2026-07-04', ['2026-06-19', '2026-07-04']],
  ['2026-06-20', '2026-07-03', []],
  ['2025-12-25', '2026-01-01', ['2025-12-25', '2026-01-01']],
  ['2025-12-26', '2025-12-31', []],
  ['2026-01-02', '2026-01-18', []],
  ['2026-07-04', '2026-06-19', []],
])('from %s to %s, holidays fall by law on %j', (first, last, days) => {
  expect(holidaysBetween(first as Day, last as Day).map((holiday) => holiday.day)).toEqual(days);
});
