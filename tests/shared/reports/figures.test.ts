import { expect, test } from 'vitest';
import { countText, countedText, rangeText, shareText } from '#shared/reports/figures';
import type { Day } from '#shared/time/day';

test.each([
  [0, '0'],
  [0.4, '0'],
  [0.5, '1'],
  [999.4, '999'],
  [999.5, '1,000'],
  [1234567, '1,234,567'],
  [-3, '-3'],
])('%f is shown as %s', (value, text) => {
  expect(countText(value)).toBe(text);
});

test.each([
  [0, '0.0%'],
  [0.14, '14.0%'],
  [0.1234, '12.3%'],
  [0.1235, '12.4%'],
  [1, '100.0%'],
  [0.0004, '0.0%'],
  [0.0005, '0.1%'],
])('a share of %f is %s', (share, text) => {
  expect(shareText(share)).toBe(text);
});

test.each([
  [0, '0 days'],
  [1, '1 day'],
  [2, '2 days'],
  [1000, '1,000 days'],
])('%i days are %s', (count, text) => {
  expect(countedText(count, 'day')).toBe(text);
});

test('a noun may have its own plural', () => {
  expect([1, 2].map((count) => countedText(count, 'activity', 'activities'))).toEqual(['1 activity', '2 activities']);
});

test.each([
  ['2026-06-22', '2026-09-13', 'Jun 22 to Sep 13, 2026'],
  ['2025-12-28', '2026-01-03', 'Dec 28, 2025 to Jan 3, 2026'],
  ['2026-09-16', '2026-09-16', 'Sep 16, 2026'],
  ['2026-09-16', '2026-09-17', 'Sep 16 to Sep 17, 2026'],
  ['2025-12-31', '2026-01-01', 'Dec 31, 2025 to Jan 1, 2026'],
])('%s to %s is "%s"', (first, last, text) => {
  expect(rangeText({ first: first as Day, last: last as Day })).toBe(text);
});
