import type { DatedZone, Officer } from '#shared/records/officer';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';

/** What the rules about zones need to know about an officer. */
export type OfficerZones = Pick<Officer, 'zones'>;

/** The zones of an officer who has always been in one zone. */
export function alwaysIn(zone: ZoneName): Officer['zones'] {
  return [{ from: '1900-01-01' as Day, zone }];
}

/** An officer's zone on a day: the latest that has begun. Before the first one begins, the first applies. */
export function zoneOn({ zones }: OfficerZones, day: Day): ZoneName {
  return zoneOf(zones.findLast(({ from }) => from <= day) ?? zones[0]);
}

/**
 * The zone that applies at an instant: the latest whose first day has begun there. After a move east, days of the old
 * zone overlap those of the new one, and the new zone applies as soon as it can. After a move west there are hours
 * between the two, and they belong to the old zone.
 */
export function zoneAt({ zones }: OfficerZones, instant: Instant): ZoneName {
  return zoneOf(zones.findLast(({ from, zone }) => from <= dayOf(instant, zone)) ?? zones[0]);
}

/** The officer's day at an instant, in the zone that applies then. */
export function officerDayAt(officer: OfficerZones, instant: Instant): Day {
  return dayOf(instant, zoneAt(officer, instant));
}

/** The first day that an officer can spend entirely in another zone from now on: today here or there. */
export function firstDayIn(officer: OfficerZones, zone: ZoneName, now: Instant): Day {
  const [here, there] = [officerDayAt(officer, now), dayOf(now, zone)];
  return there > here ? there : here;
}

/** The zones with another one added from a day on. It replaces one that begins on the same day. */
export function withZone(zones: Officer['zones'], added: DatedZone): DatedZone[] {
  return [...zones.filter(({ from }) => from < added.from), added, ...zones.filter(({ from }) => from > added.from)];
}

/** An officer without a zone would be treated as being in UTC, but setup and the migration give every officer one. */
function zoneOf(dated: DatedZone | undefined): ZoneName {
  return dated?.zone ?? ('UTC' as ZoneName);
}
