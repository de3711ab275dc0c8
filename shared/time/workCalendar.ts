import type { Day } from './day';
import { addDays, dayFrom, dayOfWeek, daysBetween, partsOfDay } from './days';

/** The day on which a week begins: 0 Sunday, 1 Monday, 6 Saturday. */
export type WeekStart = 0 | 1 | 6;

/** The number of days in a pay period. */
export const payPeriodDays = 14;

/** The first day of the week of a day. */
export function weekOf(day: Day, weekStart: WeekStart): Day {
  return addDays(day, -((dayOfWeek(day) - weekStart + 7) % 7));
}

/** The position of a day in its pay period, 0 to 13, counted from an anchor. Works for days before the anchor, too. */
export function dayOfPayPeriod(day: Day, anchor: Day): number {
  return ((daysBetween(anchor, day) % payPeriodDays) + payPeriodDays) % payPeriodDays;
}

/** The first day of the pay period of a day. Every pay period begins a multiple of 14 days from the anchor. */
export function payPeriodOf(day: Day, anchor: Day): Day {
  return addDays(day, -dayOfPayPeriod(day, anchor));
}

/** The federal fiscal year of a day, October to September, named for the year in which it ends (31 U.S.C. 1102). */
export function fiscalYearOf(day: Day): number {
  const { year, month } = partsOfDay(day);
  return month >= 10 ? year + 1 : year;
}

/** The first and the last day of a fiscal year. */
export function fiscalYearDays(fiscalYear: number): { readonly first: Day; readonly last: Day } {
  return { first: existingDay(fiscalYear - 1, 10, 1), last: existingDay(fiscalYear, 9, 30) };
}

function existingDay(year: number, month: number, dayOfMonth: number): Day {
  const day = dayFrom(year, month, dayOfMonth);
  if (day === null) throw new RangeError(`no such day: ${year}-${month}-${dayOfMonth}`);
  return day;
}
