import { expect, test } from 'vitest';
import { withDays } from '#shared/imports/calendar/instanceDays';
import type { Instant, ZoneName } from '#shared/time/day';

const at = (text: string) => Date.parse(text) as Instant;
const [newYork, chicago] = ['America/New_York', 'America/Chicago'].map((name) => name as ZoneName) as [ZoneName, ZoneName];
const event = { uid: 'a', instance: '', wall: 0, allDay: false, zone: chicago, title: '', cancelled: false, changed: false, line: 1 };

test('an instance falls on the days of the reader, a whole-day one on its own and not on the day at which it ends', () => {
  const late = withDays({ ...event, start: at('2026-09-17T03:30:00Z'), end: at('2026-09-17T04:30:00Z') }, newYork);
  expect([late.day, late.lastDay]).toEqual(['2026-09-16', '2026-09-17']);
  const whole = withDays({ ...event, allDay: true, start: at('2026-09-16T05:00:00Z'), end: at('2026-09-18T05:00:00Z') }, newYork);
  expect([whole.day, whole.lastDay]).toEqual(['2026-09-16', '2026-09-17']);
  const empty = withDays({ ...event, allDay: true, start: at('2026-09-16T05:00:00Z'), end: at('2026-09-16T05:00:00Z') }, newYork);
  expect([empty.day, empty.lastDay]).toEqual(['2026-09-16', '2026-09-16']);
});
