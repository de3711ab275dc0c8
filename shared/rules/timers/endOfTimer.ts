import type { TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { hourMilliseconds } from '#shared/time/minutes';

/**
 * The longest time away, in milliseconds, that may count as work. If it is longer, the clock must have been set wrong.
 */
export const longestAway = 24 * hourMilliseconds;

/** Whether the clock was set back while the timer ran and it is still open which clock counts. */
export function isSetBack(away: TimerStack['away']): boolean {
  return away !== null && away.to < away.from;
}

/** Whether the time away is longer than anyone works without a break. */
export function isTooLong(away: TimerStack['away']): boolean {
  return away !== null && away.to - away.from > longestAway;
}

/**
 * When the running timer ends if it is ended now: now, unless the clock was changed while it ran. If the clock was set
 * back, it ends by the clock it began with: at the last minute seen plus the time that has run since. If the clock was
 * set forward by more than `longestAway`, it ends at the last minute seen. The stack is the last tick's, or comes from
 * `notedStack`.
 */
export function endOfTimer(stack: TimerStack, now: Instant): Instant {
  const { running, away } = stack;
  if (running === null) return now;
  if (away !== null && isSetBack(away)) return (away.from + Math.max(0, now - away.to)) as Instant;
  if (away !== null && isTooLong(away)) return away.from;
  // The clock was set back by only a minute or two, as a time server does.
  return Math.max(now, running.seenAt) as Instant;
}

/** The same stack with its timer moved to the clock that was set back: it keeps its length and ends now. */
export function movedToNewClock(stack: TimerStack): TimerStack {
  const { running, away } = stack;
  if (running === null || away === null) return stack;
  const startedAt = (running.startedAt + away.to - away.from) as Instant;
  return { ...stack, running: { ...running, startedAt }, away: null };
}
