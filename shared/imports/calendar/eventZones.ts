import type { Instant } from '#shared/time/day';
import type { CalendarTime } from './calendarTime';
import type { FindZone } from './findZone';
import { instantOf, utcRules, type ZoneRules } from './zoneRules';

/** The zones of a calendar: those it names, and the one used for times without a zone. */
export type EventZones = { readonly findZone: FindZone; readonly floating: ZoneRules };

/** The rules of the zone in which a time is written; null if nothing explains its name. */
export function zoneOf(time: CalendarTime, { findZone, floating }: EventZones): ZoneRules | null {
  if (time.form === 'utc') return utcRules;
  return time.form === 'zoned' ? findZone(time.zone) : floating;
}

/** The same, for a time whose zone has already been checked. */
export function rulesOf(time: CalendarTime, zones: EventZones): ZoneRules {
  return zoneOf(time, zones) ?? zones.floating;
}

/** The instant of a time whose zone has already been checked. */
export function instantIn(time: CalendarTime, zones: EventZones): Instant {
  return instantOf(time.wall, rulesOf(time, zones));
}
