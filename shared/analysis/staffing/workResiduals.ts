import type { RecordId } from '#shared/base/ids';
import { sumOf, sumOver } from '#shared/base/neumaier';
import type { ByKind } from './need';
import { officersAtWork, sumsOfOfficers, type KindCells, type StudyTable } from './studyTable';
import { residualsOf, type Residuals } from './varianceParts';
import { supportShare, type SupportShare } from './yearValue';

/**
 * The work of a year by the weights of a study, and how each officer-day moves the logarithm of work / (1 − s): one
 * linearized residual over all kinds and the share of support (method.md 3). `weights` are those of the study, or the
 * fixed ones for kinds without, whose minutes are `borrowedWork`. `units` are the study's units of the requested kinds.
 */
export type WorkResiduals = {
  readonly work: number;
  readonly borrowedWork: number;
  readonly weights: ByKind;
  readonly unweighted: readonly RecordId[];
  readonly support: SupportShare;
  readonly units: number;
  readonly residuals: Residuals;
};

/**
 * Linearizes the work of a year. `yearly` has units by kind; each unit of the study stands for n = yearly / study units
 * of its kind. The size of an officer or a day is Σ n W u: its share of the year's work. Kinds without units in the
 * study take their weight from `fixed` and add no residual; without one they are left out.
 */
export function workResiduals(table: StudyTable, yearly: ByKind, fixed: ByKind): WorkResiduals {
  const measured = table.kinds.flatMap((cells) => measuredKind(table, cells, yearly));
  const borrowed = [...yearly].filter(([kind]) => fixed.has(kind) && !measured.some((each) => each.kind === kind));
  const borrowedWork = sumOf(borrowed.map(([kind, count]) => count * (fixed.get(kind) ?? 0)));
  const work = sumOf([...measured.map(({ standsFor, minutes }) => standsFor * minutes), borrowedWork]);
  const weights = new Map([
    ...borrowed.map(([kind]) => [kind, fixed.get(kind) ?? 0] as const),
    ...measured.map(({ kind, weight }) => [kind, weight] as const),
  ]);
  const support = supportShare(table);
  return {
    work,
    borrowedWork,
    weights,
    unweighted: [...yearly].flatMap(([kind, count]) => (count > 0 && !weights.has(kind) ? [kind] : [])),
    support,
    units: sumOf(measured.map(({ units }) => units)),
    residuals: linearized(table, measured, work, support),
  };
}

/** A kind with units in the study. `minutes` and `units` are of officers with units, as in its case weight. */
type MeasuredKind = {
  readonly kind: RecordId;
  readonly cells: KindCells;
  readonly hasUnits: readonly boolean[];
  readonly minutes: number;
  readonly units: number;
  readonly weight: number;
  readonly standsFor: number;
};

function measuredKind(table: StudyTable, cells: KindCells, yearly: ByKind): MeasuredKind[] {
  const count = yearly.get(cells.kind);
  const unitsOf = sumsOfOfficers(table, cells.units);
  const hasUnits = unitsOf.map((units) => units > 0);
  const units = sumOf(unitsOf);
  if (count === undefined || units === 0) return [];
  const minutes = sumOf(sumsOfOfficers(table, cells.minutes).filter((_, officer) => hasUnits[officer]));
  return [{ kind: cells.kind, cells, hasUnits, minutes, units, weight: minutes / units, standsFor: count / units }];
}

/** Officers who logged neither case work nor support in the study are not in its rows. */
function linearized(
  table: StudyTable,
  measured: readonly MeasuredKind[],
  work: number,
  { caseMinutes, supportMinutes }: SupportShare,
): Residuals {
  const { days, logged } = table;
  const rows = officersAtWork(table);
  const cells = new Float64Array(rows.length * days.length);
  const sizes = new Float64Array(cells.length);
  rows.forEach((officer, row) => {
    const does = measured.filter(({ hasUnits }) => hasUnits[officer]);
    for (let day = 0; day < days.length; day += 1) {
      const at = officer * days.length + day;
      if (logged[at] !== 1) continue;
      const size = sumOver(does.length, (kind) => sizeOf(does[kind], at));
      const deviation = sumOver(does.length, (kind) => minutesOf(does[kind], at)) - size;
      const ofCases = sumOver(table.kinds.length, (kind) => table.kinds[kind]?.minutes[at] ?? 0);
      const ofBoth = ofCases + (table.support[at] ?? 0);
      sizes[row * days.length + day] = size;
      cells[row * days.length + day] =
        deviation / work - ofCases / caseMinutes + ofBoth / (caseMinutes + supportMinutes);
    }
  });
  return residualsOf(cells, sizes, rows.length, days.length);
}

/** n W u for one officer-day. */
function sizeOf(kind: MeasuredKind | undefined, at: number): number {
  return kind === undefined ? 0 : kind.standsFor * kind.weight * (kind.cells.units[at] ?? 0);
}

/** n m for one officer-day. */
function minutesOf(kind: MeasuredKind | undefined, at: number): number {
  return kind === undefined ? 0 : kind.standsFor * (kind.cells.minutes[at] ?? 0);
}
