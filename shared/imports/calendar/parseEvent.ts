import type { Day } from '#shared/time/day';
import { dayAt } from '#shared/time/days';
import {
  parseDuration, parsePeriod, parseTime, type CalendarDuration, type CalendarPeriod, type CalendarTime,
} from './calendarTime';
import { unescapeText, type CalendarProperty } from './parseProperty';
import { parseRule, type RecurrenceRule } from './recurrenceRule';
import type { RawComponent } from './splitComponents';

/** What could not be read: the line, why, and the day of the event where it has one. `whole` is false where only a part of the event is left out. */
export type Refusal = { readonly line: number; readonly day: Day | null; readonly reason: string; readonly whole: boolean };

/** One VEVENT, read. `uid` is null where it has none. `length` is nominal for a DURATION, else exact with the end. */
export type CalendarEvent = {
  readonly line: number;
  readonly uid: string | null;
  readonly title: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly cancelled: boolean;
  readonly start: CalendarTime;
  readonly end: CalendarTime | null;
  readonly duration: CalendarDuration | null;
  readonly rules: readonly RecurrenceRule[];
  readonly exceptionRules: readonly RecurrenceRule[];
  readonly dates: readonly CalendarPeriod[];
  readonly exceptions: readonly CalendarTime[];
  readonly recurrenceId: CalendarTime | null;
  readonly andFuture: boolean;
  /** Midnight to midnight, but meant as whole days: Outlook says so in a property of its own. */
  readonly wholeDays: boolean;
};

/** An event, or null where it is refused whole; with what had to be left out of it. */
export type ParsedEvent = { readonly event: CalendarEvent | null; readonly refusals: readonly Refusal[] };

/** Reads a VEVENT. An end, a repetition or a date of it that cannot be read is left out and named; without a start it is refused. */
export function parseEvent(component: RawComponent): ParsedEvent {
  const of = (name: string) => component.properties.filter((property) => property.name === name);
  const startProperty = of('DTSTART')[0];
  const start = startProperty === undefined || startProperty.broken ? null : timeOf(startProperty);
  const day = start === null ? null : dayAt(start.wall);
  const refuse = (line: number, reason: string): ParsedEvent => ({ event: null, refusals: [{ line, day, reason, whole: true }] });

  if (!component.complete) return refuse(component.line, 'is cut off: its end (END:VEVENT) is missing');
  if (startProperty === undefined) return refuse(component.line, 'has no start (DTSTART)');
  if (start === null) return refuse(startProperty.line, `has a start that cannot be read (DTSTART “${shortened(startProperty.value)}”)`);
  const endProperty = of('DTEND')[0];
  const end = endProperty === undefined || endProperty.broken ? null : timeOf(endProperty);
  const durationProperty = endProperty === undefined ? of('DURATION')[0] : undefined;
  const duration = durationProperty === undefined ? null : parseDuration(durationProperty.value);
  if (durationProperty !== undefined && duration === null) return refuse(durationProperty.line, 'has a length that cannot be read (DURATION)');
  const recurrence = of('RECURRENCE-ID')[0];
  const recurrenceId = recurrence === undefined ? null : timeOf(recurrence);
  if (recurrence !== undefined && recurrenceId === null) return refuse(recurrence.line, 'does not say which instance it changes (RECURRENCE-ID)');

  const refusals: Refusal[] = of('DTSTART').slice(1).map(({ line }) => part(line, day, 'a second start (DTSTART) was passed over'));
  // As long as an event that states no end (RFC 5545 3.6.1): where it begins is known, and the user sees the line.
  if (endProperty !== undefined && end === null) refusals.push(part(endProperty.line, day, 'the end cannot be read (DTEND); only the start is taken'));
  const rules = readRules(of('RRULE'), 'the repetition cannot be read (RRULE); only its first time is taken', day, refusals);
  const exceptionRules = readRules(of('EXRULE'), 'a rule of exceptions cannot be read (EXRULE)', day, refusals);
  const dates = readList(of('RDATE'), parsePeriod, 'a further date cannot be read (RDATE)', day, refusals);
  const exceptions = readList(of('EXDATE'), parseTime, 'an exception cannot be read (EXDATE); its instance stays', day, refusals);
  const isCancelled = valueOf(of('STATUS')) === 'CANCELLED' || component.calendar.get('METHOD')?.toUpperCase() === 'CANCEL';
  return {
    refusals,
    event: {
      line: component.line,
      uid: of('UID')[0]?.value || null,
      title: unescapeText(of('SUMMARY')[0]?.value ?? ''),
      sequence: Number(of('SEQUENCE')[0]?.value) || 0,
      stamp: of('LAST-MODIFIED')[0]?.value ?? of('DTSTAMP')[0]?.value ?? '',
      cancelled: isCancelled,
      start, end, duration, rules, exceptionRules, dates, exceptions, recurrenceId,
      andFuture: recurrence?.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE',
      wholeDays: valueOf(of('X-MICROSOFT-CDO-ALLDAYEVENT')) === 'TRUE',
    },
  };
}

function part(line: number, day: Day | null, reason: string): Refusal {
  return { line, day, reason, whole: false };
}

function timeOf(property: CalendarProperty): CalendarTime | null {
  return parseTime(property.value, property.parameters);
}

function valueOf(properties: readonly CalendarProperty[]): string {
  return properties[0]?.value.toUpperCase() ?? '';
}

function readRules(
  properties: readonly CalendarProperty[], reason: string, day: Day | null, refusals: Refusal[],
): RecurrenceRule[] {
  return properties.flatMap((property) => {
    const rule = parseRule(property.value);
    if (rule === null || rule.count === 0) refusals.push(part(property.line, day, reason));
    return rule === null || rule.count === 0 ? [] : [rule];
  });
}

/** Every value of a list of dates; an empty one states nothing, so nothing is left out with it. */
function readList<Value>(
  properties: readonly CalendarProperty[],
  parse: (value: string, parameters: CalendarProperty['parameters']) => Value | null,
  reason: string, day: Day | null, refusals: Refusal[],
): Value[] {
  return properties.flatMap((property) =>
    property.value.split(',').filter((value) => value.trim() !== '').flatMap((value) => {
      const read = property.broken ? null : parse(value, property.parameters);
      if (read === null) refusals.push(part(property.line, day, reason));
      return read === null ? [] : [read];
    }),
  );
}

function shortened(value: string): string {
  return value.length > 24 ? `${value.slice(0, 24)}…` : value;
}
