import type { Instant, ZoneName } from '#shared/time/day';
import { writeTime, type CalendarTime } from './calendarTime';
import { expandRule } from './expandRule';
import type { FindZone } from './findZone';
import type { EventGroup } from './groupEvents';
import type { CalendarEvent } from './parseEvent';
import type { RecurrenceRule } from './recurrenceRule';
import { instantOf, utcRules, wallAt, type ZoneRules } from './zoneRules';

/**
 * One time at which an event takes place. `instance` says which of a repeating event, by its original start as written,
 * and is '' for a single one. `wall` is its start by the clock of its own zone, in milliseconds read as UTC.
 */
export type EventInstance = {
  readonly uid: string;
  readonly instance: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly wall: number;
  readonly allDay: boolean;
  readonly zone: ZoneName | null;
  readonly title: string;
  readonly cancelled: boolean;
  readonly changed: boolean;
  readonly line: number;
};

/** The instances of an event, and whether there were more than are followed. */
export type Expansion = { readonly instances: readonly EventInstance[]; readonly capped: boolean };

/** A stretch of time on the clock on the wall, in milliseconds read as UTC, from `from` up to and without `until`. */
export type WallWindow = { readonly from: number; readonly until: number };

/** The most instances of one event that are followed. */
export const instanceLimit = 5000;

/** What reading an event's times needs: its zones, and the zone of times that name none. */
export type ZoneContext = { readonly findZone: FindZone; readonly floating: ZoneRules };

/**
 * All instances that start in the window (RFC 5545 3.8.5): the start, the rules' starts and further dates, without the
 * exceptions; changed instances where they stand now. A change of "this and future" instances moves those after it by as
 * much. `zoneOf` must know the zone of the event: check it first.
 */
export function expandEvent(group: EventGroup, window: WallWindow, context: ZoneContext): Expansion {
  const { master } = group;
  const replaced = new Set(group.changed.map((event) => keyAmong(event, master, context)));
  const originals = master === null ? { starts: [], capped: false } : startsOf(master, window, context);
  const ranges = group.changed.filter((event) => event.andFuture).map((event) => rangeOf(event, context)).toSorted((one, other) => one.from - other.from);
  const instances: EventInstance[] = [];
  if (master !== null) {
    const isSingle = master.rules.length === 0 && master.dates.length === 0;
    for (const start of originals.starts) {
      const rules = rulesOf(master.start, context);
      if (replaced.has(instantOf(start.wall, rules))) continue;
      const range = ranges.findLast((one) => one.from <= instantOf(start.wall, rules));
      const wall = start.wall + (range?.shift ?? 0);
      const source = range === undefined ? master : range.event;
      const instance = isSingle ? '' : writeTime({ ...master.start, wall: start.wall });
      instances.push(instanceAt(group.uid, instance, source, { ...master.start, wall }, start.length, context, range !== undefined));
    }
  }
  for (const event of group.changed) {
    const key = event.recurrenceId === null ? '' : writeTime(inZoneOf(event.recurrenceId, master, context));
    const orphans = master === null && event.dates.length > 0 ? startsOf(event, window, context).starts : [{ wall: event.start.wall, length: null }];
    for (const [index, start] of orphans.entries()) {
      const instance = index === 0 ? key : writeTime({ ...event.start, wall: start.wall });
      instances.push(instanceAt(group.uid, instance, event, { ...event.start, wall: start.wall }, start.length, context, true));
    }
  }
  return { instances: instances.filter(({ wall }) => wall >= window.from && wall < window.until), capped: originals.capped };
}

/** The rules of the zone in which a time is written; null where nothing explains its name. */
export function zoneOf(time: CalendarTime, { findZone, floating }: ZoneContext): ZoneRules | null {
  if (time.form === 'utc') return utcRules;
  return time.form === 'zoned' ? findZone(time.zone) : floating;
}

type Start = { readonly wall: number; readonly length: number | null };

const dayLength = 86_400_000;

function rulesOf(time: CalendarTime, context: ZoneContext): ZoneRules {
  return zoneOf(time, context) ?? context.floating;
}

function instantIn(time: CalendarTime, context: ZoneContext): Instant {
  return instantOf(time.wall, rulesOf(time, context));
}

/** A time as the clock of the master's zone shows it, in the master's form. */
function inZoneOf(time: CalendarTime, master: CalendarEvent | null, context: ZoneContext): CalendarTime {
  if (master === null || time.form === 'date' || master.start.form === 'date') return time;
  return { ...master.start, wall: wallAt(instantIn(time, context), rulesOf(master.start, context)) };
}

