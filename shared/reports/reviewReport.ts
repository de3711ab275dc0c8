import { casesToReview } from '#shared/analysis/records/casesToReview';
import { docketReview, reviewSums, type ReviewOfClass, type ReviewSums } from '#shared/analysis/records/docketReview';
import { noInterval, scaleMargin, type Margin } from '#shared/analysis/records/margin';
import { sumOfCells, type OfficerDay } from '#shared/analysis/records/officerDays';
import { ownMinutes, type OwnMinutes } from '#shared/analysis/records/ownMinutes';
import { dueADay, reviewPace, type ReviewPace } from '#shared/analysis/records/reviewPace';
import { wholeWeeks } from '#shared/analysis/records/meanWeek';
import type { TotalsCell } from '#shared/analysis/totals';
import { compareText } from '#shared/base/compareText';
import { groupBy } from '#shared/base/groupBy';
import { recordId, type RecordId } from '#shared/base/ids';
import { starterClasses, type CaseClass } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { Recorded } from '#shared/records/version';
import type { Day, Month } from '#shared/time/day';
import { monthOf } from '#shared/time/days';
import { addMonths, lastDayOfMonth } from '#shared/time/months';
import { countedText, countText, shareText } from './figures';
import { findingText } from './findingText';
import { marginText } from './marginText';
import type { RecordsInput } from './recordsInput';
import type { Denominator, Report } from './report';
import { reportSubject } from './reportSubject';
import { paceTable, reviewedPart, reviewTable, type ReviewLine } from './reviewTables';
import { markSimulated } from './simulatedMark';

/**
 * What the report on docket review is made from: counts, intervals and classes of cases, and what every report on
 * records needs. `workdays` are the days after today on which the officer is expected to work; `clearBy` is the day by
 * which the backlog is to be cleared.
 */
export type ReviewInput = RecordsInput & {
  readonly officer: RecordId;
  readonly counts: readonly DocketCount[];
  readonly intervals: readonly ReviewInterval[];
  readonly classes: readonly Recorded<CaseClass>[];
  readonly workdays: readonly Day[];
  readonly clearBy: Day;
};

/** The cases reviewed in a month. */
export type ReviewedInMonth = { readonly month: Month; readonly units: number };

/**
 * The report on docket review: cases reviewed within their interval, the backlog in cases and minutes, and the pace
 * that clears it by each of several days, of which `chosen` is the requested one. `pace` is in cases per logged workday
 * over `paceDays` of them. `due` cases come due per day. `lead` is the finding's first sentence.
 */
export type ReviewReport = Report & {
  readonly lead: string;
  readonly rest: string;
  readonly lines: readonly ReviewLine[];
  readonly sums: ReviewSums;
  readonly minutes: OwnMinutes | null;
  readonly backlog: { readonly minutes: number; readonly margin: Margin } | null;
  readonly pace: number;
  readonly paceDays: number;
  readonly paces: readonly ReviewPace[];
  readonly chosen: ReviewPace;
  readonly due: number;
  readonly months: readonly ReviewedInMonth[];
};

/** The kind whose units are cases reviewed. */
export const reviewKind = recordId('docket-review');

/** How many whole weeks the current pace is measured over. */
const paceWeeks = 12;

/** Makes the report on one officer's docket review. */
export function reviewReport(input: ReviewInput): ReviewReport {
  const { scope, today, asOf, simulated, intervals } = input;
  const past = input.days.filter(({ day }) => day <= today);
  const cases = casesToReview(input.counts, input.officer, intervals, today);
  const classes = docketReview({ cases, intervals, reviewed: reviewedOn(past), firstLogged: firstRead(input), today });
  const minutes = ownMinutes(reviewKind, past);
  const sums = reviewSums(classes);
  const lines = classes.map((one) => lineOf(one, minutes, input)).toSorted(byInterval);
  const { pace, days: paceDays } = presentPace(input);
  const paceOf = (by: Day) => reviewPace(by, { classes, today, workdays: input.workdays, pace, minutes });
  const paces = clearDays(input).map(paceOf);
  const backlog = minutes === null ? null : minutesOf(sums.backlog, minutes);
  const [lead, rest] = findingOf(sums, backlog, classes);
  const range = { first: past[0]?.day ?? today, last: today };
  const months = reviewedMonths(past, input);
  return {
    ...markSimulated(reviewTable(scope, lines, sums, backlog), simulated),
    subject: reportSubject(scope, false),
    by: null,
    finding: findingText(lead, rest),
    lead,
    rest,
    range,
    parts: [paceTable(paces, pace, paceDays), reviewedPart(months)].map((part) => markSimulated(part, simulated)),
    denominators: denominatorsOf(sums),
    notes: notesOf(classes),
    digests: [],
    asOf,
    simulated,
    lines,
    sums,
    minutes,
    backlog,
    pace,
    paceDays,
    paces,
    chosen: paceOf(input.clearBy),
    due: dueADay(classes),
    months,
  };
}

