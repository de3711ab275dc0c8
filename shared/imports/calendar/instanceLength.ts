import type { Instant } from '#shared/time/day';
import { dayAt } from '#shared/time/days';
import { shortDayName } from '#shared/time/dateNames';
import type { CalendarPeriod, CalendarTime } from './calendarTime';
import { instantIn, rulesOf, type EventZones } from './eventZones';
import type { CalendarEvent } from './parseEvent';
import { dayLength } from './wallTime';
import { instantOf, wallAt, type ZoneRules } from './zoneRules';

/** The individual length of one date of an event (RDATE with a period). */
export type OwnLength = Pick<CalendarPeriod, 'start' | 'end' | 'duration'>;

/** When an instance starts and ends. `endWall` is its end by the clock of its zone, read as UTC. */
export type InstanceLength = {
  readonly start: Instant;
  readonly end: Instant;
  readonly endWall: number;
  readonly allDay: boolean;
};

/**
 * The length of an event's instance that starts at a given time, or the reason why it is refused: it ends before it
 * starts, or outside the years that records allow. With DTEND every instance has the same exact length; with DURATION,
 * the same nominal length (RFC 5545 3.8.5.3). A whole day with neither lasts one day.
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
  // One day less at either end, since the reader's clock may show a different day.
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

/** May be infinite, since a DURATION can be longer than any date can express. */
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
