import { expect, test } from 'vitest';
import { generatorFrom, seededGenerator, splitMix64 } from '#shared/base/generator';

const take = <Value>(count: number, next: () => Value) => Array.from({ length: count }, next);

test('SplitMix64 gives the published numbers for the seed 1234567', () => {
  expect(take(5, splitMix64(1234567n))).toEqual([
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ]);
});

test('xoshiro128** gives the published numbers from the state 1, 2, 3, 4', () => {
  expect(take(10, generatorFrom([1, 2, 3, 4]).next)).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

test('the same seed gives the same numbers and another seed gives different ones', () => {
  const numbers = (seed: bigint) => take(8, seededGenerator(seed).next);
  expect(numbers(7n)).toEqual(numbers(7n));
  expect(numbers(7n)).not.toEqual(numbers(8n));
});

test('fractions, whole numbers, normal and Poisson numbers have the right moments', () => {
  const random = seededGenerator(20260916n);
  const means = (next: () => number) => {
    const values = take(20_000, next);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length };
  };
  const normal = means(random.normal);
  const poisson = means(() => random.poisson(5.5));
  const whole = take(5_000, () => random.below(6));
  expect(
    [normal.mean, normal.variance - 1, poisson.mean - 5.5, poisson.variance - 5.5].every((off) => Math.abs(off) < 0.15),
  ).toBe(true);
  expect(new Set(whole)).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});
