import type { Day, ZoneName } from '#shared/time/day';
import { dayAt, utcMidnight } from '#shared/time/days';
import { expandEvent, instanceLimit, zoneOf, type EventInstance, type WallWindow, type ZoneContext } from './expandEvent';
import { zoneFinder } from './findZone';
import { groupEvents, type EventGroup } from './groupEvents';
import { withDays, type DatedInstance } from './instanceDays';
import { parseEvent, type CalendarEvent, type Refusal } from './parseEvent';
import { ruleName } from './ruleName';
import { splitComponents } from './splitComponents';
import { unfoldLines } from './unfoldLines';
import { ianaRules, utcRules } from './zoneRules';

/** How far reading has come: lines while the text is cut, then events. */
export type ReadingProgress = { readonly done: number; readonly of: number | null };

/** A repeating event: the line it is on, its first rule in words, and how many instances it has in the window. */
export type RepeatingSummary = { readonly line: number; readonly name: string; readonly instances: number; readonly changed: number; readonly endless: boolean };

/** Everything a calendar file holds in a window of days. Titles are in here: it must never be stored. */
export type CalendarReading = {
  /** Whether the file says that it is a calendar (BEGIN:VCALENDAR). */
  readonly isCalendar: boolean;
  readonly events: { readonly inFile: number; readonly taken: number; readonly outside: number; readonly refused: number; readonly copies: number };
  /** Where an instance had to start by its own clock. */
  readonly window: WallWindow;
  readonly instances: readonly DatedInstance[];
  readonly refused: readonly Refusal[];
  /** Events that stand in the file once more, with the same title and times: each is taken once. */
  readonly copies: readonly Refusal[];
  readonly zones: readonly { readonly written: string; readonly zone: ZoneName | null; readonly events: number }[];
  readonly repeating: readonly RepeatingSummary[];
  readonly program: string;
};

/** Days from `from` up to and without `until`, in which an instance has to start; the zone of times that name none, and of the days that instances are put on. */
export type ReadingOptions = { readonly from: Day | null; readonly until: Day | null; readonly zone: ZoneName };

/**
 * Reads a calendar file, event by event, so that a broken one takes no other with it: every event of the file is taken,
 * outside the window, a copy of another, or refused with its line. Yields how far it has come; stop calling it to stop it. Where `from` is
 * null, the window is the three years from the day before the first start.
 */
export function* readCalendar(text: string, options: ReadingOptions): Generator<ReadingProgress, CalendarReading> {
  const splitting = splitComponents(unfoldLines(text));
  let step = splitting.next();
  for (; !step.done; step = splitting.next()) yield { done: step.value, of: null };
  const split = step.value;
  const written = split.calendar.get('X-WR-TIMEZONE') ?? '';
  const floating = ianaRules(written) ?? ianaRules(options.zone) ?? utcRules;
  const context: ZoneContext = { findZone: zoneFinder(split.zones), floating };

  const parsed = split.events.map(parseEvent);
  const known = parsed.map(({ event }) => (event === null ? null : refusalOf(event, context)));
  const readable = parsed.flatMap(({ event }, index) => (event === null || known[index] !== null ? [] : [event]));
  const { groups, refusals, copies } = groupEvents(readable);
  const window = windowOf(options, readable);

  const instances: DatedInstance[] = [];
  const repeating: RepeatingSummary[] = [];
  const capped: Refusal[] = [];
  for (const [index, group] of groups.entries()) {
    if (index % 50 === 0) yield { done: index, of: groups.length };
    const expansion = expandEvent(group, window, context);
    for (const instance of expansion.instances) instances.push(withDays(instance, options.zone));
    if (expansion.capped) capped.push(cappedRefusal(group));
    const summary = summaryOf(group, expansion.instances);
    if (summary !== null) repeating.push(summary);
  }
  const refused = [...parsed.flatMap((one) => one.refusals), ...known.flatMap((one) => one ?? []), ...refusals, ...capped];
  const taken = new Set(instances.map(({ line }) => line));
  const whole = refused.filter((one) => one.whole).length;
  return {
    isCalendar: split.calendars > 0,
    events: { inFile: split.events.length, taken: taken.size, refused: whole, copies: copies.length, outside: split.events.length - whole - copies.length - taken.size },
    window,
    instances: instances.toSorted((one, other) => one.start - other.start),
    refused: refused.toSorted((one, other) => one.line - other.line),
    copies,
    zones: zonesOf(readable, context),
    repeating,
    program: split.calendar.get('PRODID') ?? '',
  };
}

/** Whether bytes are a text in UTF-16, which no calendar may be in (RFC 5545 3.1.4), told by its mark or its zeros. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 1 && (first === 0) !== (second === 0);
}

const dayLength = 86_400_000;

function windowOf(options: ReadingOptions, events: readonly CalendarEvent[]): WallWindow {
  if (options.from !== null && options.until !== null) return { from: utcMidnight(options.from), until: utcMidnight(options.until) };
  const first = events.reduce((least, event) => Math.min(least, event.start.wall), Infinity);
  if (first === Infinity) return { from: 0, until: 0 };
  const date = new Date(first);
  const until = Date.UTC(date.getUTCFullYear() + 3, date.getUTCMonth(), Math.min(date.getUTCDate(), 28));
  return { from: Math.floor(first / dayLength) * dayLength - dayLength, until };
}

/** Why an event that could be read cannot be placed: a zone that nothing explains, or an end before the start. */
function refusalOf(event: CalendarEvent, context: ZoneContext): Refusal | null {
  const day = dayAt(event.start.wall);
  const refuse = (reason: string): Refusal => ({ line: event.line, day, reason, whole: true });
  for (const time of [event.start, event.end, event.recurrenceId]) {
    if (time?.form === 'zoned' && zoneOf(time, context) === null) {
      return refuse(`time zone “${time.zone}” is not in the file and is no known zone`);
    }
  }
  if (event.end === null) return null;
  if ((event.end.form === 'date') !== (event.start.form === 'date')) return refuse('starts on a day but ends at an hour, or the other way round');
  const [instance] = expandEvent({ uid: '', master: { ...event, rules: [], dates: [], exceptions: [], recurrenceId: null }, changed: [] }, { from: -Infinity, until: Infinity }, context).instances;
  if (event.end.wall < event.start.wall && instance !== undefined && instance.end < instance.start) {
    return refuse(`ends ${clock(event.end.wall)} before it starts ${clock(event.start.wall)}`);
  }
  return null;
}

function clock(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16);
}

function cappedRefusal(group: EventGroup): Refusal {
  const reason = `repeats so often that only its first ${instanceLimit} times are followed`;
  return { line: group.master?.line ?? 1, day: null, reason, whole: false };
}

function summaryOf({ master }: EventGroup, instances: readonly EventInstance[]): RepeatingSummary | null {
  if (master === null || master.rules.length === 0) return null;
  const endless = master.rules.some((rule) => rule.until === null && rule.count === null);
  const [name = ''] = master.rules.map((rule) => ruleName(rule, master.start.wall));
  return { line: master.line, name, instances: instances.length, changed: instances.filter((one) => one.changed).length, endless };
}

function zonesOf(events: readonly CalendarEvent[], context: ZoneContext): CalendarReading['zones'] {
  const counts = new Map<string, number>();
  for (const { start } of events) if (start.form === 'zoned') counts.set(start.zone, (counts.get(start.zone) ?? 0) + 1);
  return [...counts].map(([written, count]) => ({ written, zone: context.findZone(written)?.iana ?? null, events: count }));
}
