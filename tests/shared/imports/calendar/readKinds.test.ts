import { describe, expect, test } from 'vitest';
import type { ReadingOptions } from '#shared/imports/calendar/calendarReading';
import type { DatedInstance } from '#shared/imports/calendar/instanceDays';
import { alwaysIn, withZone } from '#shared/rules/zoneOn';
import type { Day, ZoneName } from '#shared/time/day';
import { aCalendar, anEvent, readCalendarAtOnce } from '../../../helpers/readCalendarAtOnce';

describe('where an instance ends', () => {
  test.each([
    [
      'the last day that records can hold', ['DTSTART;VALUE=DATE:20260914', 'DTEND;VALUE=DATE:22000101'],
      '2026-09-14 to 2199-12-31',
    ],
    [
      'a day later', ['DTSTART;VALUE=DATE:20260914', 'DTEND;VALUE=DATE:22000102'],
      'ends outside the years 1900 to 2199',
    ],
    [
      'a length beyond all dates', ['DTSTART;VALUE=DATE:20260914', 'DURATION:P999999999999D'],
      'ends outside the years 1900 to 2199',
    ],
    [
      'a length with more digits than a number', ['DTSTART:20260914T090000', `DURATION:P${'9'.repeat(400)}W`],
      'ends outside the years 1900 to 2199',
    ],
    ['one before all dates', ['DTSTART:20260914T090000', `DURATION:-P${'9'.repeat(400)}W`], 'ends before it starts'],
    ['the year 9999', ['DTSTART:20260914T090000', 'DTEND:99991231T235959Z'], 'ends outside the years 1900 to 2199'],
    [
      'a second before the start', ['DTSTART:20260914T090001', 'DTEND:20260914T090000'],
      'ends 09:00 before it starts 09:00',
    ],
    ['the start', ['DTSTART:20260914T090000', 'DTEND:20260914T090000'], '13:00 to 13:00'],
    ['a second after the start', ['DTSTART:20260914T090000', 'DTEND:20260914T090001'], '13:00 to 13:00'],
    [
      'the day before', ['DTSTART:20260914T090000', 'DTEND:20260913T100000'],
      'ends Sep 13 10:00 before it starts Sep 14 09:00',
    ],
    [
      'a whole day before', ['DTSTART;VALUE=DATE:20260914', 'DTEND;VALUE=DATE:20260913'],
      'ends on a day before it starts',
    ],
    ['a negative number of days', ['DTSTART;VALUE=DATE:20260914', 'DURATION:-P1D'], 'ends on a day before it starts'],
    ['the same whole day', ['DTSTART;VALUE=DATE:20260914', 'DTEND;VALUE=DATE:20260914'], '2026-09-14 to 2026-09-14'],
    ['a day and a half of whole days', ['DTSTART;VALUE=DATE:20260914', 'DURATION:PT36H'], '2026-09-14 to 2026-09-15'],
    ['no end of a whole day', ['DTSTART;VALUE=DATE:20260914'], '2026-09-14 to 2026-09-14'],
    [
      'an earlier wall clock further west', ['DTSTART;TZID=America/New_York:20260914T100000',
      'DTEND;TZID=America/Los_Angeles:20260914T093000'], '14:00 to 16:30',
    ],
    [
      'a later wall clock further east', ['DTSTART;TZID=America/Los_Angeles:20260914T090000',
      'DTEND;TZID=America/New_York:20260914T113000'], 'ends 08:30 before it starts 09:00',
    ],
    [
      'no zone beside a zone', ['DTSTART;TZID=America/Los_Angeles:20260914T090000', 'DTEND:20260914T170000'],
      '16:00 to 00:00',
    ],
    ['no zone beside UTC', ['DTSTART:20260914T160000Z', 'DTEND:20260914T170000'], '16:00 to 17:00'],
    [
      'an hour on a day', ['DTSTART;VALUE=DATE:20260914', 'DTEND:20260914T170000'],
      'starts on a date but ends at a time, or the other way around',
    ],
  ])('%s', (_, lines, right) => {
    expect(shown(anEvent('UID:a', ...lines))).toEqual([right]);
  });

  test('one instance that ends too late is refused with its line, and the others are taken', () => {
    const { instances, refused, events } = readCalendarAtOnce(aCalendar(
      anEvent('UID:a', 'DTSTART:20260914T150000Z',
        'RDATE;VALUE=PERIOD:20260916T150000Z/P9999999W,20260917T150000Z/PT1H'),
    ));
    expect(instances.map(({ day }) => day)).toEqual(['2026-09-14', '2026-09-17']);
    expect(refused.map(({ line, whole, reason }) => [line, whole, reason])).toEqual([[2, false,
      'ends outside the years 1900 to 2199']]);
    expect(events).toMatchObject({ taken: 1, refused: 0 });
  });

  test('a period that ends before it starts, by the clock of its event, is refused', () => {
    const period = 'RDATE;VALUE=PERIOD;TZID=America/Chicago:20260916T090000/20260916T133000Z';
    expect(shown(anEvent('UID:a', 'DTSTART:20260914T150000Z', period))).toEqual([
      '15:00 to 15:00', 'ends 13:30 before it starts 14:00',
    ]);
  });
});

