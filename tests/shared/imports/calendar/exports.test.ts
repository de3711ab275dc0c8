import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readCalendar, type CalendarReading } from '#shared/imports/calendar/readCalendar';
import type { Day, ZoneName } from '#shared/time/day';

it('reads a day that Outlook exported: mark, CRLF, folded lines, a Windows zone, alarms', () => {
  const { instances, refused, zones } = read('outlook.ics');
  expect(refused).toEqual([]);
  expect(zones).toEqual([{ written: 'Eastern Standard Time', zone: 'America/New_York', events: 8 }]);
  expect(instances.map(({ start, title }) => `${new Date(start).toISOString().slice(11, 16)} ${title}`)).toEqual([
    '13:00 Check-in 1', '13:30 Check-in 2', '14:45 Check-in 3', '16:45 Check-in 4', '18:45 Check-in 5', '19:00 Check-in 6', '20:00 Training', '20:15 Check-in 7',
  ]);
});

it('reads a calendar that Google exported: repeating without an end, one left out, one moved, whole days', () => {
  const { instances, refused, repeating } = read('google.ics');
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([[29, 'has no start (DTSTART)']]);
  expect(repeating).toEqual([{ line: 8, instances: 54, changed: 1, endless: true }]);
  expect(instances.filter(({ start }) => start < Date.UTC(2026, 9, 1)).map(({ start }) => new Date(start).toISOString().slice(0, 16))).toEqual([
    '2026-09-01T12:30', '2026-09-08T12:30', '2026-09-22T15:00', '2026-09-29T12:30',
  ]);
  expect(instances.filter(({ allDay }) => allDay).map(({ start, end }) => (end - start) / 86_400_000)).toEqual([2]);
});

function read(name: string): CalendarReading {
  const text = readFileSync(resolve(import.meta.dirname, '../../../fixtures/calendars', name), 'utf8');
  const reading = readCalendar(text, { from: '2026-06-18' as Day, until: '2027-09-18' as Day, zone: 'America/New_York' as ZoneName });
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}
