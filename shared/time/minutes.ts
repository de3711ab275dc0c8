import { millisecondsInHour, millisecondsInMinute } from 'date-fns/constants';
import type { Instant } from './day';

/** Milliseconds of a minute. */
export const minuteMilliseconds = millisecondsInMinute;

/** Milliseconds of an hour. */
export const hourMilliseconds = millisecondsInHour;

/** The whole minute of an instant, rounded down. Both ends of an entry are such minutes (method.md 1). */
export function floorToMinute(instant: Instant): Instant {
  return (Math.floor(instant / minuteMilliseconds) * minuteMilliseconds) as Instant;
}

/** Whole minutes from one instant to another, rounded down; negative if the second is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((to - from) / minuteMilliseconds);
}

/** The instant some minutes later, or earlier if they are negative. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return (instant + minutes * minuteMilliseconds) as Instant;
}
