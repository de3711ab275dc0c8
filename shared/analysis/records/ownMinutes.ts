import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import { studentQuantile } from '#shared/base/studentT';
import { enoughFor } from '#shared/analysis/staffing/marginOf';
import { satterthwaiteDf } from '#shared/analysis/staffing/satterthwaite';
import { noInterval, type Estimate, type Margin } from './margin';
import { sumOfCells, type OfficerDay } from './officerDays';

/** How many minutes one unit of a kind takes one officer; `n` is the number of units. */
export type OwnMinutes = Estimate & { readonly minutes: number; readonly days: number };

/**
 * One officer's own minutes per unit of a kind over their logged days: minutes / units, with the variance by days and
 * its degrees of freedom as in method.md 2. Work for a duty is left out. Null without units.
 */
export function ownMinutes(kind: RecordId, days: readonly OfficerDay[]): OwnMinutes | null {
  const isOwn = (cell: { readonly kind: RecordId; readonly duty: RecordId | null }) =>
    cell.kind === kind && cell.duty === null;
  const sums = days
    .filter(({ isLogged }) => isLogged)
    .map(({ cells }) => ({
      minutes: sumOfCells(cells, 'minutes', isOwn),
      units: sumOfCells(cells, 'units', isOwn),
    }));
  const [minutes, units] = [sumOf(sums.map((day) => day.minutes)), sumOf(sums.map((day) => day.units))];
  if (units === 0) return null;
  const withUnits = sums.filter((day) => day.units > 0).length;
  return { value: minutes / units, n: units, minutes, days: withUnits, margin: marginOf(sums, minutes / units, units) };
}

type DaySums = { readonly minutes: number; readonly units: number };

function marginOf(days: readonly DaySums[], weight: number, units: number): Margin {
  const ofUnits = days.map((day) => day.units).filter((count) => count > 0);
  const count = ofUnits.length;
  const { daysOfOne } = enoughFor;
  if (count < daysOfOne) return noInterval(`${count} of the ${daysOfOne} days with any that an interval needs`);
  if (units < enoughFor.units) return noInterval(`${units} of the ${enoughFor.units} units that an interval needs`);
  const df = satterthwaiteDf(ofUnits, false);
  if (df < enoughFor.df) return noInterval('most of them were on one day');
  if (weight === 0) return noInterval('no minutes were logged for them');
  const residuals = days.map((day) => (day.minutes - weight * day.units) ** 2);
  const variance = ((count / (count - 1)) * sumOf(residuals)) / units ** 2;
  const factor = Math.exp((studentQuantile(0.975, df) * Math.sqrt(variance)) / weight);
  return { is: 'interval', low: weight / factor, high: weight * factor };
}
