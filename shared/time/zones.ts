import { tzOffset } from '@date-fns/tz/tzOffset';
import { millisecondsInDay } from 'date-fns/constants';
import type { Day, Instant, MinuteOfDay, ZoneName } from './day';
import { addDays, dayAt, utcMidnight } from './days';
import { minuteMilliseconds } from './minutes';

/**
 * The instants of a wall-clock time: one, two if the clocks were set back, or none if they were set forward (`next` is
 * then the first instant after the jump).
 */
export type WallClockReading =
  | { readonly exists: 'once'; readonly instant: Instant }
  | { readonly exists: 'twice'; readonly first: Instant; readonly second: Instant }
  | { readonly exists: 'never'; readonly next: Instant };

/** Names already known to be zones: the runtime takes 60 µs per lookup, and an import asks for every event. */
const knownZones = new Set<string>();

/** Whether a text is the name of a time zone that the runtime knows. */
export function isZone(text: string): text is ZoneName {
  if (knownZones.has(text)) return true;
  const isKnown = hasFormat(text);
  if (isKnown) knownZones.add(text);
  return isKnown;
}

function hasFormat(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).format() !== '';
  } catch {
    return false;
  }
}

/** The civil day of an instant in a time zone. */
export function dayOf(instant: Instant, zone: ZoneName): Day {
  return dayAt(wallClock(instant, zone));
}

/** Whole minutes after midnight in wall-clock time at an instant: 0 to 1439. */
export function minuteOfDay(instant: Instant, zone: ZoneName): MinuteOfDay {
  const shown = wallClock(instant, zone);
  return Math.floor((shown - utcMidnight(dayAt(shown))) / minuteMilliseconds);
}

/** The instants at which a wall clock shows a minute of a day. Minutes from 1440 on are of the next day. */
export function instantAt(day: Day, minute: MinuteOfDay, zone: ZoneName): WallClockReading {
  const shown = utcMidnight(day) + minute * minuteMilliseconds;
  const before = offsetAt(shown - millisecondsInDay, zone);
  const after = offsetAt(shown + millisecondsInDay, zone);
  // Two are found where the clocks were set back: the one by the offset before is the earlier one.
  const found = [...new Set([before, after])]
    .map((offset) => (shown - offset * minuteMilliseconds) as Instant)
    .filter((candidate) => wallClock(candidate, zone) === shown);
  const [first, second] = found;
  if (first === undefined) {
    const [from, to] = [after, before].map((offset) => shown - offset * minuteMilliseconds) as [number, number];
    return { exists: 'never', next: jumpBetween(from, to, zone) };
  }
  return second === undefined ? { exists: 'once', instant: first } : { exists: 'twice', first, second };
}

/** The first instant of a day: midnight, or the end of the jump if the clocks skip midnight. */
export function startOfDay(day: Day, zone: ZoneName): Instant {
  return firstInstantAt(day, 0, zone);
}

/**
 * The first instant at which a wall clock has reached a minute of a day: the earlier of two, or the end of the jump if
 * the minute does not exist. For edges that need an instant, such as those of a schedule.
 */
export function firstInstantAt(day: Day, minute: MinuteOfDay, zone: ZoneName): Instant {
  const reading = instantAt(day, minute, zone);
  if (reading.exists === 'once') return reading.instant;
  return reading.exists === 'twice' ? reading.first : reading.next;
}

/**
 * Minutes from the first instant of a day to that of the next: 1440, or 1380 or 1500 if clocks change by an hour.
 */
export function dayLength(day: Day, zone: ZoneName): number {
  return (startOfDay(addDays(day, 1), zone) - startOfDay(day, zone)) / minuteMilliseconds;
}

/** The wall-clock time at an instant, as if it were UTC, in milliseconds. */
function wallClock(instant: number, zone: ZoneName): number {
  return instant + offsetAt(instant, zone) * minuteMilliseconds;
}

/** A cache of UTC offsets by time zone and day in UTC; NaN for days on which the offset changes. */
const knownOffsets = new Map<ZoneName, Map<number, number>>();

/** Minutes east of UTC. Cached, since Intl takes some microseconds and a report of years asks thousands of times. */
function offsetAt(instant: number, zone: ZoneName): number {
  const day = Math.floor(instant / millisecondsInDay);
  const ofZone = knownOffsets.get(zone) ?? new Map<number, number>();
  knownOffsets.set(zone, ofZone);
  const known = ofZone.get(day) ?? offsetOfDay(day, zone);
  ofZone.set(day, known);
  return Number.isNaN(known) ? tzOffset(zone, new Date(instant)) : known;
}

/** No zone changes its offset twice in one day, so equal offsets at both ends mean a day without a change. */
function offsetOfDay(day: number, zone: ZoneName): number {
  const [first, last] = [day, day + 1].map((start) => tzOffset(zone, new Date(start * millisecondsInDay)));
  return first !== undefined && first === last ? first : Number.NaN;
}

/** The instant at which the offset changes, by binary search between two instants on whole minutes. */
function jumpBetween(from: number, to: number, zone: ZoneName): Instant {
  const offset = offsetAt(from - minuteMilliseconds, zone);
  let low = from - minuteMilliseconds;
  let high = to + minuteMilliseconds;
  while (high - low > minuteMilliseconds) {
    const middle = low + Math.floor((high - low) / minuteMilliseconds / 2) * minuteMilliseconds;
    if (offsetAt(middle, zone) === offset) low = middle;
    else high = middle;
  }
  return high as Instant;
}
