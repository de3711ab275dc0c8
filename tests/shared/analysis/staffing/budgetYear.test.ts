import { expect, test } from 'vitest';
import { budgetOfficers, meanWorkYearHours } from '#shared/analysis/staffing/budgetYear';

test.each([
  [2023, 260 * 8], // starts and ends on a Sunday
  [2024, 262 * 8], // a leap year from Monday to Tuesday
  [2022, 260 * 8], // from Saturday to Saturday
  [2020, 262 * 8], // a leap year from Wednesday to Thursday
  [2021, 261 * 8],
])('%d has %d hours of weekdays', (year, hours) => {
  expect(meanWorkYearHours(year, 1)).toBe(hours);
});

test('a mean over two years is between them', () => {
  expect(meanWorkYearHours(2020, 2)).toBe(261.5 * 8);
});

test('budget officers are hours over 2,087', () => {
  expect(budgetOfficers(4174)).toBe(2);
});
