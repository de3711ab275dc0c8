import { sumOf } from '#shared/base/neumaier';
import { studentQuantile } from '#shared/base/studentT';
import type { Margin, NoInterval, NoIntervalReason, Variance } from './estimate';

/** The minimums for showing an interval (method.md 2). */
export const enoughFor = { officers: 5, df: 2.5, units: 30, unevenness: 0.25, daysOfOne: 10 } as const;

/** What decides whether there is an interval over several officers: the officers' sizes, and the units counted. */
export type Sample = { readonly officerSizes: readonly number[]; readonly units: number };

/** The 95 % interval of an estimate over several officers, symmetric on the log scale, or the reasons for none. */
export function marginOf(value: number, variance: Variance, { officerSizes, units }: Sample): Margin {
  const officers = officerSizes.length;
  const unevenness = unevennessOf(officerSizes);
  return marginUnless(value, variance, [
    ...(officers < enoughFor.officers ? [reason('officers', officers, enoughFor.officers)] : []),
    ...(units < enoughFor.units ? [reason('units', units, enoughFor.units)] : []),
    // Too few officers also means too few degrees of freedom, and only officers can be added.
    ...(officers >= enoughFor.officers ? tooFewDf(variance) : []),
    ...(unevenness > enoughFor.unevenness ? [reason('uneven', unevenness, enoughFor.unevenness)] : []),
  ]);
}

/** The same for one officer's own weight: days with units take the place of officers. */
export function marginOfOne(value: number, variance: Variance, days: number, units: number): Margin {
  return marginUnless(value, variance, [
    ...(days < enoughFor.daysOfOne ? [reason('days', days, enoughFor.daysOfOne)] : []),
    ...(units < enoughFor.units ? [reason('units', units, enoughFor.units)] : []),
    ...(days >= enoughFor.daysOfOne ? tooFewDf(variance) : []),
  ]);
}

/**
 * The upper half-width of an interval as a share of the estimate: exp(t √V / W) − 1. Infinite without degrees of
 * freedom.
 */
export function halfWidth(value: number, { variance, df }: Variance): number {
  if (!(df > 0)) return Infinity;
  return Math.expm1((studentQuantile(0.975, df) * Math.sqrt(variance)) / value);
}

function marginUnless(value: number, variance: Variance, reasons: readonly NoInterval[]): Margin {
  if (!(value > 0)) return { is: 'none', reasons: [reason('no minutes', 0, 1), ...reasons] };
  if (reasons.length > 0) return { is: 'none', reasons };
  const factor = 1 + halfWidth(value, variance);
  return { is: 'interval', low: value / factor, high: value * factor };
}

function tooFewDf({ df }: Variance): NoInterval[] {
  return df < enoughFor.df ? [reason('df', df, enoughFor.df)] : [];
}

function reason(is: NoIntervalReason, figure: number, enough: number): NoInterval {
  return { is, figure, enough };
}

/** The standard error of the officers' mean size as a share of that mean: above 0.25, one officer did most of it. */
function unevennessOf(sizes: readonly number[]): number {
  const officers = sizes.length;
  if (officers < 2) return 0;
  const mean = sumOf(sizes) / officers;
  const squares = sumOf(sizes.map((size) => (size - mean) ** 2));
  return Math.sqrt(squares / (officers * (officers - 1))) / mean;
}
