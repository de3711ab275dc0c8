import { describe, expect, test } from 'vitest';
import type { VarianceParts } from '#shared/analysis/staffing/estimate';
import { residualsOf, varianceFor, varianceParts } from '#shared/analysis/staffing/varianceParts';

test('the parts of two officers and two days by hand', () => {
  const parts = varianceParts({
    cells: Float64Array.from([1, -2, 3, -2]),
    officerSizes: [1, 3],
    daySizes: [2, 2],
  });
  // Officers: sums −1 and 1 over 3/4 and 1/4: ½ (16/9 + 16). Days: sums 4 and −4: 2 · 32. Cells: 1 + 4 + 9 + 4.
  expect(parts.officer).toBeCloseTo(0.5 * (16 / 9 + 16), 12);
  expect([parts.day, parts.cell, parts.officers, parts.days]).toEqual([64, 18, 2, 2]);
  expect([parts.officerDf, parts.dayDf].map((df) => Math.round(df * 1e9) / 1e9)).toEqual([1, 1]);
});

test('sizes are those of the officer-days, added up by officer and by day', () => {
  const cells = Float64Array.from([1, 2, 3, 4, 5, 6]);
  expect(residualsOf(cells, Float64Array.from([1, 0, 2, 4, 8, 0]), 2, 3)).toEqual({
    cells, officerSizes: [3, 12], daySizes: [5, 8, 2],
  });
});

test('a day without a size is not counted as a day, but what it adds still counts', () => {
  const { day, days } = varianceParts({
    cells: Float64Array.from([1, 2, -3]),
    officerSizes: [2],
    daySizes: [1, 1, 0],
  });
  expect([day, days]).toEqual([2 * (1 + 4 + 9), 2]);
});

test('one officer and one day have no variance between them', () => {
  const { officer, day, cell } = varianceParts({ cells: Float64Array.from([5]), officerSizes: [1], daySizes: [1] });
  expect([officer, day, cell]).toEqual([0, 0, 25]);
});

describe('the variance for a target', () => {
  const parts: VarianceParts = { officer: 5, day: 4, cell: 2, officerDf: 6, dayDf: 9, officers: 8, days: 30 };

  test.each<[string, Partial<VarianceParts>, number]>([
    ['both less what both count', {}, 7],
    ['never below that of officers', { cell: 8 }, 5],
    ['never below that of days', { cell: 8, day: 6 }, 6],
  ])('of officers like these is %s', (_, change, variance) => {
    expect(varianceFor('officers', { ...parts, ...change })).toEqual({ variance, df: 6 });
  });

  test('of officers like these has the smaller degrees of freedom', () => {
    expect(varianceFor('officers', { ...parts, officerDf: 12 }).df).toBe(9);
  });

  test('of this unit is that of days', () => {
    expect(varianceFor('unit', parts)).toEqual({ variance: 4, df: 9 });
  });
});
