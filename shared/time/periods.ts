import type { Day, Month } from './day';
import { monthName, shortDayName } from './dateNames';
import { addDays, daysBetween, monthOf } from './days';
import { addMonths, firstDayOfMonth, lastDayOfMonth } from './months';
import { fiscalYearDays, fiscalYearOf, payPeriodOf, weekOf, type WeekStart } from './workCalendar';

/** The periods into which days are divided. Quarters of the calendar year are also quarters of the fiscal year. */
export type PeriodUnit = 'day' | 'week' | 'payPeriod' | 'month' | 'quarter' | 'fiscalYear';

/**
 * One period: its first and last day within the divided days. `partial` is true if these are only some of the days of
 * the week, pay period, month, quarter or fiscal year; `part` then says how many (`4 of 7 days`), and so does the
 * label. `short` is the shortest name that tells the periods apart.
 */
export type Period = {
  readonly first: Day;
  readonly last: Day;
  readonly label: string;
  readonly short: string;
  readonly partial: boolean;
  readonly part: string | null;
};

/** What periods depend on: the first day of a week and the first day of any pay period. */
export type PeriodCalendar = { readonly weekStart: WeekStart; readonly payAnchor: Day };

/** Divides the days from `first` to `last`, both included, into periods in order; none if `last` is before `first`. */
export function periodsOf(first: Day, last: Day, unit: PeriodUnit, calendar: PeriodCalendar): Period[] {
  const showsYear = first.slice(0, 4) !== last.slice(0, 4);
  // If they span more than a year, a day needs its year.
  const isLong = daysBetween(first, last) > 366;
  const periods: Period[] = [];
  for (let day = first; day <= last; ) {
    const whole = wholePeriodOf(day, unit, calendar);
    const end = whole.last < last ? whole.last : last;
    const isPartial = day !== whole.first || end !== whole.last;
    const part = isPartial ? `${lengthOf(day, end)} of ${lengthOf(whole.first, whole.last)} days` : null;
    const name = nameOf(day, end, unit, showsYear);
    const label = part === null ? name : `${name} (${part})`;
    const short = shortNameOf(day, unit, showsYear, isLong);
    periods.push({ first: day, last: end, label, short, partial: isPartial, part });
    day = addDays(end, 1);
  }
  return periods;
}

/** The first and the last day of the whole period of a day. */
export function wholePeriodOf(
  day: Day,
  unit: PeriodUnit,
  calendar: PeriodCalendar,
): { readonly first: Day; readonly last: Day } {
  switch (unit) {
    case 'day':
      return { first: day, last: day };
    case 'week':
      return daysFrom(weekOf(day, calendar.weekStart), 7);
    case 'payPeriod':
      return daysFrom(payPeriodOf(day, calendar.payAnchor), 14);
    case 'month':
      return { first: firstDayOfMonth(monthOf(day)), last: lastDayOfMonth(monthOf(day)) };
    case 'quarter':
      return quarterOf(monthOf(day));
    case 'fiscalYear':
      return fiscalYearDays(fiscalYearOf(day));
  }
}

/** The first and the last day of the quarter of a month. */
function quarterOf(month: Month): { readonly first: Day; readonly last: Day } {
  const start = addMonths(month, -((Number(month.slice(5)) - 1) % 3));
  return { first: firstDayOfMonth(start), last: lastDayOfMonth(addMonths(start, 2)) };
}

function daysFrom(first: Day, count: number): { readonly first: Day; readonly last: Day } {
  return { first, last: addDays(first, count - 1) };
}

function lengthOf(first: Day, last: Day): number {
  return daysBetween(first, last) + 1;
}

function shortNameOf(first: Day, unit: PeriodUnit, showsYear: boolean, isLong: boolean): string {
  if (unit === 'fiscalYear') return `FY ${fiscalYearOf(first)}`;
  if (unit === 'month') return `${shortMonth(first)}${showsYear ? ` ${first.slice(0, 4)}` : ''}`;
  if (unit === 'quarter') return showsYear ? `${shortMonth(first)} ${first.slice(0, 4)}` : quarterName(first);
  return isLong ? `${shortDayName(first)}, ${first.slice(0, 4)}` : shortDayName(first);
}

function nameOf(first: Day, last: Day, unit: PeriodUnit, showsYear: boolean): string {
  if (unit === 'month') return monthName(monthOf(first));
  if (unit === 'quarter') return `${quarterName(first)} ${first.slice(0, 4)}`;
  if (unit === 'fiscalYear') return `FY ${fiscalYearOf(first)}`;
  const year = showsYear ? `, ${last.slice(0, 4)}` : '';
  if (first === last) return `${shortDayName(first)}${year}`;
  const end = monthOf(first) === monthOf(last) ? String(Number(last.slice(8))) : shortDayName(last);
  return `${shortDayName(first)} – ${end}${year}`;
}

/** The quarter of a day, by its first and last month: `Jul – Sep`. */
function quarterName(day: Day): string {
  const { first, last } = quarterOf(monthOf(day));
  return `${shortMonth(first)} – ${shortMonth(last)}`;
}

function shortMonth(day: Day): string {
  return monthName(monthOf(day)).slice(0, 3);
}
