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
 * What could not be read: the line, why, and the day of the event if it has one. `whole` is false if only a part of the
 * event is left out. `uid` is that of the event, if it has one: what was imported from it before is not gone. `zone` is
 * a time zone that nothing explains, as written; `instance` the key of an instance that is refused alone.
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
 * it starts, or after one day if it is a whole day. All its times without a zone are on the clock of its start.
 */
export type CalendarEvent = {
  readonly line: number;
  readonly zones: EventZones;
  readonly uid: string | null;
  readonly title: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly cancelled: boolean;
  /** Whether it says that its time is not taken: free, in the words of calendar programs. */
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
  /** From midnight to midnight, but meant as whole days: Outlook says so in a property of its own. */
  readonly wholeDays: boolean;
};

/** An event, or null if it is refused; and what had to be left out of it. */
export type ParsedEvent = { readonly event: CalendarEvent | null; readonly refusals: readonly Refusal[] };

/**
 * Reads a VEVENT. An end, a length, a repetition or a date of it that cannot be read is left out and named. Without a
 * start, or in a message that plans nothing (RFC 5546: an answer or a proposal), it is refused.
 */
export function parseEvent(component: RawComponent, zones: EventZones): ParsedEvent {
  const of = (name: string) => component.properties.filter((property) => property.name === name);
  const [startProperty] = of('DTSTART');
  const start = startProperty === undefined || startProperty.broken ? null : timeOf(startProperty);
  const day = start === null ? null : dayAt(start.wall);
  const uid = of('UID')[0]?.value || null;
  const refuse = (line: number, reason: string): ParsedEvent => ({
    event: null, refusals: [{ line, day, reason, whole: true, uid }],
  });

  const methods = [valueOf(of('METHOD')), component.calendar.properties.get('METHOD')?.toUpperCase() ?? ''];
  const message = methods.map((method) => messages.get(method)).find((name) => name !== undefined);
  if (message !== undefined) return refuse(component.line, `is ${message}, not an event`);
  if (!component.complete) return refuse(component.line, 'is cut off: its end (END:VEVENT) is missing');
  if (startProperty === undefined) return refuse(component.line, 'has no start (DTSTART)');
  if (start === null) {
    const written = shortened(startProperty.value);
    return refuse(startProperty.line, `has a start that cannot be read (DTSTART “${written}”)`);
  }
  const [recurrence] = of('RECURRENCE-ID');
  const recurrenceId = recurrence === undefined || recurrence.broken ? null : timeOf(recurrence);
  if (recurrence !== undefined && recurrenceId === null) {
    return refuse(recurrence.line, 'does not say which instance it changes (RECURRENCE-ID)');
  }

  const refusals: Refusal[] = [];
  const leaveOut = (line: number, reason: string, more?: Pick<Refusal, 'zone'>) => {
    const before = refusals.at(-1);
    if (before?.line === line && before.reason === reason) return;
    refusals.push({ line, day, reason, whole: false, uid, ...more });
  };
  for (const { line } of of('DTSTART').slice(1)) leaveOut(line, 'a second start (DTSTART) was passed over');
  const length = readLength(of('DTEND')[0], of('DURATION')[0], leaveOut);
  const explained = (property: CalendarProperty, time: CalendarTime, what: string) => {
    if (time.form !== 'zoned' || zoneOf(time, zones) !== null) return true;
    const { zone } = time;
    leaveOut(property.line, `${what} is in time zone “${zone}”, which is not in the file and is no known zone`,
      { zone });
    return false;
  };
  const dates = values(of('RDATE')).flatMap(({ property, value }) => {
    const date = property.broken ? null : parsePeriod(value, property);
    if (date === null) leaveOut(property.line, 'a further date cannot be read (RDATE)');
    return date !== null && explained(property, date.start, 'a further date (RDATE)')
      ? [{ ...date, start: onClockOf(date.start, start), end: onClockOf(date.end, start) }]
      : [];
  });
  const exceptions = values(of('EXDATE')).flatMap(({ property, value }) => {
    const time = property.broken ? null : parseTime(value, property.parameters);
    if (time === null) leaveOut(property.line, 'an exception cannot be read (EXDATE); its instance stays');
    return time !== null && explained(property, time, 'an exception (EXDATE)') ? [onClockOf(time, start)] : [];
  });
  const rulesOf = (properties: readonly CalendarProperty[], reason: string) =>
    properties.flatMap(({ line, value }) => {
      const rule = parseRule(value);
      if (rule === null || rule.count === 0) leaveOut(line, reason);
      if (rule === null || rule.count === 0) return [];
      return [start.form === 'date' ? withoutTimes(rule) : rule];
    });
  return {
    refusals,
    event: {
      line: component.line,
      zones,
      uid,
      title: unescapeText(of('SUMMARY')[0]?.value ?? ''),
      sequence: Number(of('SEQUENCE')[0]?.value) || 0,
      stamp: of('LAST-MODIFIED')[0]?.value ?? of('DTSTAMP')[0]?.value ?? '',
      cancelled: /^CANCELL?ED$/u.test(valueOf(of('STATUS'))) || methods.includes('CANCEL'),
      free: valueOf(of('TRANSP')) === 'TRANSPARENT' || valueOf(of('X-MICROSOFT-CDO-BUSYSTATUS')) === 'FREE',
      start,
      end: onClockOf(length.end, start),
      duration: length.duration,
      rules: rulesOf(of('RRULE'), 'the repetition cannot be read (RRULE); only its first time is taken'),
      exceptionRules: rulesOf(of('EXRULE'), 'a rule of exceptions cannot be read (EXRULE)'),
      dates,
      exceptions,
      recurrenceId,
      andFuture: recurrence?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
      wholeDays: valueOf(of('X-MICROSOFT-CDO-ALLDAYEVENT')) === 'TRUE',
    },
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
 * Where an event ends, or how long it lasts. One whose end cannot be read is taken like one that states none (RFC 5545
 * 3.6.1): its start is known, and the user sees the line.
 */
function readLength(
  end: CalendarProperty | undefined,
  duration: CalendarProperty | undefined,
  leaveOut: (line: number, reason: string) => void,
): Pick<CalendarEvent, 'end' | 'duration'> {
  if (end !== undefined) {
    const time = end.broken ? null : timeOf(end);
    if (time === null) leaveOut(end.line, 'the end cannot be read (DTEND); only the start is taken');
    return { end: time, duration: null };
  }
  const read = duration === undefined ? null : parseDuration(duration.value);
  if (duration !== undefined && read === null) {
    leaveOut(duration.line, 'the length cannot be read (DURATION); only the start is taken');
  }
  return { end: null, duration: read };
}

/** Every value of lists of dates. An empty one states nothing, so nothing is left out with it. */
function values(properties: readonly CalendarProperty[]): { property: CalendarProperty; value: string }[] {
  return properties.flatMap((property) =>
    property.value.split(',').filter((value) => value.trim() !== '').map((value) => ({ property, value })),
  );
}

function timeOf(property: CalendarProperty): CalendarTime | null {
  return parseTime(property.value, property.parameters);
}

function valueOf(properties: readonly CalendarProperty[]): string {
  return properties[0]?.value.toUpperCase() ?? '';
}

function shortened(value: string): string {
  return value.length > 24 ? `${value.slice(0, 24)}…` : value;
}
