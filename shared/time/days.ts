import { millisecondsInDay } from 'date-fns/constants';
import { eachDayOfInterval } from 'date-fns/eachDayOfInterval';
import type { Day, Month } from './day';
import { utc } from './utcDate';

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a day of the calendar. `2026-02-29` is not. */
export function isDay(text: string): text is Day {
  return parseDay(text) !== null;
}

/** The day written as `yyyy-MM-dd`; null if the text looks different or the calendar has no such day. */
export function parseDay(text: string): Day | null {
  const match = dayForm.exec(text);
  if (match === null) return null;
  return dayFrom(Number(match[1]), Number(match[2]), Number(match[3]));
}

/**
 * The day of a year from 1900 on, a month from 1, and a day of the month from 1; null if the calendar has no such day.
 */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  const midnight = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = midnight.getUTCMonth() === month - 1 && midnight.getUTCDate() === dayOfMonth;
  return exists && year >= 1900 && year <= 9999 ? dayAt(midnight.getTime()) : null;
}

/** The day `count` days later, or earlier if it is negative. Plain arithmetic, as in `daysBetween`. */
export function addDays(day: Day, count: number): Day {
  return dayAt(utcMidnight(day) + count * millisecondsInDay);
}

/**
 * Days from `from` to `to`: 1 from one day to the next, negative if `to` is earlier. Plain arithmetic, which takes a
 * tenth of the time that date-fns does, since reports call it for thousands of days.
 */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((utcMidnight(to) - utcMidnight(from)) / millisecondsInDay);
}

/** 0 for a Sunday to 6 for a Saturday. */
export function dayOfWeek(day: Day): number {
  return ((Math.round(utcMidnight(day) / millisecondsInDay) % 7) + 7 + thursday) % 7;
}

/** 1970 began on a Thursday. */
const thursday = 4;

/** The month of a day. */
export function monthOf(day: Day): Month {
  return day.slice(0, 7) as Month;
}

/** Every day from `first` to `last`, both included; none if `last` is earlier. */
export function eachDay(first: Day, last: Day): Day[] {
  if (last < first) return [];
  return eachDayOfInterval({ start: first, end: last }, { in: utc }).map((day) => dayAt(day.getTime()));
}

/** The year, the month from 1, and the day of the month from 1. */
export function partsOfDay(day: Day): { readonly year: number; readonly month: number; readonly dayOfMonth: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), dayOfMonth: Number(day.slice(8)) };
}

/**
 * A day's midnight in UTC, in milliseconds: for arithmetic on days only, never an instant of the officer's. A string
 * with only a date is parsed as UTC (ECMA-262, 21.4.1.32).
 */
export function utcMidnight(day: Day): number {
  return Date.parse(day);
}

/** The UTC day of an instant in milliseconds: the reverse of `utcMidnight`. */
export function dayAt(milliseconds: number): Day {
  return new Date(milliseconds).toISOString().slice(0, 10) as Day;
}
