import { expect, test } from 'vitest';
import { nearestRank, quantileOf } from '#shared/analysis/staffing/quantiles';

test.each([
  [0, 1], [0.25, 1.75], [0.5, 2.5], [0.75, 4.75], [1, 10],
])('the quantile at %d is interpolated between order statistics', (p, value) => {
  expect(quantileOf([10, 1, 3, 2], p)).toBe(value);
});

test('one number is every quantile, and no numbers have none', () => {
  expect([quantileOf([7], 0.25), quantileOf([], 0.5)]).toEqual([7, NaN]);
});

test.each([[10, 0.1, 0], [11, 0.1, 1], [10, 0.9, 8], [1, 0.1, 0], [1, 0.9, 0], [0, 0.5, 0]])(
  'of %d items, that at %d has the index %d',
  (count, p, index) => {
    expect(nearestRank(count, p)).toBe(index);
  },
);
