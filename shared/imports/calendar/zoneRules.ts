import { tzOffset } from '@date-fns/tz';
import type { Instant, ZoneName } from '#shared/time/day';
import { isZone } from '#shared/time/zones';

/**
 * How a zone turns what the clock on the wall shows into instants. `offsetAt` gives the milliseconds that the wall is
 * ahead of UTC at an instant. `iana` is null for a zone that only the file knows.
 */
export type ZoneRules = {
  readonly iana: ZoneName | null;
  readonly offsetAt: (instant: number) => number;
};

/** UTC, which needs no table. */
export const utcRules: ZoneRules = { iana: 'Etc/UTC' as ZoneName, offsetAt: () => 0 };

/** The rules of a zone of the runtime's zone table, or null where it has none of that name. */
export function ianaRules(name: string): ZoneRules | null {
  if (!isZone(name)) return null;
  const byDay = new Map<number, number | null>();
  const exact = (instant: number) => Math.round(tzOffset(name, new Date(instant)) * 60_000);
  const offsetAt = (instant: number) => {
    const day = Math.floor(instant / dayLength);
    let offset = byDay.get(day);
    if (offset === undefined) {
      const start = exact(day * dayLength);
      offset = start === exact((day + 1) * dayLength) ? start : null;
      byDay.set(day, offset);
    }
    return offset ?? exact(instant);
  };
  return { iana: name, offsetAt };
}

/**
 * The instant at which the clock on the wall shows `wall` (milliseconds read as UTC). Of two the first; one that the
 * clock skips is read with the offset before the jump (both RFC 5545 3.3.5).
 */
export function instantOf(wall: number, rules: ZoneRules): Instant {
  const before = rules.offsetAt(wall - dayLength);
  const after = rules.offsetAt(wall + dayLength);
  if (rules.offsetAt(wall - before) === before) return (wall - before) as Instant;
  if (rules.offsetAt(wall - after) === after) return (wall - after) as Instant;
  return (wall - before) as Instant;
}

/** What the clock on the wall shows at an instant, as milliseconds read as UTC. */
export function wallAt(instant: number, rules: ZoneRules): number {
  return instant + rules.offsetAt(instant);
}

const dayLength = 86_400_000;
