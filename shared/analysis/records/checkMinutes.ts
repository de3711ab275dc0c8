import { sumOf } from '#shared/base/neumaier';
import { studentQuantile } from '#shared/base/studentT';
import { recordCheckKind } from '#shared/rules/closingChecklist';
import type { RecordCheck } from '#shared/records/timeEntry';
import { noInterval, type Estimate, type Margin } from './margin';
import { sumOfCells, type OfficerDay } from './officerDays';
import { ownMinutes } from './ownMinutes';
import { checkInKind } from './recordChecks';

/**
 * How many minutes a record check takes, measured from record-check entries, or from how much longer a kept check-in
 * takes with its check than without. If neither has an interval it is not measured, and `why` names what is missing.
 */
export type CheckMinutes =
  | { readonly by: 'entries' | 'difference'; readonly estimate: Estimate }
  | { readonly by: 'nothing'; readonly why: readonly string[] };

/** Measures the minutes of one officer's record checks over their logged days. */
export function checkMinutes(days: readonly OfficerDay[]): CheckMinutes {
  const entries = ownMinutes(recordCheckKind, days);
  if (entries?.margin.is === 'interval') return { by: 'entries', estimate: entries };
  const difference = checkDifference(days);
  if (difference?.margin.is === 'interval') return { by: 'difference', estimate: difference };
  return {
    by: 'nothing',
    why: [
      `record-check entries: ${whyOf(entries) ?? 'none with units'}`,
      `check-ins with the check done against skipped: ${whyOf(difference) ?? 'not both of them'}`,
    ],
  };
}

function whyOf(estimate: Estimate | null): string | null {
  return estimate?.margin.is === 'none' ? estimate.margin.why : null;
}

/**
 * Minutes per kept check-in with the check done, less those with the check skipped, within one officer. The variance is
 * that of the linearized difference by days, e = e_done / U_done − e_skipped / U_skipped, with D / (D − 1); the degrees
 * of freedom are those of the sort with fewer days. `n` is the number of check-ins. Null if either sort is missing.
 */
export function checkDifference(days: readonly OfficerDay[]): Estimate | null {
  const logged = days.filter(({ isLogged }) => isLogged);
  const [done, skipped] = [sortOf(logged, 'done'), sortOf(logged, 'skipped')];
  if (done.units === 0 || skipped.units === 0) return null;
  const value = done.mean - skipped.mean;
  return { value, n: done.units + skipped.units, margin: marginOf(value, done, skipped) };
}

type CheckInSort = {
  readonly days: readonly { readonly minutes: number; readonly units: number }[];
  readonly units: number;
  readonly mean: number;
};

function sortOf(days: readonly OfficerDay[], check: RecordCheck): CheckInSort {
  const sums = days.map(({ cells }) => {
    const ofSort = cells.filter((cell) => cell.kind === checkInKind && cell.outcome === 'kept' && cell.duty === null);
    const isCounted = (cell: { readonly check: RecordCheck | null }) => cell.check === check;
    return { minutes: sumOfCells(ofSort, 'minutes', isCounted), units: sumOfCells(ofSort, 'units', isCounted) };
  });
  const [minutes, units] = [sumOf(sums.map((day) => day.minutes)), sumOf(sums.map((day) => day.units))];
  return { days: sums, units, mean: minutes / units };
}

const leastDays = 10;

function marginOf(value: number, done: CheckInSort, skipped: CheckInSort): Margin {
  const fewest = Math.min(...[done, skipped].map(({ days }) => days.filter(({ units }) => units > 0).length));
  if (fewest < leastDays) return noInterval(`${fewest} of the ${leastDays} days that each sort needs`);
  if (value <= 0) return noInterval('those with the check took no longer');
  const residuals = done.days.map((_, day) => residualOf(done, day) - residualOf(skipped, day));
  const count = done.days.filter((day, index) => day.units > 0 || (skipped.days[index]?.units ?? 0) > 0).length;
  const variance = (count / (count - 1)) * sumOf(residuals.map((one) => one ** 2));
  const half = studentQuantile(0.975, fewest - 1) * Math.sqrt(variance);
  return { is: 'interval', low: value - half, high: value + half };
}

function residualOf({ days, units, mean }: CheckInSort, day: number): number {
  const sums = days[day] ?? { minutes: 0, units: 0 };
  return (sums.minutes - mean * sums.units) / units;
}
