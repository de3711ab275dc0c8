import { hourMilliseconds, minuteMilliseconds } from '#shared/time/minutes';
import type { Services } from './services';

/**
 * How old a comparison may get, and how long the program must have been running and nothing been written before one
 * starts.
 */
const everyMilliseconds = 24 * hourMilliseconds;
const afterStart = 5 * minuteMilliseconds;
const afterWriting = 2 * minuteMilliseconds;

/**
 * Compares both copies in full once a day, once the program has run for five minutes and nothing was written for two
 * (storage.md 4). Checks at each tick of the clock. Returns the function that stops it.
 */
export function verifyWhenIdle({ clock, store }: Pick<Services, 'clock' | 'store'>): () => void {
  const startedAt = clock.now();
  return clock.onTick((now) => {
    const { isRunning, last } = store.verification.get();
    const { mode, inFlight, acknowledgedAt } = store.saveState.get();
    const isQuiet = now - startedAt >= afterStart && (acknowledgedAt === null || now - acknowledgedAt >= afterWriting);
    const isDue = last === null || Math.abs(now - last.at) >= everyMilliseconds;
    if (isQuiet && isDue && !isRunning && mode === 'both' && inFlight.length === 0) void store.verify();
  });
}
