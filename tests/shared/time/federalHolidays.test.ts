import { expect, test } from 'vitest';
import type { Day } from '#shared/time/day';
import { federalHolidays, holidaysObserved } from '#shared/time/federalHolidays';

test('the holidays of 2026 are observed on the days that the schedule of the Office of Personnel Management names', () => {
  expect(federalHolidays(2026).map(({ observed }) => observed)).toEqual([
    '2026-01-01', '2026-01-19', '2026-02-16', '2026-05-25', '2026-06-19', '2026-07-03', '2026-09-07', '2026-10-12', '2026-11-11',
    '2026-11-26', '2026-12-25',
  ]);
});

test('a holiday on a Sunday is observed on Monday, one on a Saturday on Friday, also over the new year', () => {
  expect(federalHolidays(2027).filter(({ day, observed }) => day !== observed)).toEqual([
    { name: 'Juneteenth National Independence Day', day: '2027-06-19', observed: '2027-06-18' },
    { name: 'Independence Day', day: '2027-07-04', observed: '2027-07-05' },
    { name: 'Christmas Day', day: '2027-12-25', observed: '2027-12-24' },
  ]);
  expect(holidaysObserved('2027-12-31' as Day, '2027-12-31' as Day).map(({ day }) => day)).toEqual(['2028-01-01']);
});

test('a holiday is none before its law', () => {
  expect([federalHolidays(1985).length, federalHolidays(2020).length, federalHolidays(2021).length]).toEqual([9, 10, 11]);
});
