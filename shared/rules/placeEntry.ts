import type { Placement } from '#shared/records/timeEntry';
import type { Instant } from '#shared/time/day';
import { addMinutes, minuteMilliseconds } from '#shared/time/minutes';
import { subtract, type Range } from '#shared/time/ranges';

/** Where an entry without a typed time goes. `overlaps` where no free range is long enough for it. */
export type PlacedEntry = Range<Instant> & { readonly placement: Placement; readonly overlaps: boolean };

/**
 * Finds a place for some minutes without a time (capture.md): at the end of the latest free range of `within` that is
 * long enough. `within` is a day up to now, and free is what is not logged, inside the schedule or outside. Where no
 * range is long enough, they end where `within` ends and overlap what is logged. `now` only tells "ended now" from
 * "gap".
 */
export function placeEntry(
  minutes: number,
  within: Range<Instant>,
  logged: readonly Range<Instant>[],
  now: Instant,
): PlacedEntry {
  const free = minutes === 0 ? undefined : freeRange(minutes, within, logged);
  const end = free?.end ?? within.end;
  return {
    start: addMinutes(end, -minutes),
    end,
    placement: end === now ? 'ended now' : 'gap',
    overlaps: free === undefined && minutes > 0,
  };
}

function freeRange(minutes: number, within: Range<Instant>, logged: readonly Range<Instant>[]) {
  const needed = minutes * minuteMilliseconds;
  return subtract([within], logged).findLast(({ start, end }) => end - start >= needed);
}
