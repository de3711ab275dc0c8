import { cellsOf, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';

/** Minutes and units of a kind over the same entries: their ratio is what one unit took (method.md 2). */
export type Measured = { readonly minutes: number; readonly units: number };

/** What each counted kind took so far. A duty's minutes are collateral and measure no kind (method.md 1). */
export function measuredMinutes(months: readonly MonthColumns[]): ReadonlyMap<RecordId, Measured> {
  const sums = new Map<RecordId, Measured>();
  for (const { kind, minutes, units } of months.flatMap(cellsOf).filter(({ duty }) => duty === null)) {
    const before = sums.get(kind) ?? { minutes: 0, units: 0 };
    sums.set(kind, { minutes: before.minutes + minutes, units: before.units + units });
  }
  return sums;
}

/** Minutes that one unit took, unrounded; null if none was counted. */
export function minutesAUnit(measured: ReadonlyMap<RecordId, Measured>, kind: RecordId): number | null {
  const found = measured.get(kind);
  return found === undefined || found.units === 0 ? null : found.minutes / found.units;
}
