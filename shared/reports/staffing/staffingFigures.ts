import { caseWeights, ownWeight } from '#shared/analysis/staffing/caseWeight';
import {
  missingDayBounds,
  ownRatios,
  participationOf,
  type MissingDayBounds,
  type OwnRatios,
  type Participation,
} from '#shared/analysis/staffing/companions';
import type { CaseWeight, Margin, Target } from '#shared/analysis/staffing/estimate';
import { standardCells } from '#shared/analysis/staffing/gatherStandards';
import type { GatheredYear } from '#shared/analysis/staffing/gatherYear';
import { needOf, type ByKind, type Need, type NeedInput } from '#shared/analysis/staffing/need';
import {
  achievableCaseload,
  caseloadEstimate,
  needEstimate,
  type Docket as DocketWork,
} from '#shared/analysis/staffing/needEstimate';
import {
  meetStandards,
  undoneWork,
  type StandardCell,
  type StandardsMet,
  type UndoneWork,
} from '#shared/analysis/staffing/standardsMet';
import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import { timeNotLogged, type TimeNotLogged } from '#shared/analysis/staffing/timeNotLogged';
import { coveragePosts, supportShare, type SupportShare } from '#shared/analysis/staffing/yearValue';
import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { sumOf } from '#shared/base/neumaier';
import type { Docket } from '#shared/records/officer';
import type { Post } from '#shared/records/yearPlan';
import type { StaffingInput } from './staffingInput';

/**
 * A case weight with its name and the figures next to it in a report (method.md 2). If the study has one officer,
 * `alone` is the same weight as that officer's own, with an interval by days; null with more officers.
 */
export type WeightLine = CaseWeight & {
  readonly label: string;
  readonly alone: CaseWeight | null;
  readonly own: OwnRatios;
  readonly bounds: MissingDayBounds;
};

/** A need with its interval and the interval of net, and everything that it was computed from. */
export type NeedLine = {
  readonly need: Need;
  readonly margin: Margin;
  readonly net: Margin;
  readonly input: NeedInput;
};

/** The need with a set of standards met, and the work left undone compared with them. */
export type SetNeed = NeedLine & {
  readonly set: string;
  readonly met: StandardsMet;
  readonly undone: readonly UndoneWork[];
};

/**
 * The cases that an officer of a docket could carry, with an interval or the reason for none, and the minutes per case.
 */
export type CaseloadFigure = { readonly value: number; readonly minutesPerCase: number; readonly margin: Margin };

/** The cases of a docket and what its officers could carry; `shouldBe` is null without a set of standards. */
export type CaseloadLine = {
  readonly docket: Docket;
  readonly officers: number;
  readonly cases: number;
  readonly asIs: CaseloadFigure;
  readonly shouldBe: CaseloadFigure | null;
};

/** A post that is staffed by hours to cover, in addition to the weighted work. */
export type PostLine = Post & { readonly officers: number };

/** All figures of the Staffing screen and its reports. Nothing is rounded. `sets` are sorted by name. */
export type StaffingFigures = {
  readonly weights: readonly WeightLine[];
  readonly participation: Participation;
  readonly support: SupportShare;
  readonly time: TimeNotLogged;
  readonly asIs: NeedLine;
  readonly sets: readonly SetNeed[];
  readonly caseloads: readonly CaseloadLine[];
  readonly posts: readonly PostLine[];
};

/** Computes the staffing figures (method.md 2 and 3). */
export function staffingFigures(input: StaffingInput): StaffingFigures {
  const {
    measured: { table },
    year,
    target,
  } = input;
  const asIs = needLine(input, sumByKind(year.units));
  const sets = [...new Set(input.standards.map(({ set }) => set))].toSorted(compareText);
  const yearValue = asIs.need.yearValue;
  return {
    weights: weightLines(table, target, input.label),
    participation: participationOf(table),
    support: supportShare(table),
    time: timeNotLogged(input.measured),
    asIs,
    sets: sets.map((set) => setNeed(input, set)),
    caseloads: caseloadLines(input, sets[0] ?? null),
    posts: input.posts.map((post) => ({ ...post, officers: coveragePosts(post.hours, yearValue) })),
  };
}

/** The case weights of a study with their names, longest unit first. Kinds without units are left out. */
export function weightLines(table: StudyTable, target: Target, label: (kind: RecordId) => string): WeightLine[] {
  const [first, ...others] = table.officers;
  const aloneAt = (kind: RecordId) =>
    first === undefined || others.length > 0 ? null : ownWeight(table, kind, first);
  return caseWeights(table, target)
    .flatMap((weight) => {
      const cells = table.kinds.find(({ kind }) => kind === weight.kind);
      if (cells === undefined || weight.units === 0) return [];
      return [
        {
          ...weight,
          label: label(weight.kind),
          alone: aloneAt(weight.kind),
          own: ownRatios(table, cells),
          bounds: missingDayBounds(table, cells),
        },
      ];
    })
    .toSorted((one, other) => other.value - one.value || compareText(one.label, other.label));
}