describe('the instances of a series', () => {
  const zoned = ['UID:a', 'DTSTART;TZID=America/Chicago:20260914T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'];
  const moved = ['UID:a', 'DTSTART;TZID=America/Chicago:20260915T140000', 'DURATION:PT1H'];

  test.each([
    'RECURRENCE-ID:20260915T090000', 'RECURRENCE-ID:20260915T140000Z',
      'RECURRENCE-ID;TZID=America/New_York:20260915T100000',
    'RECURRENCE-ID;TZID=Central Standard Time:20260915T090000', 'RECURRENCE-ID;VALUE=DATE:20260915',
  ])('one that was moved keeps its key, however the file spells it: %s', (id) => {
    const { instances } = readCalendarAtOnce(aCalendar(anEvent(...zoned), anEvent(...moved, id)));
    expect(instances.map(({ instance, start }) => [instance, clockOf(start)])).toEqual([
      ['20260914T090000', '14:00'], ['20260915T090000', '19:00'], ['20260916T090000', '14:00'],
    ]);
  });

  test('one that is spelled in two ways is taken once: the newer version, and the older is named', () => {
    const { instances, refused } = readCalendarAtOnce(aCalendar(
      anEvent(...zoned),
      anEvent(...moved, 'SEQUENCE:2', 'RECURRENCE-ID:20260915T140000Z'),
      anEvent(...moved, 'SEQUENCE:1', 'RECURRENCE-ID;TZID=America/Chicago:20260915T090000'),
    ));
    expect(instances.map(({ line }) => line)).toEqual([2, 8, 2]);
    expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
      [15, 'is the same event as the one on line 8, which is newer and is taken'],
    ]);
  });

  test.each([
    ['in UTC', 'EXDATE:20260915T140000Z', ['14', '16']],
    ['without a zone', 'EXDATE:20260915T090000', ['14', '16']],
    ['in another zone', 'EXDATE;TZID=America/New_York:20260915T100000', ['14', '16']],
    ['as a day', 'EXDATE;VALUE=DATE:20260915', ['14', '16']],
    ['at an hour that it does not have', 'EXDATE:20260915T100000', ['14', '15', '16']],
    ['in a zone that nobody knows', 'EXDATE;TZID=Nowhere:20260915T090000', ['14', '15', '16']],
    ['by a rule', 'EXRULE:FREQ=DAILY;INTERVAL=2', ['15']],
    ['by a rule that counts', 'EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=1', ['15', '16']],
    ['by a rule that ends', 'EXRULE:FREQ=DAILY;UNTIL=20260915T140000Z', ['16']],
    ['by a rule that the start does not fit', 'EXRULE:FREQ=WEEKLY;BYDAY=TU', ['14', '16']],
  ])('one is left out %s', (_, exception, days) => {
    const { instances } = readCalendarAtOnce(aCalendar(anEvent(...zoned, exception)));
    expect(instances.map(({ day }) => day.slice(8))).toEqual(days);
  });

  test.each([
    ['hours', 'FREQ=DAILY;COUNT=2;BYHOUR=9,17', ['14', '15']],
    ['minutes and seconds', 'FREQ=DAILY;COUNT=2;BYMINUTE=0,30;BYSECOND=1,2', ['14', '15']],
    ['an end in UTC, by the clock of the reader', 'FREQ=DAILY;UNTIL=20260916T035959Z', ['14', '15']],
    ['an end at midnight UTC', 'FREQ=DAILY;UNTIL=20260916T000000Z', ['14', '15']],
    ['an end as a day', 'FREQ=DAILY;UNTIL=20260915', ['14', '15']],
    ['a step of hours', 'FREQ=HOURLY;COUNT=26', ['14', '15']],
  ])('of whole days with %s', (_, rule, days) => {
    const { instances } = readCalendarAtOnce(aCalendar(anEvent('UID:a', 'DTSTART;VALUE=DATE:20260914',
      `RRULE:${rule}`)));
    expect(instances.map(({ day, instance }) => [day.slice(8), instance.slice(6)])).toEqual(days.map((day) => [day,
      day]));
  });

  test('further dates of a whole day take no hours, and no second key', () => {
    const dates = 'RDATE:20260915T090000,20260915T170000,20260916T090000';
    const { instances } = readCalendarAtOnce(aCalendar(anEvent('UID:a', 'DTSTART;VALUE=DATE:20260914', dates)));
    expect(instances.map(({ instance, day }) => [instance, day])).toEqual(
      ['14', '15', '16'].map((day) => [`202609${day}`, `2026-09-${day}`]),
    );
  });

  test('a change of this and future instances moves those after it', () => {
    const { instances } = readCalendarAtOnce(aCalendar(
      anEvent('UID:a', 'DTSTART:20260914T130000Z', 'RRULE:FREQ=DAILY;COUNT=4'),
      anEvent('UID:a', 'RECURRENCE-ID;RANGE=THISANDFUTURE:20260916T130000Z', 'DTSTART:20260916T150000Z'),
    ));
    expect(instances.map(({ start }) => clockOf(start))).toEqual(['13:00', '13:00', '15:00', '15:00']);
  });
});

