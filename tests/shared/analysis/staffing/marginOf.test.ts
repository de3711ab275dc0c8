import { describe, expect, test } from 'vitest';
import type { Margin } from '#shared/analysis/staffing/estimate';
import { halfWidth, marginOf, marginOfOne } from '#shared/analysis/staffing/marginOf';

const even = (count: number) => Array.from({ length: count }, () => 10);
const reasonsOf = (margin: Margin) =>
  margin.is === 'none' ? margin.reasons.map(({ is, figure }) => [is, figure]) : [];

test('the interval is the same factor up and down: exp(t √V / W)', () => {
  const margin = marginOf(20, { variance: 4, df: 7 }, { officerSizes: even(8), units: 80 });
  const factor = Math.exp((2.364624 * 2) / 20);
  expect(margin.is === 'interval' && [margin.low * factor, margin.high / factor].map((end) => end.toFixed(4))).toEqual([
    '20.0000', '20.0000',
  ]);
});

describe('no interval is shown, and the reason is', () => {
  const enough = { officerSizes: even(5), units: 30 };

  test.each<[string, number, { officerSizes: readonly number[]; units: number }, number, readonly unknown[]]>([
    ['nothing if there is just enough', 2.5, enough, 20, []],
    ['officers below five', 2.5, { ...enough, officerSizes: even(4) }, 20, [['officers', 4]]],
    ['units below thirty', 2.5, { ...enough, units: 29.9 }, 20, [['units', 29.9]]],
    ['too few degrees of freedom', 2.49, enough, 20, [['df', 2.49]]],
    ['officers and units, but not the degrees that officers would bring', 1, { officerSizes: even(3), units: 7 }, 20, [
      ['officers', 3], ['units', 7],
    ]],
    ['no minutes', 4, enough, 0, [['no minutes', 0]]],
    ['no units at all', 0, { officerSizes: [], units: 0 }, NaN, [['no minutes', 0], ['officers', 0], ['units', 0]]],
  ])('%s', (_, df, sample, value, reasons) => {
    expect(reasonsOf(marginOf(value, { variance: 4, df }, sample))).toEqual(reasons);
  });

  test.each([
    [[22, 10, 10, 10, 10], []],
    [[50, 10, 10, 10, 10], [['uneven', 0.444]]],
    // The mean is 12.5 and the standard error 0.25 of it: just even enough.
    [[25, 9.375, 9.375, 9.375, 9.375], []],
  ])('one officer did most of it: sizes %j', (officerSizes, reasons) => {
    const margin = marginOf(20, { variance: 4, df: 4 }, { officerSizes, units: 100 });
    const found = margin.is === 'none' ? margin.reasons.map(({ is, figure }) => [is, Number(figure.toFixed(3))]) : [];
    expect(found).toEqual(reasons);
  });

  test.each<[string, number, number, number, readonly unknown[]]>([
    ['nothing of one officer with ten days', 10, 30, 2.5, []],
    ['nine days', 9, 30, 2, [['days', 9]]],
    ['few units', 10, 29, 9, [['units', 29]]],
    ['few degrees of freedom', 10, 30, 2.4, [['df', 2.4]]],
  ])('of one officer: %s', (_, days, units, df, reasons) => {
    expect(reasonsOf(marginOfOne(20, { variance: 4, df }, days, units))).toEqual(reasons);
  });
});

test.each([0, NaN])('a half-width with %d degrees of freedom is infinite', (df) => {
  expect(halfWidth(20, { variance: 4, df })).toBe(Infinity);
});

test('less than one degree of freedom still has a half-width', () => {
  expect(halfWidth(20, { variance: 0.01, df: 0.9 })).toBeLessThan(Infinity);
});

test('a value below one has an interval like any other', () => {
  const margin = marginOf(0.2, { variance: 4e-4, df: 7 }, { officerSizes: even(8), units: 80 });
  expect(margin.is === 'interval' && [margin.low < 0.2, margin.high > 0.2]).toEqual([true, true]);
});

test('of two officers, one can have done most of it', () => {
  const margin = marginOf(20, { variance: 4, df: 1 }, { officerSizes: [90, 10], units: 100 });
  expect(reasonsOf(margin)).toEqual([['officers', 2], ['uneven', 0.8]]);
});