/** The need for a year's units, by the weights of the study or by typed weights. */
export function needLine(input: StaffingInput, yearly: ByKind): NeedLine {
  const {
    measured: { table },
    basis,
    target,
  } = input;
  const year = yearOf(input.year);
  const share = supportShare(table).share;
  if (basis.weights !== null) {
    const weights = new Map(basis.weights.map(({ kind, minutes }) => [kind, minutes]));
    const typed = { units: yearly, weights, year: { ...year, supportShare: Number.isNaN(share) ? 0 : share } };
    const none: Margin = { is: 'none', reasons: [] };
    return { need: needOf(typed), margin: none, net: none, input: typed };
  }
  const { need, estimate, net } = needEstimate(table, yearly, year, target);
  const weights = new Map(need.kinds.map(({ kind, weight }) => [kind, weight]));
  return {
    need,
    margin: estimate.margin,
    net,
    input: { units: yearly, weights, year: { ...year, supportShare: share } },
  };
}

function setNeed(input: StaffingInput, set: string): SetNeed {
  const cells = standardCells(
    input.year.units,
    input.cases,
    input.standards.filter((one) => one.set === set),
  );
  const met = meetStandards(cells);
  const line = needLine(input, met.asShouldBe);
  const undone = undoneWork(met.undone, line.input.weights, line.need.yearValue);
  return { ...line, set, met, undone };
}

function yearOf({ fullTime, singleDutyMinutes, available }: GatheredYear) {
  return { availableMinutes: fullTime.minutes, dutyMinutes: singleDutyMinutes, staff: available };
}

/** The units of a year by kind, over all dockets. */
export function sumByKind(
  units: readonly { readonly kind: RecordId; readonly yearly: number }[],
): Map<RecordId, number> {
  const sums = new Map<RecordId, number>();
  for (const { kind, yearly } of units) sums.set(kind, (sums.get(kind) ?? 0) + yearly);
  return sums;
}

/** Work on both dockets is not part of either docket's caseload. */
const separateDockets: readonly Docket[] = ['non-detained', 'detained'];

function caseloadLines(input: StaffingInput, set: string | null): CaseloadLine[] {
  return separateDockets.flatMap((docket) => {
    const officers = input.year.officers.filter((one) => one.docket === docket);
    const counted = input.cases.find((one) => one.docket === docket)?.cases ?? 0;
    const units = input.year.units.filter((one) => one.docket === docket);
    if (officers.length === 0 || counted === 0 || units.length === 0) return [];
    const docketOf = (yearly: ByKind): DocketWork => ({
      officers: officers.length,
      availableMinutes: sumOf(officers.map(({ minutes }) => minutes)),
      dutyMinutes: sumOf(officers.map(({ dutyMinutes }) => dutyMinutes)),
      cases: counted,
      yearly,
    });
    const caseload = (of: string | null) => caseloadFigure(input, docketOf(yearlyOfDocket(input, docket, of)));
    const hasStandard = set !== null && cellsOfDocket(input, docket, set).some(({ required }) => required !== null);
    const shouldBe = hasStandard ? caseload(set) : null;
    return [{ docket, officers: officers.length, cases: counted, asIs: caseload(null), shouldBe }];
  });
}

/** A docket's units per year by kind: the observed ones for null, else those with a set of standards met. */
export function yearlyOfDocket(input: StaffingInput, docket: Docket, set: string | null): ByKind {
  if (set !== null) return meetStandards(cellsOfDocket(input, docket, set)).asShouldBe;
  return sumByKind(input.year.units.filter((one) => one.docket === docket));
}

function cellsOfDocket({ year, cases, standards }: StaffingInput, docket: Docket, set: string): StandardCell[] {
  return standardCells(
    year.units.filter((one) => one.docket === docket),
    cases,
    standards.filter((one) => one.set === set && one.docket === docket),
  );
}

/** By the weights of the study, with an interval, or by typed weights, without one. */
function caseloadFigure(input: StaffingInput, docket: DocketWork): CaseloadFigure {
  const {
    measured: { table },
    target,
  } = input;
  if (input.basis.weights === null) {
    const { minutesPerCase, estimate } = caseloadEstimate(table, docket, target);
    return { value: estimate.value, minutesPerCase, margin: estimate.margin };
  }
  const { need } = needLine(input, docket.yearly);
  const minutesPerCase = need.workload / docket.cases;
  const time = (docket.availableMinutes - docket.dutyMinutes) * (need.yearValue / input.year.fullTime.minutes);
  const value = achievableCaseload(time, minutesPerCase) / docket.officers;
  return { value, minutesPerCase, margin: { is: 'none', reasons: [] } };
}
