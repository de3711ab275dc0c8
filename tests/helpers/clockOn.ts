import type { Day, Instant, ZoneName } from '#shared/time/day';
import { instantAt } from '#shared/time/zones';

/** The instant of a wall-clock time `HH:mm` on a day; the first one if it occurs twice. */
export function clockOn(day: string, clock: string, zone = 'America/New_York' as ZoneName): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const reading = instantAt(day as Day, hours * 60 + minutes, zone);
  if (reading.exists === 'never') throw new RangeError(`${day} has no ${clock} in ${zone}`);
  return reading.exists === 'once' ? reading.instant : reading.first;
}
