import type { PreparedRule } from './prepareRule';
import type { RecurrenceRule } from './recurrenceRule';
import { dayLength, firstOfMonth, utcDate } from './wallTime';

/** Whether a rule allows a day (given as its midnight), by all its parts except the times of day. */
export function fitsDay(prepared: PreparedRule, day: number): boolean {
  const { months, monthDays, yearDays } = prepared;
  const date = new Date(day);
  if (months.size > 0 && !months.has(date.getUTCMonth() + 1)) return false;
  if (!fitsWeekday(prepared, date)) return false;
  const year = date.getUTCFullYear();
  return (
    fits(monthDays, date.getUTCDate(), () => monthLength(year, date.getUTCMonth() + 1)) &&
    fits(yearDays, dayOfYear(date), () => yearLength(year)) &&
    fitsWeekNumber(prepared, day)
  );
}

/** Whether a value is in a list where -1 means the last of `length`. An empty list allows everything. */
function fits(list: ReadonlySet<number>, value: number, length: () => number): boolean {
  return list.size === 0 || list.has(value) || list.has(value - length() - 1);
}

function fitsWeekday({ rule, weekdays }: PreparedRule, date: Date): boolean {
  if (weekdays.size === 0) return true;
  const numbers = weekdays.get(date.getUTCDay());
  if (numbers === undefined) return false;
  const isCounted = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && rule.weekNumbers.length === 0);
  if (numbers.has(0) || !isCounted) return true;
  const isInMonth = rule.frequency === 'MONTHLY' || rule.months.length > 0;
  const year = date.getUTCFullYear();
  const place = isInMonth ? date.getUTCDate() : dayOfYear(date);
  const length = isInMonth ? monthLength(year, date.getUTCMonth() + 1) : yearLength(year);
  return numbers.has(Math.ceil(place / 7)) || numbers.has(-Math.ceil((length - place + 1) / 7));
}

/** Weeks are numbered as ISO 8601 does, but begin on the rule's first day of the week. */
function fitsWeekNumber({ rule, weekNumbers }: PreparedRule, day: number): boolean {
  if (weekNumbers.size === 0) return true;
  const fourth = fourthDayOfWeek(rule, day);
  const year = new Date(fourth).getUTCFullYear();
  // December 28 is always in the last week of its year.
  return fits(weekNumbers, weekOfYear(fourth), () => weekOfYear(fourthDayOfWeek(rule, utcDate(year, 12, 28))));
}

/** The fourth day of a week decides which year the week belongs to. */
function fourthDayOfWeek({ weekStart }: RecurrenceRule, day: number): number {
  return day + (3 - ((new Date(day).getUTCDay() - weekStart + 7) % 7)) * dayLength;
}

function weekOfYear(fourthDay: number): number {
  return Math.ceil(dayOfYear(new Date(fourthDay)) / 7);
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - utcDate(date.getUTCFullYear(), 1, 1)) / dayLength) + 1;
}

function monthLength(year: number, month: number): number {
  return Math.round((firstOfMonth(year, month + 1) - firstOfMonth(year, month)) / dayLength);
}

function yearLength(year: number): number {
  return monthLength(year, 2) === 29 ? 366 : 365;
}

/** The next day worth checking; months that the rule does not name are skipped. */
export function nextDay({ months }: PreparedRule, day: number): number {
  const date = new Date(day);
  if (months.size === 0 || months.has(date.getUTCMonth() + 1)) return day + dayLength;
  return firstOfMonth(date.getUTCFullYear(), date.getUTCMonth() + 2);
}
