import { describe, expect, test } from 'vitest';
import { studentCumulative, studentQuantile } from '#shared/base/studentT';

/** From tables of the distribution; those of df 2.5 and 11.37 from a second implementation. */
test.each([
  [2, 4.302653],
  [2.5, 3.574655],
  [4, 2.776445],
  [7, 2.364624],
  [11.37, 2.192278],
  [14, 2.144787],
  [29, 2.04523],
])('97.5 %% of a t with %d degrees of freedom is below %d', (df, quantile) => {
  expect(studentQuantile(0.975, df)).toBeCloseTo(quantile, 6);
});

describe('the closed forms are met to the last digits', () => {
  const [one, two] = [0.6, 0.975];

  test.each([one, two, 0.0001, 1 - 1e-9])('at %d, with one degree of freedom by the tangent', (p) => {
    const exact = Math.tan(Math.PI * (p - 0.5));
    expect(Math.abs(studentQuantile(p, 1) / exact - 1)).toBeLessThan(1e-7 * Math.min(p, 1 - p) + 1e-13 / (1 - p));
  });

  test.each([one, two, 0.0001, 0.9999])('at %d, with two degrees of freedom by a root', (p) => {
    const exact = (2 * p - 1) / Math.sqrt(2 * p * (1 - p));
    expect(Math.abs(studentQuantile(p, 2) / exact - 1)).toBeLessThan(1e-11);
  });
});

test.each([0.3, 1, 2.5, 11.37, 60, 119.5, 364, 1e5])('the quantile with df %d undoes the distribution', (df) => {
  for (const p of [0.001, 0.2, 0.49, 0.51, 0.8, 0.975, 0.999]) {
    expect(Math.abs(studentCumulative(studentQuantile(p, df), df) - p)).toBeLessThan(1e-13);
  }
});

test('with very many degrees of freedom the quantile is that of the normal distribution', () => {
  const normal = 1.959963984540054;
  const firstTerm = (normal ** 3 + normal) / (4 * 1e6);
  expect(studentQuantile(0.975, 1e6)).toBeCloseTo(normal + firstTerm, 9);
});

test('the distribution is symmetric', () => {
  expect([studentQuantile(0.5, 3), studentCumulative(0, 3)]).toEqual([0, 0.5]);
  expect(studentQuantile(0.025, 3.7)).toBeCloseTo(-studentQuantile(0.975, 3.7), 12);
  expect(studentCumulative(-2, 5) + studentCumulative(2, 5)).toBeCloseTo(1, 14);
});

test.each([
  [0.975, 0], [0.975, -1], [0.975, NaN], [0.975, Infinity], [0, 5], [1, 5], [NaN, 5],
])('the quantile of %d with df %d is refused', (p, df) => {
  expect(() => studentQuantile(p, df)).toThrow(RangeError);
});

test('a distribution without degrees of freedom is refused', () => {
  expect(() => studentCumulative(1, 0)).toThrow(RangeError);
});
