import type { Day, Month } from './day';

const dayMilliseconds = 86_400_000;
const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day that the calendar has: `2026-02-29` is none. */
export function isDay(text: string): text is Day {
  return parseDay(text) !== null;
}

/** The day that a `yyyy-MM-dd` text names, or null where it has another form or the calendar has no such day. */
export function parseDay(text: string): Day | null {
  const match = dayForm.exec(text);
  if (match === null) return null;
  return dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of a year, a month from 1 and a day of the month from 1, or null where the calendar has none. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  const midnight = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const isSame = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === dayOfMonth;
  return isSame && year >= 1900 && year <= 9999 ? dayAt(midnight.getTime()) : null;
}

/** The day so many days later; earlier where `count` is negative. */
export function addDays(day: Day, count: number): Day {
  return dayAt(utcMidnight(day) + count * dayMilliseconds);
}

/** Days from `from` to `to`: 1 from one day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return daysFrom(utcMidnight(from), to);
}

/** Days from the day of a `utcMidnight` to another: for many days that are counted from the same one. */
export function daysFrom(midnight: number, to: Day): number {
  return Math.round((utcMidnight(to) - midnight) / dayMilliseconds);
}

/** 0 on a Sunday to 6 on a Saturday. */
export function dayOfWeek(day: Day): number {
  return new Date(utcMidnight(day)).getUTCDay();
}

/** The month that a day is in. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** Every day from `first` to `last`, both included; none where `last` is earlier. */
export function eachDay(first: Day, last: Day): Day[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, index) => addDays(first, index));
}

/** Year, month from 1 and day of the month from 1. */
export function partsOfDay(day: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  const [year = 0, month = 0, dayOfMonth = 0] = day.split('-').map(Number);
  return { year, month, dayOfMonth };
}

/**
 * Milliseconds of the day's midnight read as UTC: for arithmetic on days alone, never an instant of the officer. A text of
 * a day alone is read as UTC (ECMA-262, 21.4.1.32).
 */
export function utcMidnight(day: Day): number {
  return Date.parse(day);
}

/** The day in which a number of milliseconds lies, read as UTC: the reverse of `utcMidnight`. */
export function dayAt(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10) as Day;
}
