import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ByKind } from '#shared/analysis/staffing/need';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';

type Interval = readonly [number, number];
type Numbers = readonly number[];

type OracleParts = {
  readonly vOfficer: number;
  readonly vDay: number;
  readonly vCell: number;
  readonly dfOfficer: number;
  readonly dfDay: number;
  readonly variance: number;
  readonly df: number;
};

/** A case weight as the second implementation writes it. */
export type OracleWeight = OracleParts & {
  readonly weight: number;
  readonly minutes: number;
  readonly otherMinutes: number;
  readonly units: number;
  readonly officers: number;
  readonly days: number;
  readonly officerDays: number;
  readonly reasons: readonly string[];
  readonly interval: Interval | null;
  readonly unitTarget: { readonly variance: number; readonly df: number; readonly interval: Interval | null };
  readonly cv: number;
};

/** A bootstrap as the second implementation writes it. */
export type OracleBootstrap = {
  readonly seed: string;
  readonly replicates: number;
  readonly failed: number;
  readonly error: number;
  readonly quantiles: Interval;
  readonly interval: Interval | null;
};

/** One study with all of its figures. */
export type OracleStudy = {
  readonly study: {
    readonly officers: number;
    readonly days: number;
    readonly expected: Numbers;
    readonly logged: Numbers;
    readonly support: Numbers;
    readonly duties: Numbers;
    readonly kinds: Readonly<Record<string, { readonly minutes: Numbers; readonly units: Numbers }>>;
  };
  readonly yearly: Readonly<Record<string, number>>;
  readonly year: { readonly availableMinutes: number; readonly dutyMinutes: number; readonly staff: number };
  readonly docket: {
    readonly officers: number;
    readonly availableMinutes: number;
    readonly dutyMinutes: number;
    readonly cases: number;
    readonly yearly: Readonly<Record<string, number>>;
  };
  readonly weights: Readonly<Record<string, OracleWeight>>;
  readonly own?: {
    readonly weight: number;
    readonly days: number;
    readonly variance: number;
    readonly df: number;
    readonly interval: Interval;
  };
  readonly uneven?: OracleWeight;
  readonly companions: Readonly<Record<string, { readonly quartiles: Numbers; readonly bounds: Interval }>>;
  readonly forecasts: Readonly<Record<string, readonly {
    readonly officers: number;
    readonly days: number;
    readonly variance: number;
    readonly df: number;
    readonly halfWidth: number;
  }[]>>;
  readonly need: {
    readonly supportShare: number;
    readonly workload: number;
    readonly yearValue: number;
    readonly caseOfficers: number;
    readonly need: number;
    readonly net: number;
    readonly log: OracleParts;
    readonly variance: number;
    readonly interval: Interval;
    readonly netInterval: Interval;
    readonly unitInterval: Interval;
  };
  readonly caseload: { readonly minutesPerCase: number; readonly caseload: number; readonly interval: Interval };
  readonly asIs: {
    readonly availableMinutes: Numbers;
    readonly fullTimeMinutes: number;
    readonly staff: number;
    readonly yearly: Readonly<Record<string, number>>;
    readonly dutyMinutes: number;
    readonly need: number;
    readonly expected: number;
    readonly missingDays: number;
    readonly gaps: number;
    readonly above: number;
    readonly logged: number;
  };
  readonly bootstrap?: OracleBootstrap;
  readonly sparseBootstrap?: OracleBootstrap;
};

/** The figures of tests/oracle/staffing.py: two studies, and quantiles of t. */
export const oracle = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../oracle/staffing.json'), 'utf8'),
) as { readonly studies: readonly [OracleStudy, OracleStudy]; readonly t975: Readonly<Record<string, number>> };

/** The study of the second implementation as the program's table. */
export function tableOf({ study }: OracleStudy): StudyTable {
  return {
    officers: Array.from({ length: study.officers }, (_, at) => recordId(`officer-${String(at).padStart(2, '0')}`)),
    days: Array.from({ length: study.days }, (_, index) => addDays('2026-07-20' as Day, index)),
    expected: Float64Array.from(study.expected),
    logged: Float64Array.from(study.logged),
    support: Float64Array.from(study.support),
    duties: Float64Array.from(study.duties),
    kinds: Object.entries(study.kinds).map(([kind, { minutes, units }]) => ({
      kind: recordId(kind),
      minutes: Float64Array.from(minutes),
      units: Float64Array.from(units),
    })),
  };
}

/** Numbers by kind in the program's form. */
export function byKind(numbers: Readonly<Record<string, number>>): ByKind {
  return new Map(Object.entries(numbers).map(([kind, value]) => [recordId(kind), value]));
}

/** The largest distance between two lists of numbers, each as a share of the expected number. */
export function farthest(found: readonly number[], expected: readonly number[]): number {
  if (found.length !== expected.length) return Infinity;
  const distances = found.map((value, at) => Math.abs(value - (expected[at] ?? NaN)) / Math.abs(expected[at] || 1));
  return distances.some(Number.isNaN) ? Infinity : Math.max(...distances);
}
