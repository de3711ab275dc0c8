import type { Day } from '#shared/time/day';
import { dayAt } from '#shared/time/days';
import {
  onClockOf, parseDuration, parsePeriod, parseTime, type CalendarDuration, type CalendarPeriod, type CalendarTime,
} from './calendarTime';
import { zoneOf, type EventZones } from './eventZones';
import { unescapeText, type CalendarProperty } from './parseProperty';
import { parseRule, withoutTimes, type RecurrenceRule } from './recurrenceRule';
import type { RawComponent } from './splitComponents';

/**
 * What could not be read: the line, the reason, and the day of the event if it has one. `whole` is false if only part
 * of the event is left out. `uid` is the event's, if it has one: what was imported from it before is not treated as
 * gone. `zone` is a time zone that nothing explains, as written; `instance` is the key of an instance that is refused
 * on its own.
 */
export type Refusal = {
  readonly line: number;
  readonly day: Day | null;
  readonly reason: string;
  readonly whole: boolean;
  readonly uid?: string | null;
  readonly zone?: string;
  readonly instance?: string;
};

/**
 * One VEVENT. `uid` is null if it has none. An event ends at `end` or lasts for `duration`; with neither it ends when
 * it starts, or after one day if it is a whole day. All its times without a zone use the clock of its start.
 */
export type CalendarEvent = {
  readonly line: number;
  readonly zones: EventZones;
  readonly uid: string | null;
  readonly title: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly cancelled: boolean;
  /** Whether it is marked as free, which is what calendar programs call time that is not taken. */
  readonly free: boolean;
  readonly start: CalendarTime;
  readonly end: CalendarTime | null;
  readonly duration: CalendarDuration | null;
  readonly rules: readonly RecurrenceRule[];
  readonly exceptionRules: readonly RecurrenceRule[];
  readonly dates: readonly CalendarPeriod[];
  readonly exceptions: readonly CalendarTime[];
  readonly recurrenceId: CalendarTime | null;
  readonly andFuture: boolean;
  /** Whether it runs from midnight to midnight but means whole days, as Outlook says in its own property. */
  readonly wholeDays: boolean;
};

/** An event, or null if it is refused; and what had to be left out of it. */
export type ParsedEvent = { readonly event: CalendarEvent | null; readonly refusals: readonly Refusal[] };

/**
 * Reads a VEVENT. An unreadable end, length, repetition or date is left out and named. An event without a start, or in
 * a message that plans nothing (RFC 5546: an answer or a proposal), is refused.
 */
export function parseEvent(component: RawComponent, zones: EventZones): ParsedEvent {
  const of = (name: string) => component.properties.filter((property) => property.name === name);
  const start = timeOf(of('DTSTART')[0]);
  const day = start === null ? null : dayAt(start.wall);
  const uid = of('UID')[0]?.value || null;
  const problem = problemOf(component, of);
  if (problem !== null) return { event: null, refusals: [{ ...problem, day, whole: true, uid }] };
  if (start === null) return { event: null, refusals: [] };
  const refusals: Refusal[] = [];
  const leaveOut: LeaveOut = ({ line }, reason, more = {}) => {
    const before = refusals.at(-1);
    if (before?.line === line && before.reason === reason) return;
    refusals.push({ line, day, reason, whole: false, uid, ...more });
  };
  for (const second of of('DTSTART').slice(1)) leaveOut(second, 'a second start (DTSTART) was ignored');
  const said = { line: component.line, zones, uid, start, ...saidOf(component, of) };
  return { event: { ...said, ...timesOf(of, start, zones, leaveOut) }, refusals };
}

/** The properties of an event that have a given name. */
type PropertiesOf = (name: string) => CalendarProperty[];

/** Names a part of an event that is left out. Several faults on one line are named once. */
type LeaveOut = (property: CalendarProperty, reason: string, more?: Pick<Refusal, 'zone'>) => void;

/** Why an event is refused as a whole, and the line that causes it; null if it can be read. */
function problemOf(component: RawComponent, of: PropertiesOf): Pick<Refusal, 'line' | 'reason'> | null {
  const { line } = component;
  const message = methodsOf(component, of).map((method) => messages.get(method)).find((name) => name !== undefined);
  if (message !== undefined) return { line, reason: `is ${message}, not an event` };
  if (!component.complete) return { line, reason: 'is cut off: its end (END:VEVENT) is missing' };
  const [start] = of('DTSTART');
  if (start === undefined) return { line, reason: 'has no start (DTSTART)' };
  if (timeOf(start) === null) {
    return { line: start.line, reason: `has a start that cannot be read (DTSTART “${shortened(start.value)}”)` };
  }
  const [recurrence] = of('RECURRENCE-ID');
  if (recurrence === undefined || timeOf(recurrence) !== null) return null;
  return { line: recurrence.line, reason: 'does not say which instance it changes (RECURRENCE-ID)' };
}

/** The METHOD of an event and that of its calendar. */
function methodsOf({ calendar }: RawComponent, of: PropertiesOf): string[] {
  return [valueOf(of('METHOD')), calendar.properties.get('METHOD')?.toUpperCase() ?? ''];
}

type SaidOf = Pick<
  CalendarEvent,
  'title' | 'sequence' | 'stamp' | 'cancelled' | 'free' | 'wholeDays' | 'recurrenceId' | 'andFuture'
>;

