import type { Day, ZoneName } from '#shared/time/day';
import { dayAt } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';
import type { EventInstance } from './expandEvent';
import { dayLength } from './wallTime';

/** An instance with the first and the last day that it falls on. */
export type DatedInstance = EventInstance & { readonly day: Day; readonly lastDay: Day };

/**
 * Puts an instance on its days: one with hours by the reader's clock, whole days as they are written; their end is
 * exclusive (RFC 5545 3.6.1). For thousands of instances this takes longer than the rest of a plan, so that it belongs
 * to reading.
 */
export function withDays(instance: EventInstance, readerZone: ZoneName): DatedInstance {
  const { allDay, start, end, wall, endWall } = instance;
  if (!allDay) return { ...instance, day: dayOf(start, readerZone), lastDay: dayOf(end, readerZone) };
  return { ...instance, day: dayAt(wall), lastDay: dayAt(Math.max(wall, endWall - dayLength)) };
}
