import type { DayRange } from '#shared/analysis/workload';
import { thawStudy } from '#shared/analysis/staffing/frozenStudy';
import type { GatheredStudy } from '#shared/analysis/staffing/gatherStudy';
import type { RecordId } from '#shared/base/ids';
import type { ActivityKind } from '#shared/records/activityKind';
import type { Study, StudyKind } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import type { WeightSet } from '#shared/records/weightSet';
import type { YearPlan } from '#shared/records/yearPlan';
import type { WeightBasis } from '#shared/reports/staffing/staffingInput';
import { freezeKinds } from '#shared/rules/staffing/studyKinds';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { StaffingRecords } from '#renderer/queries/staffing';

/**
 * Where the weights on the screen come from: a frozen set, or the log of a running study or of the last six weeks.
 * `frozen` are the officer-days of a measured set; without them the log of `live` is gathered.
 */
export type ChosenBasis = {
  readonly set: Recorded<WeightSet> | null;
  readonly study: Recorded<Study> | null;
  readonly frozen: GatheredStudy | null;
  readonly live: LivePeriod;
};

/** A period of the present log that weights are measured from. */
export type LivePeriod = Pick<Study, 'officers' | 'exclusions'> & {
  readonly range: DayRange;
  readonly kinds: readonly StudyKind[];
};

/** Chooses the basis: the requested set, otherwise the latest one of the unit, otherwise the log. */
export function chooseBasis(
  { studies, weightSets }: Pick<StaffingRecords, 'studies' | 'weightSets'>,
  wanted: RecordId | 'log' | null,
  here: { readonly unit: RecordId | null; readonly members: readonly RecordId[]; readonly today: Day },
  kinds: readonly Recorded<ActivityKind>[],
): ChosenBasis {
  const latest = setsOf(weightSets, here.unit).at(-1) ?? null;
  const set = wanted === 'log' ? null : (weightSets.find(({ id }) => id === wanted) ?? latest);
  const study = studies.find(({ id }) => id === set?.study) ?? null;
  const measuredFrom = set?.measuredFrom ?? null;
  const frozen = measuredFrom === null ? null : thawStudy(measuredFrom);
  return { set, study, frozen, live: livePeriod(studies, here, kinds) };
}

/** The sets of weights of a unit, the oldest first. */
export function setsOf(sets: readonly Recorded<WeightSet>[], unit: RecordId | null): Recorded<WeightSet>[] {
  return sets
    .filter((set) => set.unit === unit)
    .toSorted((one, other) => (one.dated < other.dated || (one.dated === other.dated && one.id < other.id) ? -1 : 1));
}

/** The plan of a unit in force on a day; without one, eight hours and nothing planned. */
export function planOn(
  plans: readonly Recorded<YearPlan>[],
  unit: RecordId | null,
  day: Day,
): Recorded<YearPlan> | null {
  const begun = plans.filter((plan) => plan.unit === unit && plan.from <= day);
  return begun.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1) ?? null;
}

/** The days of a study so far: through yesterday while it runs, through its closing afterward. */
export function studyRange({ first, last, closedOn }: Study, today: Day): DayRange {
  const through = closedOn ?? addDays(today, -1);
  return { first, last: through < last ? through : last };
}

/** The facts of the basis that the reports print. */
export function basisOf(chosen: ChosenBasis, unit: RecordId | null): WeightBasis {
  const { set, study, frozen, live } = chosen;
  if (set === null) {
    const { range, exclusions } = live;
    return { name: null, origin: 'measured', dated: range.last, range, weights: null, exclusions, isForeign: false };
  }
  const days = set.measuredFrom?.days;
  const range = { first: days?.[0] ?? live.range.first, last: days?.at(-1) ?? live.range.last };
  return {
    name: set.name,
    origin: set.origin,
    dated: set.dated,
    range,
    weights: frozen === null ? set.weights : null,
    exclusions: study?.exclusions ?? [],
    isForeign: set.unit !== unit,
  };
}

/** How many days of the log are taken if no study says which: six weeks. */
const usualDays = 42;

function livePeriod(
  studies: StaffingRecords['studies'],
  {
    unit,
    members,
    today,
  }: { readonly unit: RecordId | null; readonly members: readonly RecordId[]; readonly today: Day },
  kinds: readonly Recorded<ActivityKind>[],
): LivePeriod {
  const yesterday = addDays(today, -1);
  const running = studies.find((one) => one.unit === unit && one.closedOn === null && one.first <= yesterday);
  if (running !== undefined) {
    const { officers, exclusions } = running;
    return { officers, exclusions, kinds: running.kinds, range: studyRange(running, today) };
  }
  const range = { first: addDays(today, -usualDays), last: yesterday };
  return { officers: members, exclusions: [], kinds: freezeKinds(kinds, range.last), range };
}
