import type { Day, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';
import type { EventInstance } from './expandEvent';

/** An instance with the first and the last day that it falls on. */
export type DatedInstance = EventInstance & { readonly day: Day; readonly lastDay: Day };

/**
 * Puts an instance on its days in a zone, a whole-day one in the zone it was written in: a whole day's end is exclusive
 * (RFC 5545 3.6.1). Days of thousands of instances take longer than all else of a plan, so this is part of reading.
 */
export function withDays(instance: EventInstance, readerZone: ZoneName): DatedInstance {
  const zone = instance.allDay && instance.zone !== null ? instance.zone : readerZone;
  const day = dayOf(instance.start, zone);
  const end = dayOf(instance.end, zone);
  return { ...instance, day, lastDay: instance.allDay && end > day ? addDays(end, -1) : end };
}
