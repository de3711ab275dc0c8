import { expect, test } from 'vitest';
import { ageBandOf, ageBands } from '#shared/rules/documents/ageBands';

test.each([
  [0, '0-30'], [30, '0-30'], [31, '31-60'], [60, '31-60'], [61, '61-90'], [90, '61-90'],
  [91, '91-180'], [180, '91-180'], [181, 'over-180'], [4000, 'over-180'],
] as const)('%i days are in the band %s', (days, band) => {
  expect(ageBandOf(days)).toBe(band);
});

test('the bands follow each other without a gap', () => {
  expect(ageBands.slice(1).map(({ from }) => from)).toEqual(ageBands.slice(0, -1).map(({ to }) => (to ?? 0) + 1));
});
