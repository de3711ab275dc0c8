import type { DatedZone, Officer } from '#shared/records/officer';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';

/** What the rules about zones need to know of an officer. */
export type OfficerZones = Pick<Officer, 'zones'>;

/** The zones of an officer who has always been in one. */
export function alwaysIn(zone: ZoneName): Officer['zones'] {
  return [{ from: '1900-01-01' as Day, zone }];
}

/** The zone in which an officer lives a day: the latest that has begun. Before the first one, the first counts. */
export function zoneOn({ zones }: OfficerZones, day: Day): ZoneName {
  return zoneOf(zones.findLast(({ from }) => from <= day) ?? zones[0]);
}

/**
 * The zone in force at an instant: the latest whose first day has begun there. After a move east, days of the old zone
 * overlap those of the new one, and the new zone counts as soon as it may. After a move west there are hours between
 * the two, and they belong to the old zone.
 */
export function zoneAt({ zones }: OfficerZones, instant: Instant): ZoneName {
  return zoneOf(zones.findLast(({ from, zone }) => from <= dayOf(instant, zone)) ?? zones[0]);
}

/** The officer's day at an instant, in the zone that is then in force. */
export function officerDayAt(officer: OfficerZones, instant: Instant): Day {
  return dayOf(instant, zoneAt(officer, instant));
}

/** The first day that an officer can live wholly in another zone from now on: the present day here or there. */
export function firstDayIn(officer: OfficerZones, zone: ZoneName, now: Instant): Day {
  const [here, there] = [officerDayAt(officer, now), dayOf(now, zone)];
  return there > here ? there : here;
}

/** The zones with another one from a day on; it replaces one that begins on the same day. */
export function withZone(zones: Officer['zones'], added: DatedZone): DatedZone[] {
  return [...zones.filter(({ from }) => from < added.from), added, ...zones.filter(({ from }) => from > added.from)];
}

/** An officer without a zone would be read as being in UTC; set-up and the migration give every officer one. */
function zoneOf(dated: DatedZone | undefined): ZoneName {
  return dated?.zone ?? ('UTC' as ZoneName);
}
