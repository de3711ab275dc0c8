import type { Instant } from '#shared/time/day';
import { dayAt } from '#shared/time/days';
import { shortDayName } from '#shared/time/dateNames';
import type { CalendarPeriod, CalendarTime } from './calendarTime';
import { instantIn, rulesOf, type EventZones } from './eventZones';
import type { CalendarEvent } from './parseEvent';
import { dayLength } from './wallTime';
import { instantOf, wallAt, type ZoneRules } from './zoneRules';

/** The length that one date of an event has for itself (RDATE with a period). */
export type OwnLength = Pick<CalendarPeriod, 'start' | 'end' | 'duration'>;

/** From when to when an instance lasts. `endWall` is its end by the clock of its zone, read as UTC. */
export type InstanceLength = {
  readonly start: Instant;
  readonly end: Instant;
  readonly endWall: number;
  readonly allDay: boolean;
};

/**
 * The length of an instance of an event that starts at a time, or the reason why it cannot have it: it ends before it
 * starts, or outside the years that records can hold. With DTEND the exact length is the same for each instance, with
 * DURATION the nominal one (RFC 5545 3.8.5.3). A whole day without either lasts one day.
 */
export function lengthOf(
  event: CalendarEvent,
  { start, zones }: { readonly start: CalendarTime; readonly zones: EventZones },
  own: OwnLength | null,
): InstanceLength | string {
  const length = own !== null && (own.end !== null || own.duration !== null) ? own : event;
  const rules = rulesOf(start, zones);
  const begin = instantOf(start.wall, rules);
  if (start.form === 'date') {
    const endWall = start.wall + daysOf(length) * dayLength;
    if (endWall < start.wall) return 'ends on a day before it starts';
    if (!areYears(start.wall, endWall)) return outsideYears;
    const last = Math.max(endWall, start.wall + dayLength);
    return { start: begin, end: instantOf(last, rules), endWall: last, allDay: true };
  }
  const end = endOf(length, event.zones, start.wall, begin, rules);
  if (end < begin) return endsTooEarly(begin, end, rules);
  // A day less at both ends: a reader's clock may already show the next day.
  if (!areYears(begin - dayLength, end + dayLength)) return outsideYears;
  const allDay = event.wholeDays && start.wall % dayLength === 0;
  return { start: begin, end: end as Instant, endWall: wallAt(end, rules), allDay };
}

const [firstYear, lastYear] = [1900, 2199];
const outsideYears = `ends outside the years ${firstYear} to ${lastYear}`;

type AnyLength = Pick<CalendarEvent, 'start' | 'end' | 'duration'>;

function areYears(from: number, until: number): boolean {
  return from >= Date.UTC(firstYear, 0, 1) && until <= Date.UTC(lastYear + 1, 0, 1);
}

function daysOf({ start, end, duration }: AnyLength): number {
  if (end !== null) return Math.round((end.wall - start.wall) / dayLength);
  return duration === null ? 1 : Math.ceil(duration.days + duration.rest / dayLength);
}

/** May be infinite: a DURATION can be longer than any date can express. */
function endOf(
  { start, end, duration }: AnyLength,
  zones: EventZones,
  wall: number,
  begin: number,
  rules: ZoneRules,
): number {
  if (end !== null) return begin + instantIn(end, zones) - instantIn(start, zones);
  if (duration === null) return begin;
  const endWall = wall + duration.days * dayLength;
  return (areYears(endWall, endWall) ? instantOf(endWall, rules) : endWall) + duration.rest;
}

function endsTooEarly(begin: number, end: number, rules: ZoneRules): string {
  if (!areYears(end, end)) return 'ends before it starts';
  const [from, until] = [wallAt(begin, rules), wallAt(end, rules)];
  const isSameDay = dayAt(from) === dayAt(until);
  const name = (wall: number) => (isSameDay ? clock(wall) : `${shortDayName(dayAt(wall))} ${clock(wall)}`);
  return `ends ${name(until)} before it starts ${name(from)}`;
}

function clock(wall: number): string {
  return new Date(wall).toISOString().slice(11, 16);
}
