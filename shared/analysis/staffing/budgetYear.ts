import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek, daysBetween } from '#shared/time/days';

/**
 * The hours of a federal work year, including leave: the mean of 28 years, rounded by law. Never mixed with a year
 * value.
 */
export const budgetYearHours = 2_087;

/** The mean hours of the work years from `firstYear` on: weekdays, including holidays, at 8 hours each. */
export function meanWorkYearHours(firstYear: number, years: number): number {
  const first = `${firstYear}-01-01` as Day;
  const count = daysBetween(first, `${firstYear + years}-01-01` as Day);
  const days = Array.from({ length: count }, (_, index) => addDays(first, index));
  return (days.filter(isWeekday).length * 8) / years;
}

/** Budget officers: hours of a year, including leave, over those of a federal work year. */
export function budgetOfficers(hours: number): number {
  return hours / budgetYearHours;
}

function isWeekday(day: Day): boolean {
  return dayOfWeek(day) !== 0 && dayOfWeek(day) !== 6;
}
