import type { Day, ZoneName } from '#shared/time/day';
import { dayAt, utcMidnight } from '#shared/time/days';
import { zoneOf, type EventZones } from './eventZones';
import { expandEvent, type EventInstance, type Expansion } from './expandEvent';
import { zoneFinder, type ZoneAnswers } from './findZone';
import { groupEvents, type EventGroup } from './groupEvents';
import { withDays, type DatedInstance } from './instanceDays';
import { lengthOf } from './instanceLength';
import { instanceLimit, type WallWindow } from './originalStarts';
import { parseEvent, type CalendarEvent, type ParsedEvent, type Refusal } from './parseEvent';
import { ruleName } from './ruleName';
import { splitComponents, type RawCalendar, type SplitCalendar } from './splitComponents';
import { unfoldLines } from './unfoldLines';
import { workBudget, workLimits, type WorkBudget } from './workBudget';
import { ianaRules, utcRules } from './zoneRules';

/** How far reading has come: lines while the text is cut, then events; `times` counts their times so far. */
export type ReadingProgress = { readonly done: number; readonly of: number | null; readonly times?: number };

/** A repeating event: its line, its first rule in words, and how many instances it has in the window. */
export type RepeatingSummary = {
  readonly line: number;
  readonly name: string;
  readonly instances: number;
  readonly changed: number;
  readonly endless: boolean;
};

/** A zone that events use: its name in the file, and its name in the zone table, or null if only the file knows it. */
export type WrittenZone = { readonly written: string; readonly zone: ZoneName | null; readonly events: number };

/** A zone that nothing explains, and how many events wait for an answer about it. */
export type UnknownZone = { readonly written: string; readonly events: number };

/** All that a calendar file holds in a window of days. Contains titles, so that it must never be stored. */
export type CalendarReading = {
  /** Whether the file says that it is a calendar (BEGIN:VCALENDAR). */
  readonly isCalendar: boolean;
  readonly events: {
    readonly inFile: number;
    readonly taken: number;
    readonly outside: number;
    readonly refused: number;
    readonly copies: number;
  };
  /** Where an instance had to start by its own clock. */
  readonly window: WallWindow;
  /** In order of their start. No two have both UID and key in common. */
  readonly instances: readonly DatedInstance[];
  readonly refused: readonly Refusal[];
  /** Events that are in the file once more, with the same title and times: each is taken once. */
  readonly copies: readonly Refusal[];
  readonly zones: readonly WrittenZone[];
  readonly unknownZones: readonly UnknownZone[];
  readonly repeating: readonly RepeatingSummary[];
  readonly program: string;
  /** How many lines are not UTF-8 and were read as windows-1252. */
  readonly otherBytes: number;
  /** UIDs of which not all instances are known: what was imported from them before is not gone. */
  readonly unread: readonly string[];
  /** The UIDs that the file states as a whole, or null if it is a whole calendar and not a message (RFC 5546). */
  readonly speaksOf: readonly string[] | null;
};

/**
 * Days from `from` up to and without `until`, in which an instance has to start; the zone of the reader, for times that
 * name none and for the days of instances; and what the user answered about zones that nothing explains.
 */
export type ReadingOptions = {
  readonly from: Day | null;
  readonly until: Day | null;
  readonly zone: ZoneName;
  readonly answers?: readonly (readonly [string, ZoneName])[];
};

/**
 * Reads the bytes of a calendar file, event by event, so that a broken one takes no other with it: every event is
 * taken, outside the window, a copy of another, or refused with its line. Yields its progress now and then; stop
 * calling it to stop it. If `from` is null, the window is the three years from the day before the first start.
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
    gathered.take(group, expanded.value, options.zone);
  }
  const refused = [...parsed.flatMap((one) => one.refusals), ...refusals, ...gathered.refusals, ...gathered.clashes()];
  return summarize({ split, readable, window, copies, refused, gathered });
}

/** Whether bytes are text in UTF-16, which no calendar may be (RFC 5545 3.1.4), by its mark or its zeros. */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return bytes.length > 1 && (first === 0) !== (second === 0);
}

/** How many instances of a file are enough: events after them are left out by line. */
export const fileLimit = 50_000;

/** What is gathered from one event after the other. */
class Gathered {
  readonly instances: DatedInstance[] = [];
  readonly refusals: Refusal[] = [];
  readonly repeating: RepeatingSummary[] = [];
  readonly unread = new Set<string>();
  /** Lines of events of which an instance has the key of one that is taken. */
  readonly repeated = new Set<number>();
  private readonly keys = new Set<string>();

  progress(done: number, of: number, more = 0): ReadingProgress {
    return { done, of, times: this.instances.length + more };
  }

  take(group: EventGroup, expansion: Expansion, zone: ZoneName): void {
    const { refusals, capped } = expansion;
    const [line = 1] = linesOf(group);
    for (const instance of expansion.instances) this.add(instance, zone);
    for (const refusal of refusals) this.refusals.push(refusal);
    if (capped) this.refusals.push(partOf(line, cappedReason));
    if (capped || refusals.length > 0) this.unread.add(group.uid);
    const summary = summaryOf(group, expansion.instances);
    if (summary !== null) this.repeating.push(summary);
  }

  /** More instances would fill the memory. */
  get isFull(): boolean {
    return this.instances.length >= fileLimit;
  }

  leaveOut(group: EventGroup): void {
    const reason = `is left out: the file has more than ${fileLimit.toLocaleString('en-US')} times`;
    for (const line of linesOf(group)) this.refusals.push({ ...partOf(line, reason), whole: true });
    this.unread.add(group.uid);
  }

