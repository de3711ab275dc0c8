import type { ZoneName } from '#shared/time/day';
import { dayAt, utcMidnight } from '#shared/time/days';
import type { CalendarReading, ReadingOptions, ReadingProgress } from './calendarReading';
import { zoneOf, type EventZones } from './eventZones';
import { expandEvent, type Expansion } from './expandEvent';
import { zoneFinder, type ZoneAnswers } from './findZone';
import { Gathered, linesOf, refusalAt } from './gatherInstances';
import { groupEvents, type EventGroup } from './groupEvents';
import { lengthOf } from './instanceLength';
import type { WallWindow } from './originalStarts';
import { parseEvent, type CalendarEvent, type ParsedEvent, type Refusal } from './parseEvent';
import { splitComponents, type RawCalendar, type SplitCalendar } from './splitComponents';
import { summarize } from './summarizeReading';
import { unfoldLines } from './unfoldLines';
import { dayLength } from './wallTime';
import { workBudget, workLimits, type WorkBudget } from './workBudget';
import { livedRules } from './zoneRules';

/**
 * Reads the bytes of a calendar file, event by event, so that a broken event does not affect the others: every event is
 * taken, outside the window, a copy of another, or refused with its line. Yields its progress from time to time; to
 * stop, stop calling it. If `from` is null, the window is the three years from the day before the first start.
 */
export function* readCalendar(bytes: Uint8Array, options: ReadingOptions): Generator<ReadingProgress, CalendarReading> {
  const splitting = splitComponents(unfoldLines(bytes));
  let step = splitting.next();
  for (; step.done !== true; step = splitting.next()) yield { done: step.value, of: null };
  const split = step.value;
  const budget = workBudget(workLimits.file, null);
  const parsed = parseAll(split, options, budget);
  const readable = parsed.flatMap(({ event }) => event ?? []);
  const { groups, refusals, copies } = groupEvents(readable);
  const window = windowOf(options, readable);
  const gathered = new Gathered();
  for (const [index, group] of groups.entries()) {
    if (index % 50 === 0) yield gathered.progress(index, groups.length);
    if (gathered.isFull) {
      gathered.leaveOut(group);
      continue;
    }
    const expanding = expandSafely(group, window, budget);
    let expanded = expanding.next();
    for (; expanded.done !== true; expanded = expanding.next()) {
      yield gathered.progress(index, groups.length, expanded.value);
    }
    gathered.take(group, expanded.value, options);
  }
  const refused = [...parsed.flatMap((one) => one.refusals), ...refusals, ...gathered.refusals, ...gathered.clashes()];
  return summarize({ split, readable, window, copies, refused, gathered });
}

/** Whether bytes are UTF-16 text, which a calendar must not be (RFC 5545 3.1.4), judging by its mark or its zeros. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 1 && (first === 0) !== (second === 0);
}

/** Each calendar in a file has its own zones (RFC 5545 3.2.19), and may name the zone of times that have none. */
function zonesOf(calendar: RawCalendar, { zones, answers }: ReadingOptions, budget: WorkBudget): EventZones {
  const findZone = zoneFinder(calendar.zones, new Map<string, ZoneName>(answers) satisfies ZoneAnswers, budget);
  const named = calendar.properties.get('X-WR-TIMEZONE') ?? '';
  const floating = (named === '' ? null : findZone(named)) ?? livedRules({ zones });
  return { findZone, floating };
}

function parseAll({ events }: SplitCalendar, options: ReadingOptions, budget: WorkBudget): ParsedEvent[] {
  const known = new Map<RawCalendar, EventZones>();
  return events.map((component) => {
    try {
      const zones = known.get(component.calendar) ?? zonesOf(component.calendar, options, budget);
      known.set(component.calendar, zones);
      const { event, refusals } = parseEvent(component, zones);
      const refusal = event === null ? null : refusalOf(event);
      return refusal === null ? { event, refusals } : { event: null, refusals: [...refusals, refusal] };
    } catch {
      return { event: null, refusals: [refusalAt(component.line, 'cannot be read', true)] };
    }
  });
}

/** A fault in one event must not affect the others in the file. */
function* expandSafely(group: EventGroup, window: WallWindow, budget: WorkBudget): Generator<number, Expansion> {
  try {
    return yield* expandEvent(group, window, budget);
  } catch {
    const reason = 'has times that cannot be placed';
    const refusals = linesOf(group).map((line) => refusalAt(line, reason, true));
    return { instances: [], refusals, capped: false };
  }
}

function windowOf({ from, until }: ReadingOptions, events: readonly CalendarEvent[]): WallWindow {
  if (from !== null && until !== null) return { from: utcMidnight(from), until: utcMidnight(until) };
  const first = events.reduce((least, event) => Math.min(least, event.start.wall), Infinity);
  if (first === Infinity) return { from: 0, until: 0 };
  const date = new Date(first);
  const last = Date.UTC(date.getUTCFullYear() + 3, date.getUTCMonth(), Math.min(date.getUTCDate(), 28));
  return { from: Math.floor(first / dayLength) * dayLength - dayLength, until: last };
}

/** Why a readable event cannot be placed: a zone that nothing explains, or an end that does not fit its start. */
function refusalOf(event: CalendarEvent): Refusal | null {
  const { start, end, zones } = event;
  const refuse = (reason: string): Refusal => ({
    line: event.line, day: dayAt(start.wall), reason, whole: true, uid: event.uid,
  });
  for (const time of [start, end, event.recurrenceId]) {
    if (time?.form === 'zoned' && zoneOf(time, zones) === null) {
      const reason = `time zone “${time.zone}” is neither in the file nor a known zone`;
      return { ...refuse(reason), zone: time.zone };
    }
  }
  if (end !== null && (end.form === 'date') !== (start.form === 'date')) {
    return refuse('starts on a date but ends at a time, or the other way around');
  }
  const length = lengthOf(event, event, null);
  return typeof length === 'string' ? refuse(length) : null;
}