/** Everything an event says about itself except its times. */
function saidOf(component: RawComponent, of: PropertiesOf): SaidOf {
  const [recurrence] = of('RECURRENCE-ID');
  return {
    title: unescapeText(of('SUMMARY')[0]?.value ?? ''),
    sequence: Number(of('SEQUENCE')[0]?.value) || 0,
    stamp: of('LAST-MODIFIED')[0]?.value ?? of('DTSTAMP')[0]?.value ?? '',
    cancelled: /^CANCELL?ED$/u.test(valueOf(of('STATUS'))) || methodsOf(component, of).includes('CANCEL'),
    free: valueOf(of('TRANSP')) === 'TRANSPARENT' || valueOf(of('X-MICROSOFT-CDO-BUSYSTATUS')) === 'FREE',
    wholeDays: valueOf(of('X-MICROSOFT-CDO-ALLDAYEVENT')) === 'TRUE',
    recurrenceId: timeOf(recurrence),
    andFuture: recurrence?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
  };
}

type TimesOf = Pick<CalendarEvent, 'end' | 'duration' | 'rules' | 'exceptionRules' | 'dates' | 'exceptions'>;

/** The times of an event other than its start. They use the clock of its start if they name no zone. */
function timesOf(of: PropertiesOf, start: CalendarTime, zones: EventZones, leaveOut: LeaveOut): TimesOf {
  const { end, duration } = readLength(of('DTEND')[0], of('DURATION')[0], leaveOut);
  const rulesOf = (name: string, reason: string) => of(name).flatMap((property) => {
    const rule = parseRule(property.value);
    if (rule !== null && rule.count !== 0) return [start.form === 'date' ? withoutTimes(rule) : rule];
    leaveOut(property, reason);
    return [];
  });
  const readAll = <Value>(name: string, read: (value: string, property: CalendarProperty) => Value | null,
    reason: string) =>
    values(of(name)).flatMap(({ property, value }) => {
      const found = property.broken ? null : read(value, property);
      if (found === null) leaveOut(property, reason);
      return found === null ? [] : [{ found, property }];
    });
  const isExplained = (property: CalendarProperty, time: CalendarTime, what: string) => {
    if (time.form !== 'zoned' || zoneOf(time, zones) !== null) return true;
    const { zone } = time;
    leaveOut(property, `${what} is in time zone “${zone}”, which is neither in the file nor a known zone`, { zone });
    return false;
  };
  const dates = readAll('RDATE', parsePeriod, 'a further date cannot be read (RDATE)');
  const parseException = (value: string, { parameters }: CalendarProperty) => parseTime(value, parameters);
  const exceptions = readAll('EXDATE', parseException, 'an exception cannot be read (EXDATE); its instance is kept');
  return {
    end: onClockOf(end, start),
    duration,
    rules: rulesOf('RRULE', 'the repetition cannot be read (RRULE); only its first time is taken'),
    exceptionRules: rulesOf('EXRULE', 'a rule of exceptions cannot be read (EXRULE)'),
    dates: dates
      .filter(({ property, found }) => isExplained(property, found.start, 'a further date (RDATE)'))
      .map(({ found }) => ({ ...found, start: onClockOf(found.start, start), end: onClockOf(found.end, start) })),
    exceptions: exceptions
      .filter(({ property, found }) => isExplained(property, found, 'an exception (EXDATE)'))
      .map(({ found }) => onClockOf(found, start)),
  };
}

/** Messages between calendars that plan nothing (RFC 5546 1.4), in words. */
const messages: ReadonlyMap<string, string> = new Map([
  ['REPLY', 'an answer to an invitation (METHOD:REPLY)'],
  ['COUNTER', 'a proposal for another time (METHOD:COUNTER)'],
  ['DECLINECOUNTER', 'an answer to a proposal (METHOD:DECLINECOUNTER)'],
  ['REFRESH', 'a request for the latest version (METHOD:REFRESH)'],
]);

/**
 * When an event ends, or how long it lasts. An event whose end cannot be read is treated like one that states none (RFC
 * 5545 3.6.1), since its start is known and the user sees the line.
 */
function readLength(
  end: CalendarProperty | undefined,
  duration: CalendarProperty | undefined,
  leaveOut: LeaveOut,
): Pick<CalendarEvent, 'end' | 'duration'> {
  if (end !== undefined) {
    const time = timeOf(end);
    if (time === null) leaveOut(end, 'the end cannot be read (DTEND); only the start is taken');
    return { end: time, duration: null };
  }
  const read = duration === undefined ? null : parseDuration(duration.value);
  if (duration !== undefined && read === null) {
    leaveOut(duration, 'the length cannot be read (DURATION); only the start is taken');
  }
  return { end: null, duration: read };
}

/** Every value in the lists of dates. An empty one states nothing, so nothing is lost with it. */
function values(properties: readonly CalendarProperty[]): { property: CalendarProperty; value: string }[] {
  return properties.flatMap((property) =>
    property.value.split(',').filter((value) => value.trim() !== '').map((value) => ({ property, value })),
  );
}

function timeOf(property: CalendarProperty | undefined): CalendarTime | null {
  return property === undefined || property.broken ? null : parseTime(property.value, property.parameters);
}

function valueOf(properties: readonly CalendarProperty[]): string {
  return properties[0]?.value.toUpperCase() ?? '';
}

function shortened(value: string): string {
  return value.length > 24 ? `${value.slice(0, 24)}…` : value;
}
