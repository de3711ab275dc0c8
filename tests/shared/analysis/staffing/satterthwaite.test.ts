import { expect, test } from 'vitest';
import { satterthwaiteDf } from '#shared/analysis/staffing/satterthwaite';

test.each([2, 3, 8, 30])('%d clusters of one size have one degree of freedom less, by either form', (count) => {
  const sizes = Array.from({ length: count }, () => 7);
  expect(satterthwaiteDf(sizes, true)).toBeCloseTo(count - 1, 10);
  expect(satterthwaiteDf(sizes, false)).toBeCloseTo(count - 1, 10);
});

test('clusters without a size change nothing', () => {
  const sizes = [4, 9, 2, 6];
  for (const leavesOneOut of [true, false]) {
    expect(satterthwaiteDf([0, ...sizes, 0], leavesOneOut)).toBeCloseTo(satterthwaiteDf(sizes, leavesOneOut), 10);
  }
});

test('only the proportions of the sizes matter, and uneven ones leave fewer degrees', () => {
  const df = satterthwaiteDf([1, 2, 3, 10], true);
  expect(satterthwaiteDf([10, 20, 30, 100], true)).toBeCloseTo(df, 10);
  expect(df).toBeLessThan(satterthwaiteDf([4, 4, 4, 4], true));
});

test.each([[[]], [[5]], [[0, 5, 0]], [[0, 0]]])('sizes %j leave no degree of freedom', (sizes) => {
  expect([satterthwaiteDf(sizes, true), satterthwaiteDf(sizes, false)]).toEqual([0, 0]);
});

test('two clusters by hand: C is 4/9 (1, −1; −1, 1) for sizes 1 and 2 without leaving out', () => {
  // h = 1/3, 2/3; A = (2/3, −1/3; −2/3, 1/3); A diag(1/9, 4/9) Aᵀ = 8/81 (1, −1; −1, 1), so df = 2² / 4 = 1.
  expect(satterthwaiteDf([1, 2], false)).toBeCloseTo(1, 12);
});

test('two clusters at three to one by hand', () => {
  // h = (3/4, 1/4), U² = (9, 1), S = 10. C11 = 9 − 2 · 27/4 + 90/16 = 1.125, C22 = 1 − 2/4 + 10/16 = 1.125, and
  // C12 = −9/4 − 3/4 + 30/16 = −1.125: trace 2.25, trace of the square 4 · 1.265625 = 5.0625, 2.25² / 5.0625 = 1.
  expect(satterthwaiteDf([3, 1], false)).toBeCloseTo(1, 12);
});
