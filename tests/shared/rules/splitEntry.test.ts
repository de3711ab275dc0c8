import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { EntryPart } from '#shared/records/timeEntry';
import type { Instant, ZoneName } from '#shared/time/day';
import { scheduleOfDay, type HoursOf } from '#shared/rules/scheduleOfDay';
import { splitEntry } from '#shared/rules/splitEntry';
import { aSchedule, dayShift } from '../../helpers/aSchedule';
import { clockOn } from '../../helpers/clockOn';
import { seeded } from '../../helpers/seed';
import { usZones, wallClockByIntl } from '../../helpers/usZones';

const newYork = 'America/New_York' as ZoneName;
const schedule = aSchedule();
const hoursOf: HoursOf = (day) => scheduleOfDay([schedule], schedule.officer, day);
const split = (from: [string, string], to: [string, string]) =>
  splitEntry({ start: clockOn(...from), end: clockOn(...to), zone: newYork, hoursOf });

test('an entry that runs into the break is split at the edge of the schedule', () => {
  expect(split(['2026-09-16', '11:40'], ['2026-09-16', '12:10'])).toEqual([
    { day: '2026-09-16', minutes: 20, outside: false },
    { day: '2026-09-16', minutes: 10, outside: true },
  ]);
});

test('an entry past midnight has a part on each day', () => {
  expect(split(['2026-09-16', '23:40'], ['2026-09-17', '00:25'])).toEqual([
    { day: '2026-09-16', minutes: 20, outside: true },
    { day: '2026-09-17', minutes: 25, outside: true },
  ]);
  expect(split(['2026-09-16', '23:40'], ['2026-09-17', '00:00'])).toEqual([
    { day: '2026-09-16', minutes: 20, outside: true },
  ]);
});

test('nights with a clock change count the hours that passed', () => {
  const whole = (day: string, next: string) => split([day, '00:00'], [next, '00:00']).map(({ minutes }) => minutes);
  expect([whole('2026-03-08', '2026-03-09'), whole('2026-11-01', '2026-11-02')]).toEqual([[1380], [1500]]);
});

test('an entry without minutes is one part of 0 minutes on the day of its start', () => {
  expect(split(['2026-09-16', '09:30'], ['2026-09-16', '09:30'])).toEqual([
    { day: '2026-09-16', minutes: 0, outside: false },
  ]);
  expect(split(['2026-09-16', '16:30'], ['2026-09-16', '16:30'])).toEqual([
    { day: '2026-09-16', minutes: 0, outside: true },
  ]);
});

/** The hours of the day are 08:00 to 12:00 and 12:30 to 16:30. */
test.each([
  ['07:59', true],
  ['08:00', false],
  ['08:01', false],
  ['11:59', false],
  ['12:00', true],
  ['12:29', true],
  ['12:30', false],
  ['16:29', false],
  ['16:30', true],
  ['00:00', true],
  ['23:59', true],
])('an entry of 0 minutes at %s is outside the schedule: %s', (clock, outside) => {
  expect(split(['2026-09-16', clock], ['2026-09-16', clock])).toEqual([{ day: '2026-09-16', minutes: 0, outside }]);
  expect(split(['2026-09-16', clock], ['2026-09-15', '12:00'])).toEqual([{ day: '2026-09-16', minutes: 0, outside }]);
});

test.each([
  ['07:00', '08:00', [[60, true]]],
  [
    '07:59',
    '08:01',
    [
      [1, true],
      [1, false],
    ],
  ],
  ['08:00', '08:01', [[1, false]]],
  ['08:00', '12:00', [[240, false]]],
  [
    '11:59',
    '12:01',
    [
      [1, false],
      [1, true],
    ],
  ],
  ['12:00', '12:30', [[30, true]]],
  [
    '11:59',
    '12:31',
    [
      [1, false],
      [30, true],
      [1, false],
    ],
  ],
  ['16:29', '16:30', [[1, false]]],
  [
    '16:29',
    '16:31',
    [
      [1, false],
      [1, true],
    ],
  ],
  ['16:30', '16:31', [[1, true]]],
  ['00:00', '00:01', [[1, true]]],
])('an entry from %s to %s has the parts %j', (from, to, parts) => {
  expect(split(['2026-09-16', from], ['2026-09-16', to]).map(({ minutes, outside }) => [minutes, outside])).toEqual(
    parts,
  );
});

