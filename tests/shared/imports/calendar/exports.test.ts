import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { CalendarReading } from '#shared/imports/calendar/calendarReading';
import { readCalendarAtOnce } from '../../../helpers/readCalendarAtOnce';

it('reads a day that Outlook exported: mark, CRLF, folded lines, a Windows zone, alarms', () => {
  const { instances, refused, zones } = read('outlook.ics');
  expect(refused).toEqual([]);
  expect(zones).toEqual([{ written: 'Eastern Standard Time', zone: 'America/New_York', events: 8 }]);
  expect(instances.map(({ start, title }) => `${new Date(start).toISOString().slice(11, 16)} ${title}`)).toEqual([
    '13:00 Check-in 1', '13:30 Check-in 2', '14:45 Check-in 3', '16:45 Check-in 4', '18:45 Check-in 5',
      '19:00 Check-in 6', '20:00 Training', '20:15 Check-in 7',
  ]);
});

it('reads a calendar that Google exported: repeating without an end, one left out, one moved, whole days', () => {
  const { instances, refused, repeating } = read('google.ics');
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([[29, 'has no start (DTSTART)']]);
  expect(repeating).toEqual([{ line: 8, name: 'Every Tuesday', instances: 54, changed: 1, endless: true }]);
  expect(instances.filter(({ start }) => start < Date.UTC(2026, 9,
    1)).map(({ start }) => new Date(start).toISOString().slice(0, 16))).toEqual([
    '2026-09-01T12:30', '2026-09-08T12:30', '2026-09-22T15:00', '2026-09-29T12:30',
  ]);
  expect(instances.filter(({ allDay }) => allDay).map(({ start, end }) => (end - start) / 86_400_000)).toEqual([2]);
});

it('reads a calendar that Thunderbird exported: LF, its own zone, a picture in the event, one time called off', () => {
  const { instances, refused, zones } = read('thunderbird.ics');
  expect([refused, zones]).toEqual([[], [{ written: 'America/Chicago', zone: 'America/Chicago', events: 2 }]]);
  expect(instances.map(({ start, end, cancelled }) => [new Date(start).toISOString().slice(0, 16),
    (end - start) / 60_000, cancelled])).toEqual([
    ['2026-09-17T14:00', 90, false], ['2026-10-01T14:00', 90, true], ['2026-10-15T14:00', 90, false],
    ['2026-10-29T14:00', 90, false], ['2026-11-12T15:00', 90, false], ['2026-11-26T15:00', 90, false],
  ]);
});

it('reads a calendar that Apple Calendar exported: a length, an end of the rule in UTC over the change of the clock',
  () => {
  const { instances, refused } = read('apple.ics');
  expect(refused).toEqual([]);
  expect(instances.map(({ start, end, allDay }) => [new Date(start).toISOString().slice(0, 16),
    (end - start) / 60_000, allDay])).toEqual([
    [
      '2026-10-30T12:30', 45, false], ['2026-11-06T13:30', 45, false], ['2026-11-13T13:30', 45, false],
      ['2026-11-25T05:00', 4320, true,
    ],
  ]);
});

function read(name: string): CalendarReading {
  return readCalendarAtOnce(readFileSync(resolve(import.meta.dirname, '../../../fixtures/calendars', name)));
}
