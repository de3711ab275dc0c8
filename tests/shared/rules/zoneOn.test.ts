import { expect, test } from 'vitest';
import type { Day, ZoneName } from '#shared/time/day';
import { alwaysIn, firstDayIn, officerDayAt, withZone, zoneAt, zoneOn } from '#shared/rules/zoneOn';
import { clockOn } from '../../helpers/clockOn';

const [newYork, guam] = ['America/New_York' as ZoneName, 'Pacific/Guam' as ZoneName];
const thursday = '2026-09-17' as Day;
/** Guam is fourteen hours ahead of New York in September. */
const east = { zones: withZone(alwaysIn(newYork), { from: thursday, zone: guam }) };
const west = { zones: withZone(alwaysIn(guam), { from: thursday, zone: newYork }) };

test.each([
  ['1900-01-01', newYork, guam],
  ['2026-09-16', newYork, guam],
  ['2026-09-17', guam, newYork],
  ['2199-12-31', guam, newYork],
])('%s is lived in %s after a move east and in %s after a move west', (day, eastward, westward) => {
  expect([zoneOn(east, day as Day), zoneOn(west, day as Day)]).toEqual([eastward, westward]);
});

test.each([
  ['09-16 09:59', newYork, '2026-09-16'],
  ['09-16 10:00', guam, '2026-09-17'],
  ['09-16 23:59', guam, '2026-09-17'],
  ['09-17 10:00', guam, '2026-09-18'],
])('after a move east, at %s of New York the zone is %s and the day %s', (at, zone, day) => {
  const now = inNewYork(at);
  expect([zoneAt(east, now), officerDayAt(east, now)]).toEqual([zone, day]);
});

test.each([
  ['09-16 09:59', guam, '2026-09-16'],
  ['09-16 10:00', guam, '2026-09-17'],
  ['09-16 23:59', guam, '2026-09-17'],
  ['09-17 00:00', newYork, '2026-09-17'],
  ['09-18 00:00', newYork, '2026-09-18'],
])('after a move west, at %s of New York the zone is %s and the day %s', (at, zone, day) => {
  const now = inNewYork(at);
  expect([zoneAt(west, now), officerDayAt(west, now)]).toEqual([zone, day]);
});

test('a zone replaces one on the same day and keeps the order, and the first possible day is the later one', () => {
  const again = withZone(east.zones, { from: thursday, zone: newYork });
  const between = withZone(east.zones, { from: '2026-09-01' as Day, zone: 'America/Chicago' as ZoneName });
  expect([again.map(({ zone }) => zone), between.map(({ from }) => from)]).toEqual([
    [newYork, newYork],
    ['1900-01-01', '2026-09-01', thursday],
  ]);
  const [home, away] = [{ zones: alwaysIn(newYork) }, { zones: alwaysIn(guam) }];
  expect([
    firstDayIn(home, guam, inNewYork('09-16 09:59')),
    firstDayIn(home, guam, inNewYork('09-16 10:00')),
    firstDayIn(away, newYork, inNewYork('09-16 10:00')),
  ]).toEqual(['2026-09-16', '2026-09-17', '2026-09-17']);
});

function inNewYork(text: string) {
  const [day = '', clock = ''] = text.split(' ');
  return clockOn(`2026-${day}`, clock, newYork);
}
