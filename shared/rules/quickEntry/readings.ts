import type { WorkHours } from '#shared/records/schedule';
import type { Day, MinuteOfDay } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { TypedStretch, TypedTime } from '#shared/time/typedTime';
import type { HoursOf } from '../scheduleOfDay';

/**
 * One reading of a typed stretch, in minutes after the midnight of its day; `end` is above 1440 if it goes past
 * midnight.
 */
export type Reading = { readonly start: MinuteOfDay; readonly end: MinuteOfDay };

/** A reading, with how many minutes of it are outside the schedule. */
export type RankedReading = Reading & { readonly outside: number };

/** The longest stretch that hours without am or pm are read as, in minutes. */
const longest = 720;

/**
 * All readings of a stretch that end after they begin and last at most twelve hours. If both ends are certain, it may
 * go past midnight.
 */
export function readingsOfStretch({ from, to }: TypedStretch): readonly Reading[] {
  const [certainStart, ...otherStarts] = from.readings;
  const [certainEnd, ...otherEnds] = to.readings;
  if (certainStart !== undefined && certainEnd !== undefined && otherStarts.length + otherEnds.length === 0) {
    // In the hour that exists twice, a stretch may end at an earlier clock time than it begins.
    const isOverChange = to.pass !== null && certainStart - certainEnd < 60;
    const isOverMidnight = certainEnd < certainStart && !isOverChange;
    return [{ start: certainStart, end: isOverMidnight ? certainEnd + 1440 : certainEnd }];
  }
  return from.readings.flatMap((start) =>
    to.readings
      .map((end) => ({ start, end: end === 0 ? 1440 : end }))
      .filter(({ end }) => end > start && end - start <= longest),
  );
}

/** All readings of a stretch that go past midnight and last at most twelve hours. */
export function readingsOverMidnight({ from, to }: TypedStretch): readonly Reading[] {
  return from.readings.flatMap((start) =>
    to.readings.map((end) => ({ start, end: end + 1440 })).filter(({ end }) => end - start <= longest),
  );
}

/** All readings of a start with a length. */
export function readingsFrom(start: TypedTime, minutes: number): readonly Reading[] {
  return start.readings.map((minute) => ({ start: minute, end: minute + minutes }));
}

/**
 * Orders readings by law 3: first those entirely within the schedule including its break, then by how much is outside
 * it, then the shorter. A day without a schedule uses the hours of the last day that had some.
 */
export function rankReadings(readings: readonly Reading[], hours: readonly WorkHours[]): readonly RankedReading[] {
  const ranked = readings.map((reading) => ({ ...reading, outside: outsideOf(reading, withBreaks(hours)) }));
  return ranked.toSorted((one, other) => one.outside - other.outside || lengthOf(one) - lengthOf(other));
}

/** Whether two readings are equally likely. */
export function areEqual(one: RankedReading, other: RankedReading): boolean {
  return one.outside === other.outside && lengthOf(one) === lengthOf(other);
}

/** Whether a reading is entirely outside the schedule. */
export function isOutside(reading: RankedReading): boolean {
  return reading.outside > 0 && reading.outside >= lengthOf(reading);
}

/** How many days back to look for hours. */
const daysBack = 28;

/** The hours of a day, or those of the last day before it that had some. */
export function likelyHours(day: Day, hoursOf: HoursOf): readonly WorkHours[] {
  for (let back = 0; back <= daysBack; back += 1) {
    const hours = hoursOf(addDays(day, -back));
    if (hours.length > 0) return hours;
  }
  return [];
}

/** The longest gap in a schedule that is a break, in minutes. */
const longestBreak = 120;

/** The break that is entirely inside a reading, or null. */
export function breakInside({ start, end }: Reading, hours: readonly WorkHours[]): Reading | null {
  const breaks = hours
    .slice(1)
    .map((stretch, index) => ({ start: hours[index]?.end ?? stretch.start, end: stretch.start }));
  return breaks.find((one) => isBreak(one) && one.start >= start && one.end <= end) ?? null;
}

function isBreak({ start, end }: Reading): boolean {
  return end > start && end - start <= longestBreak;
}

/** The hours with their breaks filled in. */
function withBreaks(hours: readonly WorkHours[]): readonly Reading[] {
  return hours.reduce<readonly Reading[]>((filled, stretch) => {
    const last = filled.at(-1);
    const isNext = last !== undefined && stretch.start - last.end <= longestBreak;
    return isNext ? [...filled.slice(0, -1), { start: last.start, end: stretch.end }] : [...filled, stretch];
  }, []);
}

/** A moment outside counts as one minute, so that a moment inside is likelier. */
function outsideOf({ start, end }: Reading, hours: readonly Reading[]): number {
  if (start === end) return hours.some((stretch) => stretch.start <= start && start <= stretch.end) ? 0 : 1;
  const inside = hours.map((stretch) => Math.max(0, Math.min(end, stretch.end) - Math.max(start, stretch.start)));
  return end - start - inside.reduce((sum, minutes) => sum + minutes, 0);
}

function lengthOf({ start, end }: Reading): number {
  return end - start;
}
