import { expect, test } from 'vitest';
import { readTypedUnits } from '#renderer/features/today/line/typedUnits';

test.each([
  ['12', 12],
  ['0', 0],
  [' 7 ', 7],
  ['x12', 12],
  ['x 12', 12],
  ['12x', 12],
  ['12 cases', 12],
  ['Twelve.', 12],
  ['forty five', 45],
  ['9999', 9999],
  ['10000', null],
  ['1.5', null],
  ['-1', null],
  ['', null],
  ['many', null],
  ['12 14', null],
  ['12 cases and more', null],
])('“%s” as a number of units is %s', (text, units) => {
  expect(readTypedUnits(text)).toBe(units);
});
