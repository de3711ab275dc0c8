import type { HybridClock } from './version';

/** How far ahead of the wall clock a clock seen elsewhere is taken: 24 hours, in milliseconds. */
export const furthestAhead = 24 * 60 * 60 * 1000;

/** The clock before anything was written. */
export const clockAtZero: HybridClock = { at: 0, count: 0 };

/**
 * The clock of the next version: never before `last`, and the wall clock (`now`, milliseconds since 1970 UTC) where that
 * is later. A `last` more than 24 hours ahead of the wall clock is cut to that, as one wrong clock must not decide for years.
 */
export function nextClock(last: HybridClock, now: number): HybridClock {
  const latest = now + furthestAhead;
  const known = last.at > latest ? { at: latest, count: 0 } : last;
  return now > known.at ? { at: now, count: 0 } : { at: known.at, count: known.count + 1 };
}

/** Below zero where `a` is earlier, above where it is later. */
export function compareClocks(a: HybridClock, b: HybridClock): number {
  return a.at - b.at || a.count - b.count;
}

/** The later of two clocks. */
export function laterClock(a: HybridClock, b: HybridClock): HybridClock {
  return compareClocks(a, b) >= 0 ? a : b;
}
