import type { TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { hourMilliseconds } from '#shared/time/minutes';

/** The longest time away, in milliseconds, that may count as work: beyond it the clock must have been set wrong. */
export const longestAway = 24 * hourMilliseconds;

/** Whether the clock was set back while the timer ran, and it is not settled which clock counts. */
export function isSetBack(away: TimerStack['away']): boolean {
  return away !== null && away.to < away.from;
}

/** Whether the time away is longer than anyone works at a stretch. */
export function isTooLong(away: TimerStack['away']): boolean {
  return away !== null && away.to - away.from > longestAway;
}

/**
 * When the running timer ends if it is ended now: now, unless the clock was changed while it ran. Set back, it ends as
 * by the clock it began with, at the last minute that was seen and what ran since; set forward by more than
 * `longestAway`, it ends at the last minute that was seen. The stack is that of the last tick, or `notedStack`.
 */
export function endOfTimer(stack: TimerStack, now: Instant): Instant {
  const { running, away } = stack;
  if (running === null) return now;
  if (away !== null && isSetBack(away)) return (away.from + Math.max(0, now - away.to)) as Instant;
  if (away !== null && isTooLong(away)) return away.from;
  // A clock that was set back by a minute or two, as a time server does it.
  return Math.max(now, running.seenAt) as Instant;
}

/** The same stack, its timer counted by the clock that was set back: it keeps its length and ends now. */
export function movedToNewClock(stack: TimerStack): TimerStack {
  const { running, away } = stack;
  if (running === null || away === null) return stack;
  const startedAt = (running.startedAt + away.to - away.from) as Instant;
  return { ...stack, running: { ...running, startedAt }, away: null };
}
