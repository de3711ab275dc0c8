import { sumOf } from '#shared/base/neumaier';
import { noInterval, type Margin } from './margin';
import type { CheckRate } from './recordChecks';

/** An estimate of one officer, such as the minutes of a backlog. */
export type OfficerEstimate = { readonly value: number; readonly margin: Margin };

/**
 * The sum of estimates of different officers. They are measured from different work and so are independent: the
 * distances from the value to the ends of the intervals are added as squares. No interval if any of them has none.
 */
export function sumEstimates(estimates: readonly OfficerEstimate[]): OfficerEstimate {
  const value = sumOf(estimates.map((one) => one.value));
  const intervals = estimates.flatMap(({ value: middle, margin }) =>
    margin.is === 'none' ? [] : [{ below: middle - margin.low, above: margin.high - middle }],
  );
  const missing = estimates.length - intervals.length;
  if (missing > 0) return { value, margin: noInterval(`${missing} of ${estimates.length} estimates have no interval`) };
  const root = (sides: readonly number[]) => Math.sqrt(sumOf(sides.map((side) => side ** 2)));
  return {
    value,
    margin: {
      is: 'interval',
      low: value - root(intervals.map(({ below }) => below)),
      high: value + root(intervals.map(({ above }) => above)),
    },
  };
}

/** Adds counts of record checks; the rate is the rate of the sums. */
export function sumChecks(counts: readonly CheckRate[]): CheckRate {
  const sum = (of: (one: CheckRate) => number) => counts.reduce((all, one) => all + of(one), 0);
  const [done, due] = [sum((one) => one.done), sum((one) => one.due)];
  return {
    done,
    skipped: sum(({ skipped }) => skipped),
    notRequired: sum(({ notRequired }) => notRequired),
    notSaid: sum(({ notSaid }) => notSaid),
    due,
    rate: due === 0 ? null : done / due,
  };
}
