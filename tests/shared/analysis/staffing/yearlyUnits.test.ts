import { expect, test } from 'vitest';
import { yearlyUnits } from '#shared/analysis/staffing/yearlyUnits';

const period = { units: 30, expectedMinutes: 1000, yearMinutes: 12_000 };

test.each([
  ['those of the last twelve months', 400, { units: 400, season: 'known' }],
  ['none of the last twelve months', 0, { units: 0, season: 'known' }],
  ['a period scaled to the year', null, { units: 360, season: 'unknown' }],
])('the units of a year are %s', (_, lastTwelveMonths, found) => {
  expect(yearlyUnits(lastTwelveMonths, period)).toEqual(found);
});
