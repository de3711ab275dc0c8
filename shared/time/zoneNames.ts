import type { ZoneName } from './day';

/** The city that names a zone: `New York` for `America/New_York`. */
export function cityOf(zone: ZoneName): string {
  return zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ');
}
