import type { Instant } from '#shared/time/day';
import { minuteMilliseconds } from '#shared/time/minutes';
import { gapsOf, lengthOf, overlappingPairs, subtract, type Range } from '#shared/time/ranges';

/** The shortest gap that a closing lists, in minutes (method.md 1). */
export const closingGapMinutes = 10;

/** Schedule up to `until` that nothing logged covers, in stretches of at least so many minutes. */
export function gapsOfDay(
  schedule: readonly Range<Instant>[],
  logged: readonly Range<Instant>[],
  until: Instant,
  atLeastMinutes = 1,
): Range<Instant>[] {
  return gapsOf(upTo(schedule, until), logged, atLeastMinutes * minuteMilliseconds);
}

/** Minutes of the schedule up to `until` that nothing logged covers: what is shown as not logged. */
export function unloggedMinutes(
  schedule: readonly Range<Instant>[],
  logged: readonly Range<Instant>[],
  until: Instant,
): number {
  return Math.floor(lengthOf(subtract(upTo(schedule, until), logged)) / minuteMilliseconds);
}

/** Pairs of entries that lie on the same time, the one that begins first in front. They warn and never block. */
export function overlapsOfDay<Entry extends Range<Instant>>(entries: readonly Entry[]): (readonly [Entry, Entry])[] {
  const ordered = entries.toSorted((one, other) => one.start - other.start || one.end - other.end);
  return overlappingPairs(ordered).flatMap(([one, other]) => {
    const [first, second] = [ordered[one], ordered[other]];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
}

function upTo(schedule: readonly Range<Instant>[], until: Instant): Range<Instant>[] {
  return schedule.map(({ start, end }) => ({ start, end: end < until ? end : until }));
}
