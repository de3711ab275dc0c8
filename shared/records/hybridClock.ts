import type { HybridClock } from './version';

/** How far another machine's clock may be ahead of the wall clock: 24 hours, in milliseconds. */
export const furthestAhead = 24 * 60 * 60 * 1000;

/** The clock before anything has been written. */
export const clockAtZero: HybridClock = { at: 0, count: 0 };

/**
 * The clock of the next version: never earlier than `last`, and the wall clock (`now`, milliseconds since 1970 UTC) if
 * that is later. If `last` is more than 24 hours ahead of the wall clock, it is limited to that, so that one wrong
 * clock cannot decide conflicts for years.
 */
export function nextClock(last: HybridClock, now: number): HybridClock {
  const latest = now + furthestAhead;
  const known = last.at > latest ? { at: latest, count: 0 } : last;
  return now > known.at ? { at: now, count: 0 } : { at: known.at, count: known.count + 1 };
}

/** Negative if `a` is earlier, positive if it is later. */
export function compareClocks(a: HybridClock, b: HybridClock): number {
  return a.at - b.at || a.count - b.count;
}

/** The later of two clocks. */
export function laterClock(a: HybridClock, b: HybridClock): HybridClock {
  return compareClocks(a, b) >= 0 ? a : b;
}
