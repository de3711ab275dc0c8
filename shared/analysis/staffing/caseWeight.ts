import { sumOf } from '#shared/base/neumaier';
import type { RecordId } from '#shared/base/ids';
import type { CaseWeight, Margin, Target, Variance, VarianceParts } from './estimate';
import { marginOf, marginOfOne } from './marginOf';
import { sumsOfOfficers, type Cells, type KindCells, type StudyTable } from './studyTable';
import { residualsOf, varianceFor, varianceParts, type Residuals } from './varianceParts';

/** The case weights of all kinds of a study, in the order of the kinds (method.md 2). */
export function caseWeights(table: StudyTable, target: Target): CaseWeight[] {
  return table.kinds.map((kind) => {
    const sums = sumsOf(table, kind);
    const parts = varianceParts(sums.residuals);
    const variance = varianceFor(target, parts);
    const sample = { officerSizes: sums.residuals.officerSizes, units: sums.units };
    return weightOf(kind.kind, sums, parts, variance, marginOf(sums.value, variance, sample));
  });
}

/**
 * One officer's own weight of a kind, with its variance between the officer's days only. Null for an officer or a kind
 * that is not in the table.
 */
export function ownWeight(table: StudyTable, kind: RecordId, officer: RecordId): CaseWeight | null {
  const cells = table.kinds.find((each) => each.kind === kind);
  const index = table.officers.indexOf(officer);
  if (cells === undefined || index < 0) return null;
  const sums = sumsOf(rowOf(table, index), { kind, ...cutKind(table, cells, index) });
  const parts = varianceParts(sums.residuals);
  const variance = varianceFor('unit', parts);
  return weightOf(kind, sums, parts, variance, marginOfOne(sums.value, variance, parts.days, sums.units));
}

/** What a weight is made of, over the officers with units. */
type KindSums = {
  readonly value: number;
  readonly minutes: number;
  readonly otherMinutes: number;
  readonly units: number;
  readonly officerDays: number;
  readonly residuals: Residuals;
};

function sumsOf(table: StudyTable, kind: KindCells): KindSums {
  const [minutesOf, unitsOf] = [sumsOfOfficers(table, kind.minutes), sumsOfOfficers(table, kind.units)];
  const included = table.officers.flatMap((_, officer) => ((unitsOf[officer] ?? 0) > 0 ? [officer] : []));
  const minutes = sumOf(included.map((officer) => minutesOf[officer] ?? 0));
  const units = sumOf(unitsOf);
  const value = minutes / units;
  return {
    value,
    minutes,
    otherMinutes: sumOf(minutesOf) - minutes,
    units,
    officerDays: table.logged.filter((logged, at) => logged === 1 && (kind.units[at] ?? 0) > 0).length,
    residuals: deviations(table, kind, included, { value, units }),
  };
}

/** e = m − W u for each officer-day, over all units: what it adds to the deviation of the weight. */
function deviations(
  { days, logged }: StudyTable,
  kind: KindCells,
  included: readonly number[],
  { value, units }: { readonly value: number; readonly units: number },
): Residuals {
  const cells: Cells = new Float64Array(included.length * days.length);
  const sizes: Cells = new Float64Array(cells.length);
  included.forEach((officer, row) => {
    for (let day = 0; day < days.length; day += 1) {
      const at = officer * days.length + day;
      if (logged[at] !== 1) continue;
      const own = kind.units[at] ?? 0;
      cells[row * days.length + day] = ((kind.minutes[at] ?? 0) - value * own) / units;
      sizes[row * days.length + day] = own;
    }
  });
  return residualsOf(cells, sizes, included.length, days.length);
}

function weightOf(
  kind: RecordId,
  { value, minutes, otherMinutes, units, officerDays, residuals }: KindSums,
  parts: VarianceParts,
  variance: Variance,
  margin: Margin,
): CaseWeight {
  const { officers, days } = parts;
  const largestShare = units > 0 ? Math.max(...residuals.officerSizes) / units : 0;
  return {
    kind, value, minutes, otherMinutes, units, officers, officerDays, days, largestShare, parts, ...variance, margin,
  };
}

function rowOf(table: StudyTable, officer: number): StudyTable {
  const id = table.officers[officer];
  const cut = (cells: Float64Array) => cutRow(table, cells, officer);
  return {
    officers: id === undefined ? [] : [id],
    days: table.days,
    expected: cut(table.expected),
    logged: cut(table.logged),
    support: cut(table.support),
    duties: cut(table.duties),
    kinds: [],
  };
}

function cutKind(table: StudyTable, { minutes, units }: KindCells, officer: number) {
  return { minutes: cutRow(table, minutes, officer), units: cutRow(table, units, officer) };
}

function cutRow({ days }: StudyTable, cells: Float64Array, officer: number): Float64Array {
  return cells.subarray(officer * days.length, (officer + 1) * days.length);
}
