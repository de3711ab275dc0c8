import type { RecordId } from '#shared/base/ids';
import type { Estimate, Margin, Target, Variance, VarianceParts } from './estimate';
import { enoughFor, marginOf } from './marginOf';
import { needOf, netOf, type ByKind, type Need, type StaffingYear } from './need';
import type { StudyTable } from './studyTable';
import { varianceFor, varianceParts } from './varianceParts';
import { workResiduals, type WorkResiduals } from './workResiduals';
import { yearValue } from './yearValue';

/** A need with its interval, and the interval of net: staff less each end of the need's interval. */
export type NeedEstimate = { readonly need: Need; readonly estimate: Estimate; readonly net: Margin };

/** A year without its share of support, since the study measures that. */
export type YearOfStudy = Omit<StaffingYear, 'supportShare'>;

/**
 * The need by a study's weights and share of support, with its 95 % interval (method.md 3). `yearly` is units per year
 * by kind, and `fixed` has weights for kinds without units in the study: these and the single officers' duties are
 * treated as fixed.
 */
export function needEstimate(
  table: StudyTable,
  yearly: ByKind,
  year: YearOfStudy,
  target: Target,
  fixed: ByKind = new Map(),
): NeedEstimate {
  const work = workResiduals(table, yearly, fixed);
  const need = needOf({ units: yearly, weights: work.weights, year: { ...year, supportShare: work.support.share } });
  const estimate = estimateOf(work, target, { value: need.value, moving: need.caseOfficers });
  return { need, estimate, net: netMargin(year.staff, estimate.margin) };
}

/**
 * The officers of a docket: their total AWT and duties in minutes per year, the docket's cases, and its units per year.
 */
export type Docket = {
  readonly officers: number;
  readonly availableMinutes: number;
  readonly dutyMinutes: number;
  readonly cases: number;
  readonly yearly: ByKind;
};

/**
 * Cases per officer of the docket: those there are today, and those an officer could carry, with an interval for the
 * second.
 */
export type Caseload = {
  readonly today: number;
  readonly minutesPerCase: number;
  readonly unweighted: readonly RecordId[];
  readonly estimate: Estimate;
};

/**
 * The achievable caseload of a docket by the weights of a study: the time for its cases, (AWT − duties)(1 − s), over
 * the minutes that one case takes per year. "As is" uses the observed units, "as should be" those that a standard
 * requires. There is no interval for fewer than five officers on the docket, however many took part in the study.
 */
export function caseloadEstimate(
  table: StudyTable,
  docket: Docket,
  target: Target,
  fixed: ByKind = new Map(),
): Caseload {
  const work = workResiduals(table, docket.yearly, fixed);
  const minutesPerCase = work.work / docket.cases;
  const time = yearValue(docket.availableMinutes - docket.dutyMinutes, work.support.share);
  const value = achievableCaseload(time, minutesPerCase) / docket.officers;
  const estimate = estimateOf(work, target, { value, moving: value });
  return {
    today: docket.cases / docket.officers,
    minutesPerCase,
    unweighted: work.unweighted,
    estimate: withEnough(estimate, docket.officers),
  };
}

/** Cases that fit into the time for case work, both in minutes a year. */
export function achievableCaseload(minutesForCases: number, minutesPerCase: number): number {
  return minutesForCases / minutesPerCase;
}

/** `moving` is the part of the value that varies with work / (1 − s); the rest is treated as fixed. */
function estimateOf(
  { residuals, units }: WorkResiduals,
  target: Target,
  { value, moving }: { readonly value: number; readonly moving: number },
): Estimate {
  const parts = scaled(varianceParts(residuals), moving ** 2);
  const variance: Variance = varianceFor(target, parts);
  const margin = marginOf(value, variance, { officerSizes: residuals.officerSizes, units });
  return { value, ...variance, parts, margin };
}

function scaled(parts: VarianceParts, factor: number): VarianceParts {
  return { ...parts, officer: parts.officer * factor, day: parts.day * factor, cell: parts.cell * factor };
}

function netMargin(staff: number, margin: Margin): Margin {
  if (margin.is === 'none') return margin;
  return { is: 'interval', low: netOf(staff, margin.high), high: netOf(staff, margin.low) };
}

function withEnough(estimate: Estimate, officers: number): Estimate {
  if (officers >= enoughFor.officers) return estimate;
  const reasons = estimate.margin.is === 'none' ? estimate.margin.reasons : [];
  const few = { is: 'officers', figure: officers, enough: enoughFor.officers } as const;
  const others = reasons.filter(({ is }) => is !== 'officers');
  return { ...estimate, margin: { is: 'none', reasons: [few, ...others] } };
}
