import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { StandardSource } from '#shared/records/standardSource';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';

/** The cases of one class on one docket by the latest count. */
export type CasesOfClass = {
  readonly docket: Docket;
  readonly caseClass: RecordId;
  readonly cases: number;
  readonly countedOn: Day;
};

/** Units of docket review logged on a docket on a day. */
export type ReviewedOnDay = { readonly day: Day; readonly docket: Docket; readonly units: number };

/**
 * The review of one class. `days` is its interval, null if it has none and therefore no backlog. `reviewed` are the
 * cases reviewed within the interval, at most all of them. They are counted if the class is the only one on its docket
 * with an interval; else they are the class's part of the docket's reviews (`isShared`), since the log does not say the
 * class. The log goes back `logged` of the `days`; if that is less, the reviews before it are unknown.
 */
export type ReviewOfClass = CasesOfClass & {
  readonly days: number | null;
  readonly source: StandardSource | null;
  readonly from: Day | null;
  readonly reviewed: number | null;
  readonly backlog: number | null;
  readonly isShared: boolean;
  readonly logged: number | null;
};

/** What the review of the dockets is made from. `firstLogged` is the first day with anything logged, null if none. */
export type DocketReviewInput = {
  readonly cases: readonly CasesOfClass[];
  readonly intervals: readonly ReviewInterval[];
  readonly reviewed: readonly ReviewedOnDay[];
  readonly firstLogged: Day | null;
  readonly today: Day;
};

/** The review of each class that was counted, in the order of the counts. An interval ends today. */
export function docketReview(input: DocketReviewInput): ReviewOfClass[] {
  return input.cases.map((counted) => reviewOf(counted, input));
}

/** Cases with an interval, those reviewed in time, and the rest; `share` is null if no class has an interval. */
export type ReviewSums = {
  readonly cases: number;
  readonly reviewed: number;
  readonly backlog: number;
  readonly share: number | null;
};

/** Sums the classes that have an interval. */
export function reviewSums(classes: readonly ReviewOfClass[]): ReviewSums {
  const sum = (valueOf: (one: ReviewOfClass) => number) => classes.reduce((all, one) => all + valueOf(one), 0);
  const cases = sum((one) => (one.days === null ? 0 : one.cases));
  const reviewed = sum(({ reviewed: count }) => count ?? 0);
  const backlog = sum(({ backlog: count }) => count ?? 0);
  return { cases, reviewed, backlog, share: cases === 0 ? null : reviewed / cases };
}

/** The interval of a docket and class on a day: the one that began last. Null if none has begun. */
export function intervalOn(
  intervals: readonly ReviewInterval[],
  { docket, caseClass }: Pick<ReviewInterval, 'docket' | 'caseClass'>,
  day: Day,
): ReviewInterval | null {
  return intervals
    .filter((one) => one.docket === docket && one.caseClass === caseClass && one.from <= day)
    .reduce<ReviewInterval | null>((last, one) => (last === null || one.from >= last.from ? one : last), null);
}

function reviewOf(counted: CasesOfClass, input: DocketReviewInput): ReviewOfClass {
  const interval = intervalOn(input.intervals, counted, input.today);
  if (interval === null) {
    const nothing = { days: null, source: null, from: null, reviewed: null, backlog: null, logged: null };
    return { ...counted, ...nothing, isShared: false };
  }
  const part = partOfClass(counted, interval, input);
  const reviewed = Math.min(counted.cases, part * unitsWithin(interval.days, counted.docket, input));
  return {
    ...counted,
    days: interval.days,
    source: interval.source,
    from: interval.from,
    reviewed,
    backlog: counted.cases - reviewed,
    isShared: part < 1,
    logged: loggedDays(interval.days, input),
  };
}

/** A class's part of its docket's reviews: the cases of it that come due per day over those of all classes. */
function partOfClass(counted: CasesOfClass, interval: ReviewInterval, input: DocketReviewInput): number {
  const dueOf = ({ cases }: CasesOfClass, days: number) => cases / days;
  const all = input.cases
    .filter(({ docket }) => docket === counted.docket)
    .reduce((sum, one) => {
      const days = intervalOn(input.intervals, one, input.today)?.days;
      return days === undefined ? sum : sum + dueOf(one, days);
    }, 0);
  return all === 0 ? 1 : dueOf(counted, interval.days) / all;
}

function unitsWithin(days: number, docket: Docket, { reviewed, today }: DocketReviewInput): number {
  const first = addDays(today, 1 - days);
  return reviewed
    .filter((one) => one.docket === docket && first <= one.day && one.day <= today)
    .reduce((sum, { units }) => sum + units, 0);
}

function loggedDays(days: number, { firstLogged, today }: DocketReviewInput): number {
  if (firstLogged === null || firstLogged > today) return 0;
  const first = addDays(today, 1 - days);
  return firstLogged <= first ? days : daysBetween(firstLogged, today) + 1;
}
