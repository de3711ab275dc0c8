import { tzOffset } from '@date-fns/tz/tzOffset';
import type { Day, Instant, MinuteOfDay, ZoneName } from './day';
import { addDays, dayAt, utcMidnight } from './days';
import { minuteMilliseconds } from './minutes';

/**
 * What a clock on the wall means: an instant, two of them where the clock was set back, or none where it was set
 * forward (`next` is then the first instant after the jump).
 */
export type WallClockReading =
  | { readonly exists: 'once'; readonly instant: Instant }
  | { readonly exists: 'twice'; readonly first: Instant; readonly second: Instant }
  | { readonly exists: 'never'; readonly next: Instant };

/** Whether a text is a zone name that the runtime's zone table knows. */
export function isZone(text: string): text is ZoneName {
  try {
    return text.length > 0 && new Intl.DateTimeFormat('en-US', { timeZone: text }).format(0).length > 0;
  } catch {
    return false;
  }
}

/** The civil day of an instant in a zone. */
export function dayOf(instant: Instant, zone: ZoneName): Day {
  return dayAt(wallClock(instant, zone));
}

/** Whole minutes after midnight that the clock on the wall shows at an instant: 0 to 1439. */
export function minuteOfDay(instant: Instant, zone: ZoneName): MinuteOfDay {
  const shown = wallClock(instant, zone);
  return Math.floor((shown - utcMidnight(dayAt(shown))) / minuteMilliseconds);
}

/** The instant, or instants, at which the clock on the wall shows a minute of a day; 1440 is the next day's midnight. */
export function instantAt(day: Day, minute: MinuteOfDay, zone: ZoneName): WallClockReading {
  const shown = utcMidnight(day) + minute * minuteMilliseconds;
  const before = offsetAt(shown - halfDay * 2, zone);
  const after = offsetAt(shown + halfDay * 2, zone);
  const found = [...new Set([before, after])]
    .map((offset) => (shown - offset * minuteMilliseconds) as Instant)
    .filter((candidate) => wallClock(candidate, zone) === shown)
    .toSorted((one, other) => one - other);
  const [first, second] = found;
  if (first === undefined) return { exists: 'never', next: jumpBetween(shown - after * minuteMilliseconds, shown - before * minuteMilliseconds, zone) };
  return second === undefined ? { exists: 'once', instant: first } : { exists: 'twice', first, second };
}

/** The first instant of a day: midnight, or the end of the jump where the clock skips midnight. */
export function startOfDay(day: Day, zone: ZoneName): Instant {
  return firstInstantAt(day, 0, zone);
}

/**
 * The first instant at which the clock on the wall has reached a minute of a day: the earlier of two, and the end of the
 * jump where the minute does not exist. For edges that must have an instant, as those of a schedule.
 */
export function firstInstantAt(day: Day, minute: MinuteOfDay, zone: ZoneName): Instant {
  const reading = instantAt(day, minute, zone);
  if (reading.exists === 'once') return reading.instant;
  return reading.exists === 'twice' ? reading.first : reading.next;
}

/** Minutes from a day's first instant to the next day's: 1440, or 1380 and 1500 where the clock is changed by an hour. */
export function dayLength(day: Day, zone: ZoneName): number {
  return (startOfDay(addDays(day, 1), zone) - startOfDay(day, zone)) / minuteMilliseconds;
}

const halfDay = 43_200_000;

/** What the clock on the wall shows, as milliseconds read as UTC. */
function wallClock(instant: number, zone: ZoneName): number {
  return instant + offsetAt(instant, zone) * minuteMilliseconds;
}

/** Offsets of zones by the day of UTC, for days that have one offset from end to end; NaN for those on which it changes. */
const knownOffsets = new Map<ZoneName, Map<number, number>>();

/** Minutes east of UTC. Intl takes some microseconds for each answer, and a report of years asks thousands of times. */
function offsetAt(instant: number, zone: ZoneName): number {
  const day = Math.floor(instant / (halfDay * 2));
  const ofZone = knownOffsets.get(zone) ?? new Map<number, number>();
  knownOffsets.set(zone, ofZone);
  const known = ofZone.get(day) ?? offsetOfDay(day, zone);
  ofZone.set(day, known);
  return Number.isNaN(known) ? tzOffset(zone, new Date(instant)) : known;
}

/** No zone changes its offset to and fro within one day, so that equal ends mean a day without a change. */
function offsetOfDay(day: number, zone: ZoneName): number {
  const [first, last] = [day, day + 1].map((start) => tzOffset(zone, new Date(start * halfDay * 2)));
  return first !== undefined && first === last ? first : Number.NaN;
}

/** The minute between two instants, both whole minutes, at which the offset changes. */
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
