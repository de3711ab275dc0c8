import type { TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { floorToMinute, minuteMilliseconds } from '#shared/time/minutes';

/** A longer gap between two ticks means that the machine slept, the program was not running, or the clock was set. */
export const sleepMilliseconds = 2 * minuteMilliseconds;

/**
 * The stack after a tick. If the clock jumped, the user has to decide about the time since the last tick: `away` then
 * runs from the last minute that was certainly work to now. Now is before that minute if the clock was set back.
 */
export function notedStack(stack: TimerStack, now: Instant): TimerStack {
  const { running, away } = stack;
  if (running === null) return stack;
  // Compares minutes and not durations, so that a tick slightly earlier in its minute than the one before counts, too.
  const minutesOn = floorToMinute(now) - floorToMinute(running.seenAt);
  const isJump = now - running.seenAt > sleepMilliseconds || -minutesOn > sleepMilliseconds;
  if (!isJump && minutesOn <= 0) return stack;
  const asked = isJump ? awayUntil(lastSureMinute(stack), now) : away;
  return { ...stack, running: { ...running, seenAt: now }, away: asked };
}

/** Null if a clock that was set back is right again, since nothing is open then. */
function awayUntil(from: Instant, to: Instant): TimerStack['away'] {
  return from === to ? null : { from, to };
}

/** When the running timer was last seen, by the clock it began with. A time away that is still open keeps its start. */
function lastSureMinute({ running, away }: TimerStack): Instant {
  const seenAt = running?.seenAt ?? (0 as Instant);
  if (away === null) return seenAt;
  return away.to < away.from ? ((away.from + seenAt - away.to) as Instant) : away.from;
}
