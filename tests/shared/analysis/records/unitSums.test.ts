import { expect, test } from 'vitest';
import { noInterval } from '#shared/analysis/records/margin';
import { countChecks } from '#shared/analysis/records/recordChecks';
import { sumChecks, sumEstimates, type OfficerEstimate } from '#shared/analysis/records/unitSums';
import { aCell } from '../../../helpers/anOfficerDay';

const estimate = (low: number, value: number, high: number): OfficerEstimate => ({
  value, margin: { is: 'interval', low, high },
});

test('estimates of two officers add up, and the distances to the ends of their intervals as squares', () => {
  // Below: 3 and 4 make 5. Above: 5 and 12 make 13.
  expect(sumEstimates([estimate(7, 10, 15), estimate(16, 20, 32)])).toEqual(estimate(25, 30, 43));
  expect(sumEstimates([estimate(7, 10, 15)])).toEqual(estimate(7, 10, 15));
});

test('where one of them has no interval, neither has the sum, and it says how many', () => {
  const without = { value: 20, margin: noInterval('too few') };
  expect(sumEstimates([estimate(7, 10, 15), without, without])).toEqual({
    value: 50, margin: { is: 'none', why: '2 of 3 estimates have no interval' },
  });
});

test('record checks add up, and the rate is that of the sums and not the mean of the rates', () => {
  const checks = (done: number, skipped: number, notRequired = 0, notSaid = 0) =>
    countChecks([
      aCell({ kind: 'check-in', check: 'done', units: done }),
      aCell({ kind: 'check-in', check: 'skipped', units: skipped }),
      aCell({ kind: 'check-in', check: 'not required', units: notRequired }),
      aCell({ kind: 'check-in', check: null, units: notSaid }),
    ]);
  // Rates of 1/2 and 9/10, but 28 of 32.
  expect(sumChecks([checks(1, 1, 2, 3), checks(27, 3, 4, 5)])).toEqual({
    done: 28, skipped: 4, notRequired: 6, notSaid: 8, due: 32, rate: 0.875,
  });
  expect(sumChecks([])).toEqual({ done: 0, skipped: 0, notRequired: 0, notSaid: 0, due: 0, rate: null });
});
