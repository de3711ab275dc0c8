import type { EntryPart } from '#shared/records/timeEntry';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { minuteMilliseconds } from '#shared/time/minutes';
import { earlier, intersect, later, subtract, type Range } from '#shared/time/ranges';
import { dayOf, startOfDay } from '#shared/time/zones';
import { hoursAsRanges, type HoursOf } from './scheduleOfDay';

/** The entry to split: both ends on whole minutes, `end` not before `start`, and the hours of each day it may touch. */
export type SplitInput = {
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: ZoneName;
  readonly hoursOf: HoursOf;
};

/**
 * The parts of an entry in order of time (storage.md 6), split at local midnight and at the edges of the schedule, so
 * that each part is on one day and either inside or outside the working hours. Their minutes add up to the elapsed
 * minutes. An entry of 0 minutes has one part of 0 minutes, on the day of its start.
 */
export function splitEntry({ start, end, zone, hoursOf }: SplitInput): EntryPart[] {
  if (end <= start) return [partWithoutTime(start, zone, hoursOf)];
  const parts: EntryPart[] = [];
  for (let day = dayOf(start, zone), from = start; from < end; day = addDays(day, 1)) {
    const next = startOfDay(addDays(day, 1), zone);
    const to = earlier(next, end);
    parts.push(...partsOfOneDay(day, { start: from, end: to }, zone, hoursOf));
    from = later(to, from);
  }
  return parts;
}

function partsOfOneDay(day: Day, range: Range<Instant>, zone: ZoneName, hoursOf: HoursOf): EntryPart[] {
  const hours = hoursAsRanges(hoursOf(day), day, zone);
  const inside = intersect([range], hours).map((piece) => ({ ...piece, outside: false }));
  const outside = subtract([range], hours).map((piece) => ({ ...piece, outside: true }));
  return [...inside, ...outside]
    .toSorted((one, other) => one.start - other.start)
    .map((piece) => ({ day, minutes: (piece.end - piece.start) / minuteMilliseconds, outside: piece.outside }));
}

function partWithoutTime(at: Instant, zone: ZoneName, hoursOf: HoursOf): EntryPart {
  const day = dayOf(at, zone);
  const isInside = hoursAsRanges(hoursOf(day), day, zone).some(({ start, end }) => start <= at && at < end);
  return { day, minutes: 0, outside: !isInside };
}
