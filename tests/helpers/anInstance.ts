import { withDays, type DatedInstance } from '#shared/imports/calendar/instanceDays';
import type { EventInstance } from '#shared/imports/calendar/expandEvent';
import { alwaysIn } from '#shared/rules/zoneOn';
import type { Instant, ZoneName } from '#shared/time/day';
import { clockOn } from './clockOn';
import { machineZone } from './memoryMachine';

/** An instance of a calendar event: half an hour on September 16 at 9:00 unless something else is given. */
export function anInstance(given: Partial<EventInstance> = {}, zone: ZoneName = machineZone): DatedInstance {
  const start = given.start ?? clockOn('2026-09-16', '09:00');
  const end = given.end ?? ((start + 30 * 60_000) as Instant);
  const wall = given.wall ?? start;
  const event: EventInstance = {
    uid: 'one', instance: '', start, end, original: start, wall, endWall: wall + end - start, allDay: false,
    zone: null, zoneName: null, livedIn: null,
    title: '', cancelled: false, free: false, changed: false, line: 1, ...given,
  };
  return withDays(event, { zones: alwaysIn(zone) });
}