test.each([
  ['2026-09-16', '23:59', '2026-09-17', '00:00', [['2026-09-16', 1]]],
  [
    '2026-09-16',
    '23:59',
    '2026-09-17',
    '00:01',
    [
      ['2026-09-16', 1],
      ['2026-09-17', 1],
    ],
  ],
  ['2026-09-17', '00:00', '2026-09-17', '00:01', [['2026-09-17', 1]]],
  [
    '2026-09-18',
    '22:00',
    '2026-09-20',
    '01:00',
    [
      ['2026-09-18', 120],
      ['2026-09-19', 1440],
      ['2026-09-20', 60],
    ],
  ],
  [
    '2026-09-30',
    '23:00',
    '2026-10-01',
    '01:00',
    [
      ['2026-09-30', 60],
      ['2026-10-01', 60],
    ],
  ],
  [
    '2026-12-31',
    '23:00',
    '2027-01-01',
    '01:00',
    [
      ['2026-12-31', 60],
      ['2027-01-01', 60],
    ],
  ],
])('an entry from %s %s to %s %s is on its own days: %j', (fromDay, from, toDay, to, parts) => {
  expect(split([fromDay, from], [toDay, to]).map(({ day, minutes }) => [day, minutes])).toEqual(parts);
});

describe.each(usZones)('in %s', (zone) => {
  const anEntryTime = fc.record({
    start: fc
      .oneof(fc.integer({ min: 1_770_000_000 / 60, max: 1_800_000_000 / 60 }), nearChange())
      .map((minute) => (minute * 60_000) as Instant),
    minutes: fc.oneof(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 1, max: 3000 })),
  });

  test('the minutes of the parts are the minutes that passed, on the days given by Intl', () => {
    fc.assert(
      fc.property(anEntryTime, ({ start, minutes }) => {
        const end = (start + minutes * 60_000) as Instant;
        const parts = splitEntry({ start, end, zone, hoursOf });
        expect(sumOf(parts)).toBe(minutes);
        expect(parts.every((part) => part.minutes > 0)).toBe(true);
        expect(minuteByMinute(parts)).toEqual(oracle(start, minutes, zone));
      }),
      seeded({ numRuns: 40 }),
    );
  });
});

test('entries of an officer who moves between zones keep the days of the zone they were written in', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...usZones),
      fc.constantFrom(...usZones),
      fc.integer({ min: 29_500_000, max: 29_999_999 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      (before, after, minute, first, second) => {
        const start = (minute * 60_000) as Instant;
        const move = (start + first * 60_000) as Instant;
        const end = (move + second * 60_000) as Instant;
        const parts = [
          ...splitEntry({ start, end: move, zone: before, hoursOf }),
          ...splitEntry({ start: move, end, zone: after, hoursOf }),
        ];
        expect(sumOf(parts)).toBe(first + second);
        expect(minuteByMinute(parts)).toEqual([...oracle(start, first, before), ...oracle(move, second, after)]);
      },
    ),
    seeded({ numRuns: 200 }),
  );
});

/** A minute within a day of a clock change in 2026. */
function nearChange() {
  const changes = ['2026-03-08T08:00Z', '2026-11-01T08:00Z'].map((text) => Date.parse(text) / 60_000);
  return fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -1440, max: 1440 }))
    .map(([change, offset]) => change + offset);
}

function sumOf(parts: readonly EntryPart[]): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** The parts spelled out: one `day outside` for each minute. */
function minuteByMinute(parts: readonly EntryPart[]): string[] {
  return parts.flatMap(({ day, minutes, outside }) => Array.from({ length: minutes }, () => `${day} ${outside}`));
}

/** The same from Intl alone, minute by minute. The schedule has day shifts, which clock changes never touch. */
function oracle(start: Instant, minutes: number, zone: ZoneName): string[] {
  return Array.from({ length: minutes }, (_, index) => {
    const shown = wallClockByIntl(start + index * 60_000, zone);
    const weekday = new Date(`${shown.day}T00:00Z`).getUTCDay();
    const isAtWork =
      weekday > 0 && weekday < 6 && dayShift.some((hours) => hours.start <= shown.minute && shown.minute < hours.end);
    return `${shown.day} ${!isAtWork}`;
  });
}
