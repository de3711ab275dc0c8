import { tzOffset } from '@date-fns/tz';
import type { Instant, ZoneName } from '#shared/time/day';
import { zoneAt, zoneOn, type OfficerZones } from '#shared/rules/zoneOn';
import { dayAt } from '#shared/time/days';
import { isZone } from '#shared/time/zones';
import { dayLength } from './wallTime';

/**
 * How a zone turns wall-clock times into instants. `offsetAt` returns how many milliseconds the wall clock is ahead of
 * UTC at an instant. `iana` is null for a zone that only the file knows. For a reader who moved, the zone depends on
 * the day: `onWall` returns the rules of a day by its wall clock, in milliseconds read as UTC.
 */
export type ZoneRules = {
  readonly iana: ZoneName | null;
  readonly offsetAt: (instant: number) => number;
  readonly onWall?: (wall: number) => ZoneRules;
};

/** UTC, which needs no table. */
export const utcRules: ZoneRules = { iana: 'Etc/UTC' as ZoneName, offsetAt: () => 0 };

/** The rules of a zone from the runtime's zone table, or null if it has no zone of that name. */
export function ianaRules(name: string): ZoneRules | null {
  const known = ofTable.get(name);
  if (known !== undefined) return known;
  if (!nameForm.test(name) || !isZone(name)) return null;
  const rules = { iana: name, offsetAt: offsetsOf(name) };
  ofTable.set(name, rules);
  return rules;
}

/** The rules of the zones that a reader has lived in, each on its days, for times that name no zone. */
export function livedRules(officer: OfficerZones): ZoneRules {
  const of = (zone: ZoneName) => ianaRules(zone) ?? utcRules;
  const [only, ...more] = officer.zones;
  if (only !== undefined && more.length === 0) return of(only.zone);
  return {
    iana: null,
    offsetAt: (instant) => of(zoneAt(officer, instant as Instant)).offsetAt(instant),
    onWall: (wall) => of(zoneOn(officer, dayAt(wall))),
  };
}

/** The rules of the day on which the wall clock shows `wall`. */
export function rulesOnWall(wall: number, rules: ZoneRules): ZoneRules {
  return rules.onWall?.(wall) ?? rules;
}

/** Whether two zones show the same time on every day from 2020 to 2035. */
export function sameRules(one: ZoneRules, other: ZoneRules): boolean {
  for (let instant = compared.from; instant < compared.until; instant += dayLength) {
    if (one.offsetAt(instant) !== other.offsetAt(instant)) return false;
  }
  return true;
}

/**
 * The instant at which the wall clock shows `wall` (milliseconds read as UTC). If it is shown twice, the first; if the
 * clock skips it, the offset before the jump is used (both RFC 5545 3.3.5).
 */
export function instantOf(wall: number, ofZone: ZoneRules): Instant {
  const rules = rulesOnWall(wall, ofZone);
  const before = rules.offsetAt(wall - dayLength);
  const after = rules.offsetAt(wall + dayLength);
  if (rules.offsetAt(wall - before) === before) return (wall - before) as Instant;
  if (rules.offsetAt(wall - after) === after) return (wall - after) as Instant;
  return (wall - before) as Instant;
}

/** What the wall clock shows at an instant, as milliseconds read as UTC. */
export function wallAt(instant: number, rules: ZoneRules): number {
  return instant + rules.offsetAt(instant);
}

const nameForm = /^[a-z][\w+/-]{0,60}$/iu;
const compared = { from: Date.UTC(2020, 0, 1), until: Date.UTC(2036, 0, 1) };
const ofTable = new Map<string, ZoneRules>();

/** Looks up a zone's offset once per day, and per instant only on days when it changes. */
function offsetsOf(name: string): ZoneRules['offsetAt'] {
  const byDay = new Map<number, number | null>();
  const exact = (instant: number) => Math.round(tzOffset(name, new Date(instant)) * 60_000);
  return (instant) => {
    const day = Math.floor(instant / dayLength);
    let offset = byDay.get(day);
    if (offset === undefined) {
      const start = exact(day * dayLength);
      offset = start === exact((day + 1) * dayLength) ? start : null;
      byDay.set(day, offset);
    }
    return offset ?? exact(instant);
  };
}
