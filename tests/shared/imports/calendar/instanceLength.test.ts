import { describe, expect, test } from 'vitest';
import { parseDuration, parseTime } from '#shared/imports/calendar/calendarTime';
import type { EventZones } from '#shared/imports/calendar/eventZones';
import { lengthOf } from '#shared/imports/calendar/instanceLength';
import type { CalendarEvent } from '#shared/imports/calendar/parseEvent';
import { ianaRules, utcRules } from '#shared/imports/calendar/zoneRules';

const zones: EventZones = { findZone: ianaRules, floating: utcRules };
const timeOf = (text: string, zone = '') => {
  const time = parseTime(text, new Map(zone === '' ? [] : [['TZID', zone]]));
  if (time === null) throw new Error(text);
  return time;
};

type Asked = { start: string; end?: string; duration?: string; zone?: string; wholeDays?: boolean };

/** The length of the only instance of an event: its start, its end and the end on its clock; or why it has none. */
function lengthIn({ start, end, duration, zone, wholeDays = false }: Asked) {
  const event: CalendarEvent = {
    line: 1, zones, uid: 'a', title: '', sequence: 0, stamp: '', cancelled: false, free: false,
    start: timeOf(start, zone), end: end === undefined ? null : timeOf(end, zone),
    duration: duration === undefined ? null : parseDuration(duration),
    rules: [], exceptionRules: [], dates: [], exceptions: [], recurrenceId: null, andFuture: false, wholeDays,
  };
  const length = lengthOf(event, { start: event.start, zones }, null);
  if (typeof length === 'string') return length;
  const written = [length.start, length.end, length.endWall].map((at) => new Date(at).toISOString().slice(0, 16));
  return [...written, length.allDay];
}

describe('a whole day', () => {
  test.each<[Asked, string, boolean?]>([
    [{ start: '20260916' }, '2026-09-17T00:00'],
    [{ start: '20260916', end: '20260916' }, '2026-09-17T00:00'],
    [{ start: '20260916', end: '20260917' }, '2026-09-17T00:00'],
    [{ start: '20260916', end: '20260918' }, '2026-09-18T00:00'],
    [{ start: '20260916', duration: 'P2D' }, '2026-09-18T00:00'],
    [{ start: '20260916', duration: 'P1W' }, '2026-09-23T00:00'],
    [{ start: '20260916', duration: 'PT1H' }, '2026-09-17T00:00'],
    [{ start: '20260916', duration: 'P1DT1H' }, '2026-09-18T00:00'],
    [{ start: '21991231' }, '2200-01-01T00:00'],
    [{ start: '19000101' }, '1900-01-02T00:00'],
  ])('%j ends at %s', (asked, end) => {
    const start = `${asked.start.slice(0, 4)}-${asked.start.slice(4, 6)}-${asked.start.slice(6)}T00:00`;
    expect(lengthIn(asked)).toEqual([start, end, end, true]);
  });

  test.each<[Asked, string]>([
    [{ start: '20260916', end: '20260915' }, 'ends on a day before it starts'],
    [{ start: '21991231', duration: 'P2D' }, 'ends outside the years 1900 to 2199'],
    [{ start: '18991231' }, 'ends outside the years 1900 to 2199'],
    [{ start: '20260916', duration: 'P999999999D' }, 'ends outside the years 1900 to 2199'],
  ])('%j %s', (asked, problem) => {
    expect(lengthIn(asked)).toBe(problem);
  });
});

describe('a time', () => {
  const zone = 'America/New_York';

  test.each<[Asked, string, string, string]>([
    [{ start: '20260916T090000', zone }, '2026-09-16T13:00', '2026-09-16T13:00', '2026-09-16T09:00'],
    [{ start: '20260916T090000', end: '20260916T093000', zone }, '2026-09-16T13:00', '2026-09-16T13:30',
      '2026-09-16T09:30'],
    [{ start: '20260916T090000', duration: 'PT45M', zone }, '2026-09-16T13:00', '2026-09-16T13:45', '2026-09-16T09:45'],
    [{ start: '20260916T090000Z', duration: 'P1DT1H' }, '2026-09-16T09:00', '2026-09-17T10:00', '2026-09-17T10:00'],
  ])('%j is from %s to %s, %s on its clock', (asked, start, end, wall) => {
    expect(lengthIn(asked)).toEqual([start, end, wall, false]);
  });

  test('a day is nominal and hours are exact in the night on which clocks are set back', () => {
    const start = '20261031T120000';
    expect(lengthIn({ start, duration: 'P1D', zone })).toEqual([
      '2026-10-31T16:00', '2026-11-01T17:00', '2026-11-01T12:00', false,
    ]);
    expect(lengthIn({ start, duration: 'PT24H', zone })).toEqual([
      '2026-10-31T16:00', '2026-11-01T16:00', '2026-11-01T11:00', false,
    ]);
  });

  test.each([
    ['20260916T000000', true, true],
    ['20260916T000000', false, false],
    ['20260916T000100', true, false],
  ])('from midnight it is a whole day only where it says so: from %s, %s', (start, wholeDays, allDay) => {
    expect(lengthIn({ start, duration: 'P1D', wholeDays })).toContain(allDay);
  });

  test.each<[Asked, string]>([
    [{ start: '20260916T090000', end: '20260916T080000' }, 'ends 08:00 before it starts 09:00'],
    [{ start: '20260916T090000', end: '20260915T100000' }, 'ends Sep 15 10:00 before it starts Sep 16 09:00'],
    [{ start: '20260916T090000', duration: '-PT1H' }, 'ends 08:00 before it starts 09:00'],
    [{ start: '20260916T090000', duration: '-P999999D' }, 'ends before it starts'],
    [{ start: '21991230T230000', duration: 'PT2H' }, 'ends outside the years 1900 to 2199'],
    [{ start: '19000101T230000', duration: 'PT2H' }, 'ends outside the years 1900 to 2199'],
    [{ start: '20260916T090000', duration: 'P999999999D' }, 'ends outside the years 1900 to 2199'],
  ])('%j %s', (asked, problem) => {
    expect(lengthIn(asked)).toBe(problem);
  });

  test.each<Asked>([
    { start: '21991230T230000', duration: 'PT1H' },
    { start: '19000102T000000', duration: 'PT2H' },
  ])('%j is within the years', (asked) => {
    expect(lengthIn(asked)).toHaveLength(4);
  });
});
