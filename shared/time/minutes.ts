import type { Instant } from './day';

/** Milliseconds of a minute. */
export const minuteMilliseconds = 60_000;

/** Milliseconds of an hour. */
export const hourMilliseconds = 60 * minuteMilliseconds;

/** The whole minute that an instant lies in, rounded down: both ends of an entry are such minutes (method.md 1). */
export function floorToMinute(instant: Instant): Instant {
  return (Math.floor(instant / minuteMilliseconds) * minuteMilliseconds) as Instant;
}

/** Whole minutes from one instant to another, rounded down; negative backwards. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((to - from) / minuteMilliseconds);
}

/** The instant so many minutes later; earlier where negative. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return (instant + minutes * minuteMilliseconds) as Instant;
}
