import { zoneAt, type OfficerZones } from '#shared/rules/zoneOn';
import type { Day, ZoneName } from '#shared/time/day';
import { dayAt } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';
import type { EventInstance } from './expandEvent';
import { dayLength } from './wallTime';

/** An instance with the zone that the reader lives it in, and the first and the last day that it falls on there. */
export type DatedInstance = EventInstance & {
  readonly readerZone: ZoneName;
  readonly day: Day;
  readonly lastDay: Day;
};

/**
 * Puts an instance on its days: one with hours by the clock of the zone that the reader lives it in, whole days as they
 * are written; their end is exclusive (RFC 5545 3.6.1). For thousands of instances this takes longer than the rest of a
 * plan, so that it belongs to reading.
 */
export function withDays(instance: EventInstance, reader: OfficerZones): DatedInstance {
  const { allDay, start, end, wall, endWall, livedIn } = instance;
  const readerZone = livedIn ?? zoneAt(reader, start);
  if (!allDay) return { ...instance, readerZone, day: dayOf(start, readerZone), lastDay: dayOf(end, readerZone) };
  return { ...instance, readerZone, day: dayAt(wall), lastDay: dayAt(Math.max(wall, endWall - dayLength)) };
}