/** The instant of the original start that a changed instance stands for; by day alone where one of both is a date. */
function keyAmong(event: CalendarEvent, master: CalendarEvent | null, context: ZoneContext): number {
  const id = event.recurrenceId ?? event.start;
  if (master === null || (id.form === 'date') === (master.start.form === 'date')) return instantIn(id, context);
  const day = id.wall - modulo(id.wall, dayLength);
  const wall = master.start.form === 'date' ? day : day + modulo(master.start.wall, dayLength);
  return instantOf(wall, rulesOf(master.start, context));
}

function rangeOf(event: CalendarEvent, context: ZoneContext): { from: number; shift: number; event: CalendarEvent } {
  const id = event.recurrenceId ?? event.start;
  const shift = event.start.wall - wallAt(instantIn(id, context), rulesOf(event.start, context));
  return { from: instantIn(id, context), shift, event };
}

/** The original starts, in order, each once. */
function startsOf(event: CalendarEvent, window: WallWindow, context: ZoneContext): { starts: readonly Start[]; capped: boolean } {
  const rules = rulesOf(event.start, context);
  const found = new Map<number, Start>([[event.start.wall, { wall: event.start.wall, length: null }]]);
  let isCapped = false;
  for (const rule of event.rules) {
    for (const wall of ruleStarts(rule, event.start, window, context)) {
      if (wall === null || found.size >= instanceLimit) isCapped = true;
      if (wall === null || found.size >= instanceLimit) break;
      found.set(wall, { wall, length: null });
    }
  }
  for (const date of event.dates) {
    const wall = date.start.form === 'date' ? dateWall(date.start.wall, event.start) : wallAt(instantIn(date.start, context), rules);
    found.set(wall, { wall, length: date.length });
  }
  for (const rule of event.exceptionRules) {
    for (const wall of ruleStarts(rule, event.start, window, context)) if (wall !== null) found.delete(wall);
  }
  const exceptions = new Set(event.exceptions.filter((time) => time.form !== 'date').map((time) => instantIn(time, context)));
  const days = new Set(event.exceptions.filter((time) => time.form === 'date' || event.start.form === 'date').map((time) => Math.floor(time.wall / dayLength)));
  const starts = [...found.values()].filter(
    ({ wall }) => !exceptions.has(instantOf(wall, rules)) && !days.has(Math.floor(wall / dayLength)),
  );
  return { starts: starts.toSorted((one, other) => one.wall - other.wall), capped: isCapped };
}

/** A further date without an hour takes the event's own. */
function dateWall(date: number, start: CalendarTime): number {
  return date + modulo(start.wall, dayLength);
}

/** The starts of a rule to its UNTIL, COUNT or the end of the window; the event's start counts as the first. */
function* ruleStarts(rule: RecurrenceRule, start: CalendarTime, window: WallWindow, context: ZoneContext): Generator<number | null> {
  const last = Math.min(window.until + 2 * dayLength, lastWall(rule, start, context));
  let count = 1;
  for (const wall of expandRule(rule, start.wall, last, rule.count === null ? window.from - 400 * dayLength : null)) {
    if (wall === start.wall) continue;
    count += 1;
    if (rule.count !== null && count > rule.count) return;
    yield wall;
  }
}

function lastWall({ until }: RecurrenceRule, start: CalendarTime, context: ZoneContext): number {
  if (until === null) return Infinity;
  if (until.form === 'date') return until.wall + dayLength - 1;
  if (start.form === 'date') return until.wall;
  return until.form === 'utc' ? wallAt(until.wall, rulesOf(start, context)) : until.wall;
}

function instanceAt(
  uid: string, instance: string, event: CalendarEvent, start: CalendarTime, ownLength: number | null, context: ZoneContext, changed: boolean,
): EventInstance {
  const rules = rulesOf(start, context);
  const from = instantOf(start.wall, rules);
  const end = ownLength === null ? endOf(event, start, from, rules, context) : from + ownLength;
  return {
    uid, instance, start: from, end: end as Instant, wall: start.wall, allDay: start.form === 'date' || isWholeDays(event),
    zone: rules.iana, title: event.title, cancelled: event.cancelled, changed, line: event.line,
  };
}

/** With DTEND the exact length holds for each instance, with DURATION the nominal one (RFC 5545 3.8.5.3). */
function endOf(event: CalendarEvent, start: CalendarTime, from: number, rules: ZoneRules, context: ZoneContext): number {
  if (start.form === 'date') {
    const days = event.end === null ? (event.duration?.days ?? 1) : Math.round((event.end.wall - event.start.wall) / dayLength);
    return instantOf(start.wall + Math.max(1, days) * dayLength, rules);
  }
  if (event.end !== null) return from + instantIn(event.end, context) - instantIn(event.start, context);
  if (event.duration === null) return from;
  return instantOf(start.wall + event.duration.days * dayLength, rules) + event.duration.rest;
}

function isWholeDays(event: CalendarEvent): boolean {
  return event.wholeDays && modulo(event.start.wall, dayLength) === 0;
}

function modulo(value: number, length: number): number {
  return ((value % length) + length) % length;
}
