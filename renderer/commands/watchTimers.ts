import type { TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import { floorToMinute, minuteMilliseconds } from '#shared/time/minutes';
import type { Services } from '#renderer/services/services';

/** A longer step than this between two ticks of the clock is sleep, or time in which the program did not run. */
export const sleepMilliseconds = 2 * minuteMilliseconds;

/**
 * Notes at each tick that a running timer was seen, at most once a minute, and asks about the time away after a jump of
 * the clock or a start of the program. Returns the function that stops it, once what lies before is noted.
 */
export async function watchTimers({ clock, store }: Services): Promise<() => void> {
  const note = async (now: Instant) => await store.noteTimers((stack) => notedStack(stack, now));
  await note(clock.now());
  return clock.onTick((now) => void note(now));
}

/** The stack after it was seen at an instant: time since it was last seen is asked about where it is too long. */
export function notedStack(stack: TimerStack, now: Instant): TimerStack {
  const { running, away } = stack;
  // By the minute and not by its length: a tick that comes a little earlier in its minute than the one before counts too.
  if (running === null || floorToMinute(now) <= floorToMinute(running.seenAt)) return stack;
  const isJump = now - running.seenAt > sleepMilliseconds;
  const asked = isJump ? { from: away?.from ?? running.seenAt, to: now } : away;
  return { ...stack, running: { ...running, seenAt: now }, away: asked };
}
