import type { DayRange } from '#shared/analysis/workload';
import type { Day } from '#shared/time/day';
import { addDays, dayFrom, daysBetween } from '#shared/time/days';
import { wholePeriodOf, type PeriodCalendar, type PeriodUnit } from '#shared/time/periods';
import { fiscalYearDays, fiscalYearOf } from '#shared/time/workCalendar';

/** How much time a report covers. */
export type ReportSpan = 'week' | 'payPeriod' | 'twelveWeeks' | 'month' | 'fiscalYear' | 'tenFiscalYears';

/** All days of the span around a day. Twelve weeks and ten fiscal years end with the day's week or year. */
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

/** A day in the span before or after the one around `day`, for which `spanDays` returns all of that span. */
export function stepSpan(day: Day, span: ReportSpan, calendar: PeriodCalendar, direction: -1 | 1): Day {
  const { first, last } = spanDays(day, span, calendar);
  if (span === 'tenFiscalYears') return dayFrom(Number(last.slice(0, 4)) + direction * 10, 9, 30) ?? day;
  if (span === 'twelveWeeks') return addDays(last, direction * 84);
  return direction === 1 ? addDays(last, 1) : addDays(first, -1);
}

/** What limits the days of a span. `firstLogged` and `lastLogged` are null if nothing was ever logged. */
export type LoggedSpan = {
  readonly by: PeriodUnit;
  readonly today: Day;
  readonly firstLogged: Day | null;
  readonly lastLogged: Day | null;
};

/**
 * Leaves out the days that cannot have anything: those after today, unless work is logged there (after a move to
 * another time zone), and the whole periods before the first use. Always leaves at least the period of one day.
 */
export function reportedDays(
  whole: DayRange,
  { by, today, firstLogged, lastLogged }: LoggedSpan,
  calendar: PeriodCalendar,
): DayRange {
  const latest = lastLogged !== null && lastLogged > today ? lastLogged : today;
  const last = whole.first <= latest && latest < whole.last ? latest : whole.last;
  const begun = firstLogged === null || firstLogged > last ? last : firstLogged;
  const firstUse = wholePeriodOf(begun, by, calendar).first;
  return { first: firstUse > whole.first ? firstUse : whole.first, last };
}

/** The most days that can be divided into days or weeks: 400. More could neither be read nor drawn. */
const mostDays: Readonly<Partial<Record<PeriodUnit, number>>> = { day: 400, week: 2800 };

/** Whether a span can be divided into these periods without making too many of them. */
export function canCut(span: ReportSpan, by: PeriodUnit): boolean {
  return span !== 'tenFiscalYears' || mostDays[by] === undefined;
}

/** The periods for a span: the current ones, or months if there would be too many. */
export function cutFor(span: ReportSpan, by: PeriodUnit): PeriodUnit {
  return canCut(span, by) ? by : 'month';
}

/** The periods for any range of days up to ten years: the current ones, or months if there would be too many. */
export function cutForDays({ first, last }: DayRange, by: PeriodUnit): PeriodUnit {
  const most = mostDays[by];
  return most === undefined || daysBetween(first, last) < most ? by : 'month';
}

/**
 * The span for these periods: the current one, or the default if the current one has fewer than two or too many.
 */
export function spanFor(span: ReportSpan, by: PeriodUnit): ReportSpan {
  return cutsOf[span].includes(by) ? span : defaultSpanOf(by);
}

/** The kinds of periods of which a span has at least two and not too many. */
const cutsOf: Readonly<Record<ReportSpan, readonly PeriodUnit[]>> = {
  week: ['day'],
  payPeriod: ['day', 'week'],
  month: ['day', 'week', 'payPeriod'],
  twelveWeeks: ['day', 'week', 'payPeriod', 'month'],
  fiscalYear: ['day', 'week', 'payPeriod', 'month', 'quarter'],
  tenFiscalYears: ['payPeriod', 'month', 'quarter', 'fiscalYear'],
};

/** The default span for these periods. */
export function defaultSpanOf(by: PeriodUnit): ReportSpan {
  return usualSpans[by];
}

const usualSpans: Readonly<Record<PeriodUnit, ReportSpan>> = {
  day: 'payPeriod', week: 'twelveWeeks', payPeriod: 'twelveWeeks', month: 'fiscalYear', quarter: 'fiscalYear',
  fiscalYear: 'tenFiscalYears',
};
