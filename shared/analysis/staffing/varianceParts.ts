import { sumOf, sumOver } from '#shared/base/neumaier';
import type { Target, Variance, VarianceParts } from './estimate';
import { satterthwaiteDf } from './satterthwaite';

/**
 * How much each officer-day adds to the deviation of an estimate, in the unit of the estimate: officer i on day j is at
 * `i * days + j` of `cells`. The sizes of the officers and of the days say how much of the estimate each of them makes
 * up, in any unit. Days without a size are not counted as days, but what they add still counts.
 */
export type Residuals = {
  readonly cells: Float64Array;
  readonly officerSizes: readonly number[];
  readonly daySizes: readonly number[];
};

/**
 * The residuals of officer-days whose sizes are known individually: officer i on day j is at `i * days + j` of `cells`
 * and `sizes`.
 */
export function residualsOf(cells: Float64Array, sizes: Float64Array, officers: number, days: number): Residuals {
  const officerSizes = Array.from({ length: officers }, (_, officer) =>
    sumOver(days, (day) => sizes[officer * days + day] ?? 0),
  );
  const daySizes = Array.from({ length: days }, (_, day) =>
    sumOver(officers, (officer) => sizes[officer * days + day] ?? 0),
  );
  return { cells, officerSizes, daySizes };
}

/**
 * The variance by officers, by days and by officer-days (method.md 2). The one by officers is the jackknife's: leaving
 * an officer out changes a ratio by that officer's residual over the size of all the others.
 */
export function varianceParts({ cells, officerSizes, daySizes }: Residuals): VarianceParts {
  const officers = officerSizes.length;
  const days = daySizes.filter((size) => size > 0).length;
  const total = sumOf(officerSizes);
  const cellOf = (officer: number, day: number) => cells[officer * daySizes.length + day] ?? 0;
  const leftOut = officerSizes.map((size, officer) => {
    const ofOfficer = sumOver(daySizes.length, (day) => cellOf(officer, day));
    return ofOfficer / (1 - size / total);
  });
  const byDay = daySizes.map((_, day) => sumOver(officers, (officer) => cellOf(officer, day)));
  return {
    officer: officers < 2 ? 0 : ((officers - 1) / officers) * sumOfSquares(leftOut),
    day: days < 2 ? 0 : (days / (days - 1)) * sumOfSquares(byDay),
    cell: sumOfSquares(cells),
    officerDf: satterthwaiteDf(officerSizes, true),
    dayDf: satterthwaiteDf(daySizes, false),
    officers,
    days,
  };
}

/**
 * The variance for a target: officers and days together less what both count, never below either; or days alone if the
 * officers are all there are (method.md 2).
 */
export function varianceFor(target: Target, parts: VarianceParts): Variance {
  if (target === 'unit') return { variance: parts.day, df: parts.dayDf };
  const { officer, day, cell, officerDf, dayDf } = parts;
  return { variance: Math.max(officer + day - cell, officer, day), df: Math.min(officerDf, dayDf) };
}

function sumOfSquares(values: ArrayLike<number>): number {
  return sumOver(values.length, (at) => (values[at] ?? 0) ** 2);
}
