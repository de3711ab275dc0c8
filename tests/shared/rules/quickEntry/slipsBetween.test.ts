import { expect, test } from 'vitest';
import { slipsBetween } from '#shared/rules/quickEntry/slipsBetween';

test.each([
  ['', '', 0],
  ['a', '', 1],
  ['', 'ab', 2],
  ['phone', 'phone', 0],
  ['phnoe', 'phone', 1],
  ['phon', 'phone', 1],
  ['pphone', 'phone', 1],
  ['phine', 'phone', 1],
  ['hpnoe', 'phone', 2],
  ['mniuts', 'minutes', 2],
  ['court', 'count', 1],
  ['abc', 'xyz', 3],
  ['ab', 'ba', 1],
  ['abcd', 'badc', 2],
])('from “%s” to “%s” it takes %i typos', (one, other, slips) => {
  expect([slipsBetween(one, other), slipsBetween(other, one)]).toEqual([slips, slips]);
});
