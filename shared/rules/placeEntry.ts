import type { Placement } from '#shared/records/timeEntry';
import type { Instant } from '#shared/time/day';
import { addMinutes, minuteMilliseconds } from '#shared/time/minutes';
import { subtract, type Range } from '#shared/time/ranges';

/** Where an entry without a typed time is put; `overlaps` where no free stretch held it. */
export type PlacedEntry = Range<Instant> & { readonly placement: Placement; readonly overlaps: boolean };

/**
 * Puts so many minutes without a time (capture.md): at the end of the latest free stretch of `within` that holds them,
 * where `within` is a day up to now and free is what is not logged, inside the schedule or outside. No stretch holds
 * them: they end where `within` ends, over what is logged. `now` only tells "ended now" from "put in a gap".
 */
export function placeEntry(
  minutes: number,
  within: Range<Instant>,
  logged: readonly Range<Instant>[],
  now: Instant,
): PlacedEntry {
  const free = minutes === 0 ? undefined : freeStretch(minutes, within, logged);
  const end = free?.end ?? within.end;
  return {
    start: addMinutes(end, -minutes),
    end,
    placement: end === now ? 'ended now' : 'gap',
    overlaps: free === undefined && minutes > 0,
  };
}

function freeStretch(minutes: number, within: Range<Instant>, logged: readonly Range<Instant>[]): Range<Instant> | undefined {
  const needed = minutes * minuteMilliseconds;
  return subtract([within], logged).findLast(({ start, end }) => end - start >= needed);
}
