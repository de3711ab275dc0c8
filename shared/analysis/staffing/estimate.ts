import type { RecordId } from '#shared/base/ids';

/**
 * The target of an estimate: officers like these, of whom the study's are a sample, or this unit in this period, whose
 * whole roster took part (method.md 2).
 */
export type Target = 'officers' | 'unit';

/**
 * The parts of a variance, clustered by officer, by day and by officer-day, in squared units of the estimate, with the
 * degrees of freedom of the first two (0 if there are too few clusters) and the numbers of clusters.
 */
export type VarianceParts = {
  readonly officer: number;
  readonly day: number;
  readonly cell: number;
  readonly officerDf: number;
  readonly dayDf: number;
  readonly officers: number;
  readonly days: number;
};

/** A variance for a target, and its degrees of freedom. */
export type Variance = { readonly variance: number; readonly df: number };

/**
 * One reason why there is no interval, with the figure that fell short and what would be enough: too few officers, days
 * or units, too few degrees of freedom, one officer who did most of it (`figure` is the standard error of the officers'
 * mean size over that mean), no minutes at all, or a bootstrap that failed too often (`figure` is the share).
 */
export type NoInterval = { readonly is: NoIntervalReason; readonly figure: number; readonly enough: number };

/** The reasons, by name. */
export type NoIntervalReason = 'officers' | 'days' | 'units' | 'df' | 'uneven' | 'no minutes' | 'failed replicates';

/** A 95 % interval in the unit of the estimate, or every reason why there is none. */
export type Margin =
  | { readonly is: 'interval'; readonly low: number; readonly high: number }
  | { readonly is: 'none'; readonly reasons: readonly NoInterval[] };

/** A number with its variance on its own scale, the degrees of freedom, and its interval or the reasons for none. */
export type Estimate = Variance & { readonly value: number; readonly parts: VarianceParts; readonly margin: Margin };

/**
 * The case weight of a kind: the minutes that one unit takes. `minutes` and `units` are those of its `officers`, the
 * ones with units; `otherMinutes` are those of officers without units of it. `officerDays` and `days` count those with
 * units. `largestShare` is the largest share of the units that one officer did, from 0 to 1. `value` is NaN for a kind
 * without units.
 */
export type CaseWeight = Estimate & {
  readonly kind: RecordId;
  readonly minutes: number;
  readonly otherMinutes: number;
  readonly units: number;
  readonly officers: number;
  readonly officerDays: number;
  readonly days: number;
  readonly largestShare: number;
};
