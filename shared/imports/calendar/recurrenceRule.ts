import ICAL from 'ical.js';
import { parseTime, type CalendarTime } from './calendarTime';

/** How often a rule repeats, from the shortest step to the longest. */
export type Frequency = 'SECONDLY' | 'MINUTELY' | 'HOURLY' | 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';

/**
 * A weekday of a rule, 0 for Sunday; `nth` is 0 for every one, 2 for the second, -1 for the last of the month or year.
 */
export type RuleWeekday = { readonly nth: number; readonly weekday: number };

/** A recurrence rule (RFC 5545 3.3.10). An empty list restricts nothing. `weekStart` is 0 for Sunday. */
export type RecurrenceRule = {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: CalendarTime | null;
  readonly weekStart: number;
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly weekdays: readonly RuleWeekday[];
  readonly monthDays: readonly number[];
  readonly yearDays: readonly number[];
  readonly weekNumbers: readonly number[];
  readonly months: readonly number[];
  readonly positions: readonly number[];
};

/**
 * Reads the value of an RRULE or EXRULE; null if it cannot be read. ical.js checks its parts; spaces and a final
 * semicolon, which some programs write, are ignored.
 */
export function parseRule(text: string): RecurrenceRule | null {
  const plain = text.replaceAll(/\s/gu, '').replaceAll(/;+$/gu, '').toUpperCase();
  const pairs = new Map(plain.split(';').map((part) => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']));
  const until = parseTime(pairs.get('UNTIL') ?? '', new Map());
  if (pairs.has('UNTIL') && until === null) return null;
  const parts = readParts(plain.split(';').filter((part) => !part.startsWith('UNTIL=')).join(';'));
  const frequency = frequencies.find((one) => one === pairs.get('FREQ'));
  if (parts === null || frequency === undefined) return null;
  const numbers = (name: string) => [...new Set((parts[name] ?? []).map(Number))];
  return {
    frequency,
    interval: Math.max(1, Number(pairs.get('INTERVAL') ?? 1)),
    count: pairs.has('COUNT') ? Number(pairs.get('COUNT')) : null,
    until,
    weekStart: Math.max(0, weekdayNames.indexOf(pairs.get('WKST') ?? 'MO')),
    seconds: numbers('BYSECOND'),
    minutes: numbers('BYMINUTE'),
    hours: numbers('BYHOUR'),
    weekdays: [...new Set((parts['BYDAY'] ?? []).map(String))].map(weekdayOf),
    monthDays: numbers('BYMONTHDAY'),
    yearDays: numbers('BYYEARDAY'),
    weekNumbers: numbers('BYWEEKNO'),
    months: numbers('BYMONTH'),
    positions: numbers('BYSETPOS'),
  };
}

const frequencies: readonly Frequency[] = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'];
const weekdayNames = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function readParts(text: string): Readonly<Record<string, readonly unknown[] | undefined>> | null {
  try {
    return { ...(ICAL.Recur.fromString(text).parts as Record<string, readonly unknown[]>) };
  } catch {
    return null;
  }
}

function weekdayOf(text: string): RuleWeekday {
  return { nth: Number(text.slice(0, -2) || 0), weekday: weekdayNames.indexOf(text.slice(-2)) };
}

/** The same rule for an event of whole days: hours, minutes and seconds must be ignored there (RFC 5545 3.3.10). */
export function withoutTimes(rule: RecurrenceRule): RecurrenceRule {
  return { ...rule, hours: [], minutes: [], seconds: [] };
}
