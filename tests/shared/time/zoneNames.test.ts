import { expect, test } from 'vitest';
import type { ZoneName } from '#shared/time/day';
import { cityOf } from '#shared/time/zoneNames';

test.each([
  ['America/New_York', 'New York'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
  ['UTC', 'UTC'],
])('the zone %s is shown as %s', (zone, name) => {
  expect(cityOf(zone as ZoneName)).toBe(name);
});
