import { expect, test } from 'vitest';
import { sumOf, sumOver } from '#shared/base/neumaier';

test.each<[string, readonly number[], number]>([
  ['no numbers', [], 0],
  ['a large number first', [1e100, 1, -1e100], 1],
  ['a large number after a small one', [1, 1e100, 1, -1e100], 2],
  ['tenths', Array.from({ length: 10 }, () => 0.1), 1],
  ['negative numbers', [-1, 1e17, -1, -1e17], -2],
])('a sum of %s loses nothing', (_, values, sum) => {
  expect(sumOf(values)).toBe(sum);
});

test('a sum over indexes is the same', () => {
  const values = [1, 1e100, 1, -1e100];
  expect(sumOver(4, (index) => values[index] ?? NaN)).toBe(2);
});
