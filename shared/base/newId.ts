import { v7 } from 'uuid';

/**
 * A UUIDv7 for an instant (milliseconds since 1970 UTC) and 16 random bytes. Ids made later sort later, to the
 * millisecond. Both come from ports, so that a test can make the same ids twice.
 */
export function newId(now: number, bytes: Uint8Array): string {
  return v7({ msecs: now, random: bytes });
}
