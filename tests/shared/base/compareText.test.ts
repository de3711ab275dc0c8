import { expect, test } from 'vitest';
import { compareText } from '#shared/base/compareText';

test.each([
  ['a', 'b', -1],
  ['b', 'a', 1],
  ['a', 'a', 0],
  ['', 'a', -1],
  ['B', 'a', -1],
  ['a', 'aa', -1],
  ['2026-09-09', '2026-09-10', -1],
])('"%s" compared to "%s" is %i', (one, other, order) => {
  expect(compareText(one, other)).toBe(order);
});
