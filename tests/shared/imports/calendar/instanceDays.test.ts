import { expect, test } from 'vitest';
import type { Instant, ZoneName } from '#shared/time/day';
import { anInstance } from '../../../helpers/anInstance';

const at = (text: string) => Date.parse(text) as Instant;

test.each([
  [
    'hours by the clock of the reader, past midnight', { start: at('2026-09-17T03:30:00Z'),
    end: at('2026-09-17T04:30:00Z') }, '2026-09-16', '2026-09-17',
  ],
  [
    'whole days as they are written, without the day on which they end', { allDay: true, wall: Date.UTC(2026, 8, 16),
    endWall: Date.UTC(2026, 8, 18) }, '2026-09-16', '2026-09-17',
  ],
  [
    'one whole day', { allDay: true, wall: Date.UTC(2026, 8, 16), endWall: Date.UTC(2026, 8, 17) }, '2026-09-16',
    '2026-09-16',
  ],
  [
    'whole days that end where they start', { allDay: true, wall: Date.UTC(2026, 8, 16), endWall: Date.UTC(2026, 8,
    16) }, '2026-09-16', '2026-09-16',
  ],
])('an instance falls on the right days: %s', (_, event, first, last) => {
  const { day, lastDay } = anInstance(event, 'America/New_York' as ZoneName);
  expect([day, lastDay]).toEqual([first, last]);
});