describe('the zones of a file', () => {
  const fixed = (name: string, offset: string) => [
    'BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'DTSTART:16010101T000000', `TZOFFSETFROM:${offset}`,
    `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE',
  ].join('\n');
  const at = (zone: string) => anEvent(`UID:${zone}`, `DTSTART;TZID=${zone}:20260914T090000`);

  test.each([
    [
      'its own definition before a Windows name', fixed('Eastern Standard Time', '-0500'), 'Eastern Standard Time',
      '14:00',
    ],
    ['a Windows name without a definition', '', 'Eastern Standard Time', '13:00'],
    [
      'a Windows name whose definition cannot be read', fixed('Eastern Standard Time', '-9900'),
      'Eastern Standard Time', '13:00',
    ],
    ['a name of the zone table before a definition', fixed('America/New_York', '-0900'), 'America/New_York', '13:00'],
    ['quotation marks on one side alone', fixed('"Office zone"', '-0700'), 'Office zone', '16:00'],
    ['quotation marks on the other', fixed('Office zone', '-0700'), '"Office zone"', '16:00'],
    ['escaped commas', fixed('(UTC-07:00) Here\\, there', '-0700'), '"(UTC-07:00) Here, there"', '16:00'],
    ['another case', fixed('OFFICE ZONE', '-0700'), 'Office zone', '16:00'],
    ['a colon in the name', fixed('tzone://office', '-0700'), 'tzone://office', '16:00'],
    ['an offset with a colon', '', 'GMT+02:00', '07:00'],
    ['an offset without one', '', 'UTC-0330', '12:30'],
    ['UTC behind a prefix', '', 'tzone://Microsoft/Utc', '09:00'],
    ['a table name behind a prefix', '', '/mozilla.org/20070129_1/America/Denver', '15:00'],
    ['an offset that no zone has', '', 'GMT+15:00', 'unknown'],
    ['a name that nothing explains', '', 'Nowhere', 'unknown'],
  ])('%s', (_, definition, zone, right) => {
    const { instances, unknownZones } = readCalendarAtOnce(aCalendar(at(zone), definition));
    expect([...instances.map(({ start }) => clockOf(start)), ...unknownZones.map(() => 'unknown')]).toEqual([right]);
  });

  test('each calendar in a file has its own, and none has another’s', () => {
    const { instances, unknownZones } = readCalendarAtOnce([
      aCalendar(fixed('Local', '-0400'), at('Local')),
      aCalendar(anEvent('UID:b', 'DTSTART;TZID=Local:20260914T090000'), fixed('Local', '-0600')),
      aCalendar(anEvent('UID:c', 'DTSTART;TZID=Local:20260914T090000')),
    ].join('\n'));
    expect(instances.map(({ start }) => clockOf(start))).toEqual(['13:00', '15:00']);
    expect(unknownZones).toEqual([{ written: 'Local', events: 1 }]);
  });

  test('an event in another calendar with a different zone of the same name is not a copy', () => {
    const event = anEvent('UID:a', 'DTSTART;TZID=Local:20260914T090000');
    const { copies } = readCalendarAtOnce([
      aCalendar(fixed('Local', '-0400'), event), aCalendar(fixed('Local', '-0600'), event),
    ].join('\n'));
    expect(copies).toEqual([]);
  });

  test('times without a zone are read in the zone of their calendar, wherever it says so', () => {
    const floating = (uid: string) => anEvent(`UID:${uid}`, 'DTSTART:20260914T090000');
    const { instances } = readCalendarAtOnce([
      aCalendar(floating('a'), 'X-WR-TIMEZONE:America/Denver'),
      aCalendar('X-WR-TIMEZONE:Pacific Standard Time', floating('b')),
      aCalendar(floating('c')),
      aCalendar('X-WR-TIMEZONE:Nowhere', floating('d')),
    ].join('\n'));
    expect(instances.map(({ uid, start }) => `${uid} ${clockOf(start)}`)).toEqual(['c 13:00', 'd 13:00', 'a 15:00',
      'b 16:00']);
  });

  test('the same definition as a zone of the table has its name', () => {
    const newYork = ['BEGIN:VTIMEZONE', 'TZID:Eastern Standard Time', 'BEGIN:STANDARD', 'DTSTART:16010101T020000',
      'TZOFFSETFROM:-0400', 'TZOFFSETTO:-0500', 'RRULE:FREQ=YEARLY;BYDAY=1SU;BYMONTH=11', 'END:STANDARD',
      'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:-0500', 'TZOFFSETTO:-0400',
      'RRULE:FREQ=YEARLY;BYDAY=2SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'].join('\n');
    const { zones } = readCalendarAtOnce(aCalendar(newYork, at('Eastern Standard Time')));
    expect(zones).toEqual([{ written: 'Eastern Standard Time', zone: 'America/New_York', events: 1 }]);
  });
});

describe('what an event says about itself', () => {
  test.each([
    ['STATUS:CANCELLED', true, false], ['STATUS:canceled', true, false], ['STATUS:CONFIRMED', false, false],
    ['METHOD:CANCEL', true, false], ['METHOD:REQUEST', false, false], ['TRANSP:transparent', false, true],
    ['TRANSP:OPAQUE', false, false], ['X-MICROSOFT-CDO-BUSYSTATUS:FREE', false, true],
    ['X-MICROSOFT-CDO-BUSYSTATUS:OOF', false, false],
  ])('%s', (line, cancelled, free) => {
    const [instance] = readCalendarAtOnce(aCalendar(anEvent('UID:a', 'DTSTART:20260914T090000', line))).instances;
    expect([instance?.cancelled, instance?.free]).toEqual([cancelled, free]);
  });

  test.each(['REPLY', 'COUNTER', 'DECLINECOUNTER', 'REFRESH', 'reply'])('METHOD:%s plans nothing', (method) => {
    const event = anEvent('UID:a', 'DTSTART:20260914T090000');
    const { instances, refused, events } = readCalendarAtOnce(aCalendar(event, `METHOD:${method}`));
    expect([instances, events.refused, refused[0]?.line]).toEqual([[], 1, 2]);
    expect(refused[0]?.reason).toContain(`METHOD:${method.toUpperCase()}`);
  });

  test.each([
    ['no method', [], null], ['PUBLISH', ['METHOD:PUBLISH'], null], ['REQUEST', ['METHOD:REQUEST'], ['a']],
    ['CANCEL', ['METHOD:CANCEL'], ['a']],
  ])('a file with %s speaks of the right events', (_, lines, uids) => {
    const series = anEvent('UID:a', 'DTSTART:20260914T090000');
    const one = anEvent('UID:b', 'RECURRENCE-ID:20260914T090000', 'DTSTART:20260914T100000');
    expect(readCalendarAtOnce(aCalendar(...lines, series, one)).speaksOf).toEqual(uids);
  });

  test('one that cannot be read is not gone, and neither is a series that is cut off', () => {
    const { unread } = readCalendarAtOnce(aCalendar(
      anEvent('UID:broken', 'DTSTART:20260914T090000', 'DTEND:20260914T080000'),
      anEvent('UID:endless', 'DTSTART:20260914T090000', 'RRULE:FREQ=SECONDLY'),
      anEvent('UID:whole', 'DTSTART:20260914T090000'),
    ));
    expect(unread.toSorted()).toEqual(['broken', 'endless']);
  });
});

describe('the bytes of a file', () => {
  const bytesOf = (...parts: (string | number[])[]) =>
    Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : part)));
  const head = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\nDTSTART:20260914T090000\nSUMMARY:';
  const tail = '\nEND:VEVENT\nEND:VCALENDAR\n';

  test.each([
    ['a fold inside a character', [[0xc3, 13, 10, 32, 0xb3]], 'ó', 0],
    ['a fold by LF and a tab inside a character', [[0xe2, 10, 9, 0x82, 10, 32, 0xac]], '€', 0],
    ['windows-1252', ['Reuni', [0xf3], 'n ', [0x80, 0x96, 0x9f, 0xa0, 0xff]], 'Reunión €–Ÿ\u00a0ÿ', 1],
    ['UTF-8', ['Reunión €'], 'Reunión €', 0],
  ])('%s', (_, title, right, otherBytes) => {
    const reading = readCalendarAtOnce(bytesOf(head, ...title, tail));
    expect([reading.instances[0]?.title, reading.otherBytes]).toEqual([right, otherBytes]);
  });

  test('a byte order mark is not part of the first line', () => {
    expect(readCalendarAtOnce(bytesOf([0xef, 0xbb, 0xbf], head, 'x', tail)).isCalendar).toBe(true);
  });
});

/** Each instance in short, then the reasons for what is refused. */
function shown(...events: readonly string[]): string[] {
  const { instances, refused } = readCalendarAtOnce(aCalendar(...events));
  const times = instances.map(({ allDay, day, lastDay, start, end }) =>
    allDay ? `${day} to ${lastDay}` : `${clockOf(start)} to ${clockOf(end)}`,
  );
  return [...times, ...refused.map(({ reason }) => reason)];
}

function clockOf(instant: number): string {
  return new Date(instant).toISOString().slice(11, 16);
}

describe('times that name no zone, of a reader who moved', () => {
  const [newYork, guam] = ['America/New_York' as ZoneName, 'Pacific/Guam' as ZoneName];
  const from = '2026-09-16' as Day;
  const placed = (zones: ReadingOptions['zones'], ...lines: readonly string[]) =>
    readCalendarAtOnce(aCalendar(anEvent('UID:a', ...lines)), { zones }).instances.map((one) => nameOf(one));
  const nameOf = ({ start, zone, day, lastDay }: DatedInstance) =>
    [new Date(start).toISOString().slice(5, 16), zone, day.slice(8), lastDay.slice(8)].join(' ');
  const daily = ['DTSTART:20260914T170000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=4'];

  test('belong to the zone of their day after a move east', () => {
    expect(placed(withZone(alwaysIn(newYork), { from, zone: guam }), ...daily)).toEqual([
      '09-14T21:00 America/New_York 14 14', '09-15T21:00 America/New_York 15 15',
      '09-16T07:00 Pacific/Guam 16 16', '09-17T07:00 Pacific/Guam 17 17',
    ]);
  });

  test('belong to the zone of their day after a move west', () => {
    expect(placed(withZone(alwaysIn(guam), { from, zone: newYork }), ...daily)).toEqual([
      '09-14T07:00 Pacific/Guam 14 14', '09-15T07:00 Pacific/Guam 15 15',
      '09-16T21:00 America/New_York 16 16', '09-17T21:00 America/New_York 17 17',
    ]);
  });

  test('whole days stay on their days', () => {
    const zones = withZone(alwaysIn(guam), { from, zone: newYork });
    expect(placed(zones, 'DTSTART;VALUE=DATE:20260915', 'DTEND;VALUE=DATE:20260918')).toEqual([
      '09-14T14:00 Pacific/Guam 15 17',
    ]);
  });

  test('a calendar that names a zone for them keeps it', () => {
    const file = aCalendar('X-WR-TIMEZONE:America/Chicago', anEvent('UID:a', ...daily));
    const { instances } = readCalendarAtOnce(file, { zones: withZone(alwaysIn(newYork), { from, zone: guam }) });
    expect(new Set(instances.map(({ zone }) => zone))).toEqual(new Set(['America/Chicago']));
  });
});
