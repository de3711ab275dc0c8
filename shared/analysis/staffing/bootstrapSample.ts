import { sumOf } from '#shared/base/neumaier';
import type { ByKind } from './need';
import type { YearOfStudy } from './needEstimate';
import { officersAtWork, sumsOfOfficers, type StudyTable } from './studyTable';
import { workResiduals } from './workResiduals';

/**
 * What a bootstrap over officers draws from: each officer as a whole, with all kinds and the share of support together.
 * Minutes and units of officer i and kind k are at `i * kinds + k`, both 0 for an officer without units of the kind.
 * `yearly` is each kind's units per year. `fixedWork` is the minutes per year that no draw changes; `availableMinutes`
 * and `dutyMinutes` are the year's.
 */
export type BootstrapSample = {
  readonly officers: number;
  readonly kinds: number;
  readonly minutes: Float64Array;
  readonly units: Float64Array;
  readonly caseMinutes: Float64Array;
  readonly supportMinutes: Float64Array;
  readonly yearly: Float64Array;
  readonly fixedWork: number;
  readonly availableMinutes: number;
  readonly dutyMinutes: number;
};

/** The sample for the need of `needEstimate` with the same arguments. */
export function bootstrapSample(
  table: StudyTable,
  yearly: ByKind,
  year: YearOfStudy,
  fixed: ByKind = new Map(),
): BootstrapSample {
  const asked = table.kinds.filter(({ kind }) => (yearly.get(kind) ?? 0) > 0);
  const sums = asked.map(({ kind, minutes, units }) => {
    const unitsOf = sumsOfOfficers(table, units);
    const minutesOf = sumsOfOfficers(table, minutes).map((sum, officer) => (unitsOf[officer] === 0 ? 0 : sum));
    return { yearly: yearly.get(kind) ?? 0, minutesOf, unitsOf };
  });
  const measured = sums.filter(({ unitsOf }) => unitsOf.some((units) => units > 0));
  const rows = officersAtWork(table);
  const byOfficer = (valuesOf: (sum: (typeof measured)[number]) => number[]) =>
    Float64Array.from(rows.flatMap((officer) => measured.map((sum) => valuesOf(sum)[officer] ?? 0)));
  const caseMinutes = table.kinds.map(({ minutes }) => sumsOfOfficers(table, minutes));
  const supportMinutes = sumsOfOfficers(table, table.support);
  return {
    officers: rows.length,
    kinds: measured.length,
    minutes: byOfficer(({ minutesOf }) => minutesOf),
    units: byOfficer(({ unitsOf }) => unitsOf),
    caseMinutes: Float64Array.from(rows, (officer) => sumOf(caseMinutes.map((ofKind) => ofKind[officer] ?? 0))),
    supportMinutes: Float64Array.from(rows, (officer) => supportMinutes[officer] ?? 0),
    yearly: Float64Array.from(measured, (sum) => sum.yearly),
    fixedWork: workResiduals(table, yearly, fixed).borrowedWork,
    availableMinutes: year.availableMinutes,
    dutyMinutes: year.dutyMinutes,
  };
}
