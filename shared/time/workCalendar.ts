import type { Day } from './day';
import { addDays, dayFrom, dayOfWeek, daysBetween, partsOfDay } from './days';

/** The day on which a week begins: 0 Sunday, 1 Monday, 6 Saturday. */
export type WeekStart = 0 | 1 | 6;

/** The first day of the week that holds a day. */
export function weekOf(day: Day, weekStart: WeekStart): Day {
  return addDays(day, -((dayOfWeek(day) - weekStart + 7) % 7));
}

/** Which of the fourteen days counted from an anchor a day is: 0 to 13, also before the anchor. */
export function dayOfPayPeriod(day: Day, anchor: Day): number {
  return ((daysBetween(anchor, day) % 14) + 14) % 14;
}

/** The first day of the fourteen-day pay period that holds a day; every period begins a multiple of 14 days off the anchor. */
export function payPeriodOf(day: Day, anchor: Day): Day {
  return addDays(day, -dayOfPayPeriod(day, anchor));
}

/** The federal fiscal year of a day, October to September, named by the year in which it ends (31 U.S.C. 1102). */
export function fiscalYearOf(day: Day): number {
  const { year, month } = partsOfDay(day);
  return month >= 10 ? year + 1 : year;
}

/** First and last day of a fiscal year. */
export function fiscalYearDays(fiscalYear: number): { readonly first: Day; readonly last: Day } {
  return { first: certain(fiscalYear - 1, 10, 1), last: certain(fiscalYear, 9, 30) };
}

function certain(year: number, month: number, dayOfMonth: number): Day {
  const day = dayFrom(year, month, dayOfMonth);
  if (day === null) throw new RangeError(`no such day: ${year}-${month}-${dayOfMonth}`);
  return day;
}