  clashes(): Refusal[] {
    const taken = new Set(this.instances.map(({ line }) => line));
    const reason = 'has the same UID and start as another event, which is taken';
    return [...this.repeated].map((line) => ({ ...partOf(line, reason), whole: !taken.has(line) }));
  }

  private add(instance: EventInstance, zone: ZoneName): void {
    const key = `${instance.uid}\n${instance.instance}`;
    if (this.keys.has(key)) this.repeated.add(instance.line);
    else this.instances.push(withDays(instance, zone));
    this.keys.add(key);
  }
}

function linesOf({ master, changed }: EventGroup): number[] {
  return [master, ...changed].flatMap((event) => event?.line ?? []);
}

function partOf(line: number, reason: string): Refusal {
  return { line, day: null, reason, whole: false };
}

const dayLength = 86_400_000;
const cappedReason = `repeats so often that only its first ${instanceLimit} times are followed`;

/** Each calendar of a file has zones of its own (RFC 5545 3.2.19), and may name the zone of times without one. */
function zonesOf(calendar: RawCalendar, { zone, answers }: ReadingOptions, budget: WorkBudget): EventZones {
  const findZone = zoneFinder(calendar.zones, new Map<string, ZoneName>(answers) satisfies ZoneAnswers, budget);
  const named = calendar.properties.get('X-WR-TIMEZONE') ?? '';
  const floating = (named === '' ? null : findZone(named)) ?? ianaRules(zone) ?? utcRules;
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
      return { event: null, refusals: [{ ...partOf(component.line, 'cannot be read'), whole: true }] };
    }
  });
}

/** A fault in one event must not take the others of the file with it. */
function* expandSafely(group: EventGroup, window: WallWindow, budget: WorkBudget): Generator<number, Expansion> {
  try {
    return yield* expandEvent(group, window, budget);
  } catch {
    const reason = 'has times that cannot be placed';
    const refusals = linesOf(group).map((line) => ({ ...partOf(line, reason), whole: true }));
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

/** Why an event that could be read cannot be placed: a zone that nothing explains, or an end that does not fit. */
function refusalOf(event: CalendarEvent): Refusal | null {
  const { start, end, zones } = event;
  const refuse = (reason: string): Refusal => ({
    line: event.line, day: dayAt(start.wall), reason, whole: true, uid: event.uid,
  });
  for (const time of [start, end, event.recurrenceId]) {
    if (time?.form === 'zoned' && zoneOf(time, zones) === null) {
      const reason = `time zone “${time.zone}” is not in the file and is no known zone`;
      return { ...refuse(reason), zone: time.zone };
    }
  }
  if (end !== null && (end.form === 'date') !== (start.form === 'date')) {
    return refuse('starts on a day but ends at an hour, or the other way round');
  }
  const length = lengthOf(event, event, null);
  return typeof length === 'string' ? refuse(length) : null;
}

type Summarized = {
  readonly split: SplitCalendar;
  readonly readable: readonly CalendarEvent[];
  readonly window: WallWindow;
  readonly copies: readonly Refusal[];
  readonly refused: readonly Refusal[];
  readonly gathered: Gathered;
};

function summarize({ split, readable, window, copies, refused, gathered }: Summarized): CalendarReading {
  const taken = new Set(gathered.instances.map(({ line }) => line));
  const whole = new Set(refused.filter((one) => one.whole).map(({ line }) => line)).size;
  const inFile = split.events.length;
  return {
    isCalendar: split.calendars.length > 0,
    events: {
      inFile, taken: taken.size, refused: whole, copies: copies.length,
      outside: inFile - whole - copies.length - taken.size,
    },
    window,
    instances: gathered.instances.toSorted((one, other) => one.start - other.start),
    refused: refused.toSorted((one, other) => one.line - other.line),
    copies,
    zones: writtenZones(readable),
    unknownZones: unknownZones(refused),
    repeating: gathered.repeating,
    program: split.calendars[0]?.properties.get('PRODID') ?? '',
    otherBytes: split.otherBytes,
    unread: [...new Set([...gathered.unread, ...refused.flatMap(({ uid }) => uid ?? [])])],
    speaksOf: speaksOf(split, readable),
  };
}

/** A scheduling message states only the events in it; a change of one instance states nothing about the others. */
function speaksOf({ calendars }: SplitCalendar, events: readonly CalendarEvent[]): string[] | null {
  const methods = calendars.map(({ properties }) => properties.get('METHOD')?.toUpperCase() ?? 'PUBLISH');
  if (methods.length === 0 || methods.includes('PUBLISH')) return null;
  return events.flatMap(({ uid, recurrenceId }) => (uid === null || recurrenceId !== null ? [] : [uid]));
}

function summaryOf({ master }: EventGroup, instances: readonly EventInstance[]): RepeatingSummary | null {
  if (master === null || master.rules.length === 0) return null;
  const endless = master.rules.some((rule) => rule.until === null && rule.count === null);
  const [name = ''] = master.rules.map((rule) => ruleName(rule, master.start.wall));
  const changed = instances.filter((one) => one.changed).length;
  return { line: master.line, name, instances: instances.length, changed, endless };
}

function writtenZones(events: readonly CalendarEvent[]): WrittenZone[] {
  const found = new Map<string, WrittenZone>();
  for (const { start, zones } of events) {
    if (start.form !== 'zoned') continue;
    const { written, zone, events: count } = found.get(start.zone) ?? {
      written: start.zone, zone: zones.findZone(start.zone)?.iana ?? null, events: 0,
    };
    found.set(start.zone, { written, zone, events: count + 1 });
  }
  return [...found.values()];
}

function unknownZones(refused: readonly Refusal[]): UnknownZone[] {
  const counts = new Map<string, number>();
  for (const { zone } of refused) if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return [...counts].map(([written, events]) => ({ written, events }));
}
