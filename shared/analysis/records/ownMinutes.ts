import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import { studentQuantile } from '#shared/base/studentT';
import { noInterval, type Estimate, type Margin } from './margin';
import { sumOfCells, type OfficerDay } from './officerDays';

/** How many minutes a unit of a kind takes one officer; `n` is the number of units. */
export type OwnMinutes = Estimate & { readonly minutes: number; readonly days: number };

/**
 * One officer's own minutes a unit of a kind over their logged days: minutes / units, the variance by days and its
 * degrees of freedom as in method.md 2. Work for a duty is left out. Null without any unit.
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

const leastDays = 10;
const leastUnits = 30;
const leastDf = 2.5;

function marginOf(days: readonly DaySums[], weight: number, units: number): Margin {
  const ofUnits = days.map((day) => day.units).filter((count) => count > 0);
  const count = ofUnits.length;
  if (count < leastDays) return noInterval(`${count} of the ${leastDays} days with any that an interval needs`);
  if (units < leastUnits) return noInterval(`${units} of the ${leastUnits} units that an interval needs`);
  const df = degreesOfFreedom(ofUnits);
  if (df < leastDf) return noInterval('most of them were on one day');
  if (weight === 0) return noInterval('no minutes were logged for them');
  const residuals = days.map((day) => (day.minutes - weight * day.units) ** 2);
  const variance = ((count / (count - 1)) * sumOf(residuals)) / units ** 2;
  const factor = Math.exp((studentQuantile(0.975, df) * Math.sqrt(variance)) / weight);
  return { is: 'interval', low: weight / factor, high: weight * factor };
}

/**
 * tr(C)² / tr(C²) of C = A · diag(U²) · Aᵀ with A = I − h · 1ᵀ and h = U / ΣU (method.md 2, days), written out: with
 * w = U² and S = Σw, C = diag(w) − w hᵀ − h wᵀ + S h hᵀ. The traces are sums over the days, so that a year of them
 * takes no longer than its days: tr(C) = S − 2 Σhw + S Σh², and tr(C²) is the sum of the products of these four terms.
 */
export function degreesOfFreedom(units: readonly number[]): number {
  const all = sumOf(units);
  const sum = (term: (weight: number, share: number) => number) => sumOf(units.map((one) => term(one ** 2, one / all)));
  const [total, squares] = [sum((w) => w), sum((w) => w ** 2)];
  const [hh, hw] = [sum((_, h) => h ** 2), sum((w, h) => h * w)];
  const [hww, hhw] = [sum((w, h) => h * w ** 2), sum((w, h) => h ** 2 * w)];
  const trace = total - 2 * hw + total * hh;
  const ofTwo = squares + 2 * hw ** 2 + 2 * hh * squares + (total * hh) ** 2;
  const traceOfSquare = ofTwo - 4 * hww + 2 * total * hhw - 4 * total * hh * hw;
  return trace ** 2 / traceOfSquare;
}
