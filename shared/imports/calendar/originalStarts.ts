import type { CalendarPeriod, CalendarTime } from './calendarTime';
import { instantIn, rulesOf } from './eventZones';
import { expandRule } from './expandRule';
import type { CalendarEvent } from './parseEvent';
import type { RecurrenceRule } from './recurrenceRule';
import { dayLength } from './wallTime';
import type { WorkBudget } from './workBudget';
import { instantOf, wallAt } from './zoneRules';

/** A stretch of wall-clock time, in milliseconds read as UTC, from `from` up to but not including `until`. */
export type WallWindow = { readonly from: number; readonly until: number };

/** A start of an event by its own clock; `own` is the additional date (RDATE) that it comes from, if any. */
export type OriginalStart = { readonly wall: number; readonly own: CalendarPeriod | null };

/** The starts of an event, and whether there were more than the limit. */
export type OriginalStarts = { readonly starts: readonly OriginalStart[]; readonly capped: boolean };

/** The most starts that are taken from one event. */
export const instanceLimit = 5000;

/**
 * The starts of an event in a window, in order and without repeats (RFC 5545 3.8.5): its own, those of its rules, and
 * additional dates, without the exceptions. Yields the number found so far from time to time.
 */
export function* originalStarts(
  event: CalendarEvent,
  window: WallWindow,
  budget: WorkBudget,
): Generator<number, OriginalStarts> {
  const found = new Map<number, OriginalStart>();
  const add = (wall: number, own: CalendarPeriod | null) => {
    if (wall >= window.from && wall < window.until) found.set(wall, { wall, own });
  };
  add(event.start.wall, null);
  let isCapped = false;
  for (const rule of event.rules) {
    for (const step of ruleStarts(rule, event, window, budget)) {
      if (step === 'working') yield found.size;
      else if (step === 'stopped' || found.size >= instanceLimit) {
        isCapped = true;
        break;
      } else add(step, null);
    }
  }
  for (const date of event.dates) add(wallOf(date.start, event), date);
  const excluded = exclusionsOf(event);
  const exceptionRules = event.exceptionRules.map((rule) => membership(rule, event, budget));
  const starts: OriginalStart[] = [];
  for (const start of [...found.values()].toSorted((one, other) => one.wall - other.wall)) {
    if (excluded(start.wall)) continue;
    const byRule = exceptionRules.map((isInRule) => isInRule(start.wall));
    if (byRule.includes('stopped')) isCapped = true;
    // Once the budget is used up, it is unknown which starts the exceptions would leave.
    if (byRule.every((is) => is === false)) starts.push(start);
    if (starts.length % 500 === 499) yield starts.length;
  }
  return { starts, capped: isCapped };
}

/**
 * A time from a list on the event's own clock: a date takes the event's time of day, unless the event is whole days.
 */
function wallOf(time: CalendarTime, { start, zones }: CalendarEvent): number {
  if (time.form === 'date') return time.wall + modulo(start.wall, dayLength);
  const shown = wallAt(instantIn(time, zones), rulesOf(start, zones));
  return start.form === 'date' ? shown - modulo(shown, dayLength) : shown;
}

/** Whether an exception (EXDATE) removes a start: by its instant, or by its day if one of the two is a date. */
function exclusionsOf(event: CalendarEvent): (wall: number) => boolean {
  const isDay = (time: CalendarTime) => time.form === 'date' || event.start.form === 'date';
  const rules = rulesOf(event.start, event.zones);
  const instants = new Set(event.exceptions.filter((time) => !isDay(time)).map((time) => instantIn(time, event.zones)));
  const days = new Set(event.exceptions.filter(isDay).map((time) => Math.floor(wallOf(time, event) / dayLength)));
  return (wall) => days.has(Math.floor(wall / dayLength)) || instants.has(instantOf(wall, rules));
}

/** The starts of a rule up to its UNTIL, COUNT or the end of the window; the event's start counts as the first. */
function* ruleStarts(
  rule: RecurrenceRule,
  event: CalendarEvent,
  window: WallWindow,
  budget: WorkBudget,
): Generator<number | 'working' | 'stopped'> {
  const from = rule.count === null ? window.from : -Infinity;
  const last = Math.min(window.until - 1, lastWall(rule, event));
  let count = 1;
  for (const step of expandRule(rule, event.start.wall, { from, last }, budget)) {
    if (step === event.start.wall) continue;
    if (typeof step === 'number') count += 1;
    if (rule.count !== null && count > rule.count) return;
    yield step;
  }
}

/** Whether a rule of exceptions yields a start; 'stopped' if its work takes too long. */
type IsInRule = (wall: number) => boolean | 'stopped';

function membership(rule: RecurrenceRule, event: CalendarEvent, budget: WorkBudget): IsInRule {
  const until = lastWall(rule, event);
  if (rule.count !== null) return membershipOfCounted(rule, rule.count, event, until, budget);
  return (wall) => {
    if (wall > until) return false;
    for (const step of expandRule(rule, event.start.wall, { from: wall, last: wall }, budget)) {
      if (step !== 'working') return step === 'stopped' ? step : true;
    }
    return false;
  };
}

/** COUNT counts what the rule yields, so all of it is listed once. */
function membershipOfCounted(
  rule: RecurrenceRule, count: number, event: CalendarEvent, last: number, budget: WorkBudget,
): IsInRule {
  const members = new Set<number>();
  for (const step of expandRule(rule, event.start.wall, { from: -Infinity, last }, budget)) {
    if (step === 'stopped') return (wall) => members.has(wall) || step;
    if (step !== 'working') members.add(step);
    if (members.size >= count) break;
  }
  return (wall) => members.has(wall);
}

/**
 * The last time on the event's clock that UNTIL allows. For whole days, an UNTIL in UTC is the end of one of the
 * reader's days.
 */
function lastWall({ until }: RecurrenceRule, { start, zones }: CalendarEvent): number {
  if (until === null) return Infinity;
  if (until.form === 'date') return until.wall + dayLength - 1;
  return until.form === 'utc' ? wallAt(until.wall, rulesOf(start, zones)) : until.wall;
}

function modulo(value: number, length: number): number {
  return ((value % length) + length) % length;
}
