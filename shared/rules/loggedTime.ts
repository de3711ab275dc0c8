import type { Instant } from '#shared/time/day';
import { minuteMilliseconds } from '#shared/time/minutes';
import { earlier, gapsOf, lengthOf, overlappingPairs, subtract, type Range } from '#shared/time/ranges';

/** The shortest gap that closing a day lists, in minutes (method.md 1). */
export const closingGapMinutes = 10;

/** The gaps in the logged time: parts of the schedule up to `until`, each at least `atLeastMinutes` long. */
export function gapsOfDay(
  schedule: readonly Range<Instant>[],
  logged: readonly Range<Instant>[],
  until: Instant,
  atLeastMinutes = 1,
): Range<Instant>[] {
  return gapsOf(upTo(schedule, until), logged, atLeastMinutes * minuteMilliseconds);
}

/** Minutes of the schedule up to `until` that were not logged. */
export function unloggedMinutes(
  schedule: readonly Range<Instant>[],
  logged: readonly Range<Instant>[],
  until: Instant,
): number {
  return Math.floor(lengthOf(subtract(upTo(schedule, until), logged)) / minuteMilliseconds);
}

/** Pairs of entries that overlap, in order of time. They cause a warning and never block anything. */
export function overlapsOfDay<Entry extends Range<Instant>>(entries: readonly Entry[]): (readonly [Entry, Entry])[] {
  const ordered = entries.toSorted((one, other) => one.start - other.start || one.end - other.end);
  return overlappingPairs(ordered).flatMap(([one, other]) => {
    const [first, second] = [ordered[one], ordered[other]];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
}

function upTo(schedule: readonly Range<Instant>[], until: Instant): Range<Instant>[] {
  return schedule.map(({ start, end }) => ({ start, end: earlier(end, until) }));
}
