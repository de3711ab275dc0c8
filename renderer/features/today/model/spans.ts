import { lengthName } from '#shared/rules/amountNames';
import type { Day, Instant, MinuteOfDay, ZoneName } from '#shared/time/day';
import { type ClockForm, clockName, clockSpanName, longDayName } from '#shared/time/dateNames';
import { cityOf } from '#shared/time/zoneNames';
import { dayOf, minuteOfDay } from '#shared/time/zones';
import { minutesBetween } from '#shared/time/minutes';
import type { Range } from '#shared/time/ranges';

/** The wall-clock time of an instant: `14:42`. */
export function clockAt(instant: Instant, zone: ZoneName, clock: ClockForm): string {
  return clockName(minuteOfDay(instant, zone), clock);
}

/** The wall-clock time of an end: midnight at the end of a span is 24:00, not 00:00. */
export function clockAtEnd(range: Range<Instant>, zone: ZoneName, clock: ClockForm): string {
  return clockName(minuteOfEnd(range, zone), clock);
}

/** `13:25 – 14:00`, for display. */
export function spanName(range: Range<Instant>, zone: ZoneName, clock: ClockForm): string {
  return clockSpanName(minuteOfDay(range.start, zone), minuteOfEnd(range, zone), ' – ', clock);
}

/** `13:25 to 14:00`, for sentences and screen readers. */
export function spanSentence(range: Range<Instant>, zone: ZoneName, clock: ClockForm): string {
  return clockSpanName(minuteOfDay(range.start, zone), minuteOfEnd(range, zone), ' to ', clock);
}

/** The same with its day if that is not the one on the screen: `13:25 to 14:00 on Tuesday, September 1`. */
export function whenSentence(range: Range<Instant>, zone: ZoneName, shown: Day, clock: ClockForm): string {
  const day = dayOf(range.start, zone);
  const year = day.slice(0, 4) === shown.slice(0, 4) ? '' : `, ${day.slice(0, 4)}`;
  const span = spanSentence(range, zone, clock);
  return day === shown ? span : `${span} on ${longDayName(day)}${year}`;
}

/** A stretch of more than a day, both ends with their days and years. */
export function datedSpan({ start, end }: Range<Instant>, zone: ZoneName, clock: ClockForm): string {
  return `${datedTime(start, zone, clock)} to ${datedTime(end, zone, clock)}`;
}

/** `September 16, 2026, 14:42` */
function datedTime(at: Instant, zone: ZoneName, clock: ClockForm): string {
  const day = dayOf(at, zone);
  const name = longDayName(day).replace(/^\p{L}+, /u, '');
  return `${name}, ${day.slice(0, 4)}, ${clockAt(at, zone, clock)}`;
}

/** The time of a clock that was set from one instant to another, with its day if the two are on different days. */
export function clockReading(at: Instant, other: Instant, zone: ZoneName, clock: ClockForm): string {
  const isSameDay = dayOf(at, zone) === dayOf(other, zone);
  return isSameDay ? clockAt(at, zone, clock) : datedTime(at, zone, clock);
}

/** How long somebody was away: in days from two days on. */
export function awayLength(minutes: number): string {
  const days = Math.floor(minutes / minutesOfADay);
  return days < 2 ? lengthName(minutes) : `${days.toLocaleString('en-US')} days`;
}

/** The same for little room: minutes alone up to a day. */
export function awayShown(minutes: number): string {
  return minutes > minutesOfADay ? awayLength(minutes) : String(minutes);
}

const minutesOfADay = 1440;

/** `New York time` for times in another zone than that of the day on the screen; null otherwise. */
export function otherZone(zone: ZoneName, shown: ZoneName): string | null {
  return zone === shown ? null : `${cityOf(zone)} time`;
}

/** Whole minutes of a stretch. */
export function minutesOf(range: Range<Instant>): number {
  return minutesBetween(range.start, range.end);
}

function minuteOfEnd({ start, end }: Range<Instant>, zone: ZoneName): MinuteOfDay {
  const minute = minuteOfDay(end, zone);
  return minute === 0 && dayOf(start, zone) !== dayOf(end, zone) ? 1440 : minute;
}
