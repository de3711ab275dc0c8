import type { DayRange } from '#shared/analysis/workload';
import type { Day } from '#shared/time/day';
import { addDays, dayFrom, daysBetween } from '#shared/time/days';
import { wholePeriodOf, type PeriodCalendar, type PeriodUnit } from '#shared/time/periods';
import { fiscalYearDays, fiscalYearOf } from '#shared/time/workCalendar';

/** How long a stretch a report looks at. */
export type ReportSpan = 'week' | 'payPeriod' | 'twelveWeeks' | 'month' | 'fiscalYear' | 'tenFiscalYears';

/** The whole stretch that holds a day; those of twelve weeks and ten fiscal years end with the week or year of the day. */
export function spanDays(day: Day, span: ReportSpan, calendar: PeriodCalendar): DayRange {
  if (span === 'twelveWeeks') {
    const week = wholePeriodOf(day, 'week', calendar);
    return { first: addDays(week.first, -77), last: week.last };
  }
  if (span === 'tenFiscalYears') {
    const year = fiscalYearOf(day);
    return { first: fiscalYearDays(year - 9).first, last: fiscalYearDays(year).last };
  }
  return wholePeriodOf(day, span, calendar);
}

/** A day in the stretch before or after the one of a day, so far in it that `spanDays` gives the whole neighbour. */
export function stepSpan(day: Day, span: ReportSpan, calendar: PeriodCalendar, direction: -1 | 1): Day {
  const { first, last } = spanDays(day, span, calendar);
  if (span === 'tenFiscalYears') return dayFrom(Number(last.slice(0, 4)) + direction * 10, 9, 30) ?? day;
  if (span === 'twelveWeeks') return addDays(last, direction * 84);
  return direction === 1 ? addDays(last, 1) : addDays(first, -1);
}

/** What of a stretch there is to report: `firstLogged` and `lastLogged` are null where nothing was ever logged. */
export type LoggedSpan = {
  readonly by: PeriodUnit;
  readonly today: Day;
  readonly firstLogged: Day | null;
  readonly lastLogged: Day | null;
};

/**
 * Cuts off what cannot hold anything: the days after the present one (unless work is logged there, which a move to
 * another zone can bring about) and the whole periods before the first use. At least the period of one day is left.
 */
export function reportedDays(whole: DayRange, { by, today, firstLogged, lastLogged }: LoggedSpan, calendar: PeriodCalendar): DayRange {
  const latest = lastLogged !== null && lastLogged > today ? lastLogged : today;
  const last = whole.first <= latest && latest < whole.last ? latest : whole.last;
  const begun = firstLogged === null || firstLogged > last ? last : firstLogged;
  const firstUse = wholePeriodOf(begun, by, calendar).first;
  return { first: firstUse > whole.first ? firstUse : whole.first, last };
}

/** How finely a stretch may be cut: more periods than this could neither be read nor drawn. */
const mostPeriods = 400;

/** Whether a stretch can be cut so: not into more periods than can be shown. */
export function canCut(span: ReportSpan, by: PeriodUnit): boolean {
  return spanLengths[span] / cutLengths[by] <= mostPeriods;
}

/** The cut that a stretch is shown with where the present one would be too fine. */
export function cutFor(span: ReportSpan, by: PeriodUnit): PeriodUnit {
  return canCut(span, by) ? by : 'month';
}

/** The cut that any days are shown with where the present one would be too fine. */
export function cutForDays({ first, last }: DayRange, by: PeriodUnit): PeriodUnit {
  return (daysBetween(first, last) + 1) / cutLengths[by] <= mostPeriods ? by : 'month';
}

/** The stretch that a cut is shown over: the present one, or where it holds not two such periods, the usual one. */
export function spanFor(span: ReportSpan, by: PeriodUnit): ReportSpan {
  const fits = spanLengths[span] >= 2 * cutLengths[by] && canCut(span, by);
  return fits ? span : usualSpanOf(by);
}

/** The stretch that a cut is shown over where none was chosen that fits. */
export function usualSpanOf(by: PeriodUnit): ReportSpan {
  return usualSpans[by];
}

const usualSpans: Readonly<Record<PeriodUnit, ReportSpan>> = {
  day: 'payPeriod', week: 'twelveWeeks', payPeriod: 'twelveWeeks', month: 'fiscalYear', fiscalYear: 'tenFiscalYears',
};

/** Days, roughly: only to tell how many periods there will be. */
const spanLengths: Readonly<Record<ReportSpan, number>> = {
  week: 7, payPeriod: 14, twelveWeeks: 84, month: 31, fiscalYear: 366, tenFiscalYears: 3653,
};
const cutLengths: Readonly<Record<PeriodUnit, number>> = { day: 1, week: 7, payPeriod: 14, month: 31, fiscalYear: 366 };
