import { zoneAt, type OfficerZones } from '#shared/rules/zoneOn';
import type { Day, ZoneName } from '#shared/time/day';
import { dayAt } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';
import type { EventInstance } from './expandEvent';
import { dayLength } from './wallTime';

/** An instance with the reader's zone at that time, and its first and last day in that zone. */
export type DatedInstance = EventInstance & {
  readonly readerZone: ZoneName;
  readonly day: Day;
  readonly lastDay: Day;
};

/**
 * Finds the days of an instance: by the clock of the reader's zone if it has hours, or as written if it is whole days,
 * whose end is exclusive (RFC 5545 3.6.1). For thousands of instances this takes longer than the rest of a plan, so it
 * is done while reading.
 */
export function withDays(instance: EventInstance, reader: OfficerZones): DatedInstance {
  const { allDay, start, end, wall, endWall, livedIn } = instance;
  const readerZone = livedIn ?? zoneAt(reader, start);
  if (!allDay) return { ...instance, readerZone, day: dayOf(start, readerZone), lastDay: dayOf(end, readerZone) };
  return { ...instance, readerZone, day: dayAt(wall), lastDay: dayAt(Math.max(wall, endWall - dayLength)) };
}