/** Reviews done for a collateral duty are not on the officer's own docket. */
function isReview({ kind, duty }: TotalsCell): boolean {
  return kind === reviewKind && duty === null;
}

function reviewedOn(days: readonly OfficerDay[]) {
  return days.flatMap(({ day, cells }) => cells.filter(isReview).map(({ docket, units }) => ({ day, docket, units })));
}

/** The first day for which the report knows what was logged. */
function firstRead({ firstLogged, days }: ReviewInput): Day | null {
  const first = days[0]?.day ?? null;
  return firstLogged === null || first === null || firstLogged > first ? firstLogged : first;
}

function lineOf(review: ReviewOfClass, minutes: OwnMinutes | null, { classes }: ReviewInput): ReviewLine {
  const known = [...classes, ...starterClasses].find(({ id }) => id === review.caseClass);
  const backlog = review.backlog === null || minutes === null ? null : minutesOf(review.backlog, minutes);
  const label = known?.label ?? review.caseClass;
  return { ...review, label, minutes: backlog?.minutes ?? null, margin: backlog?.margin ?? null };
}

/** Within a docket, the longest interval comes first and classes without one last. */
function byInterval(one: ReviewLine, other: ReviewLine): number {
  if (one.docket !== other.docket) return compareText(other.docket, one.docket);
  return (other.days ?? 0) - (one.days ?? 0) || compareText(one.label, other.label);
}

function minutesOf(cases: number, { value, margin }: OwnMinutes) {
  return { minutes: cases * value, margin: scaleMargin(margin, cases) };
}

/** Cases per logged workday over the last whole weeks. */
function presentPace(input: ReviewInput): { readonly pace: number; readonly days: number } {
  const weeks = wholeWeeks(input.days, paceWeeks, { ...input, weekStart: input.calendar.weekStart });
  const logged = weeks.filter(({ isLogged }) => isLogged);
  const units = logged.reduce((sum, { cells }) => sum + sumOfCells(cells, 'units', isReview), 0);
  return { pace: logged.length === 0 ? 0 : units / logged.length, days: logged.length };
}

/** The end of the next month, the chosen day, and the end of the month half a year from now, in order. */
function clearDays({ today, clearBy }: ReviewInput): Day[] {
  const ends = [1, 6].map((count) => lastDayOfMonth(addMonths(monthOf(today), count)));
  return [...new Set([...ends, clearBy])].toSorted();
}

/** The last twelve months, no earlier than the month of the first use. */
function reviewedMonths(days: readonly OfficerDay[], input: ReviewInput): ReviewedInMonth[] {
  const byMonth = groupBy(days, ({ day }) => monthOf(day));
  const first = monthOf(firstRead(input) ?? input.today);
  return Array.from({ length: 12 }, (_, index) => addMonths(monthOf(input.today), index - 11))
    .filter((month) => month >= first)
    .map((month) => ({
      month,
      units: (byMonth.get(month) ?? []).reduce((sum, { cells }) => sum + sumOfCells(cells, 'units', isReview), 0),
    }));
}

function findingOf(
  { cases, reviewed, backlog: rest, share }: ReviewSums,
  backlog: ReviewReport['backlog'],
  classes: readonly ReviewOfClass[],
): readonly [lead: string, rest: string] {
  if (classes.length === 0) return ['No cases have been counted yet, so none can be due for review.', ''];
  if (share === null) return ['No class of cases has a review interval yet, so there is no backlog.', ''];
  const lead =
    `${countText(reviewed)} of ${countedText(cases, 'case')} were reviewed within their interval, ` +
    `${shareText(share)}; ${countText(rest)} are due.`;
  if (backlog === null) {
    return [lead, 'The time they take has not been measured: no case review was logged with its units.'];
  }
  const margin = marginText(backlog.margin);
  return [lead, `That is ${countText(backlog.minutes)} minutes of work${margin === null ? '' : ` (${margin})`}.`];
}

function denominatorsOf({ cases, reviewed }: ReviewSums): Denominator[] {
  return [{ share: 'reviewed in time', of: 'cases of classes with an interval', counted: reviewed, value: cases }];
}

function notesOf(classes: readonly ReviewOfClass[]): string[] {
  const short = classes.filter(({ days, logged }) => days !== null && logged !== null && logged < days);
  return [
    'Reviewed: units of docket review logged within the interval up to today, at most all cases. The log knows how ' +
      'many, never which.',
    ...(classes.some(({ isShared }) => isShared)
      ? ['The log does not say the class, so a docket’s reviews are divided by what comes due of each class.']
      : []),
    ...(short.length > 0
      ? [
          'Where the log reaches back less than the interval, reviews before it are unknown, and the backlog is at ' +
            'most this.',
        ]
      : []),
    'A class without an interval has no backlog. Come due: cases / interval, by calendar days.',
  ];
}

/** Why the minutes have no interval; null if they have one. */
export function whyNoMargin(minutes: OwnMinutes | null): string | null {
  const margin = minutes === null ? noInterval('no case review was logged with its units') : minutes.margin;
  return margin.is === 'none' ? margin.why : null;
}
