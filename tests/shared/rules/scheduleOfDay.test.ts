import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { hoursAsRanges, hoursFrom, scheduleInForce, scheduleOfDay } from '#shared/rules/scheduleOfDay';
import type { Day, ZoneName } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { aSchedule, dayShift } from '../../helpers/aSchedule';
import { clockOn } from '../../helpers/clockOn';

const officer = recordId('officer-1');
const wednesday = '2026-09-16' as Day;

describe('the schedule of a day', () => {
  test('follows the latest schedule that has begun, counted from its own anchor', () => {
    const later = aSchedule({
      from: '2026-09-16' as Day,
      anchor: '2026-09-06' as Day,
      days: Array.from({ length: 14 }, (_, day) => (day === 10 ? [{ start: 600, end: 900 }] : [])),
    });
    const schedules = [
      later,
      aSchedule(),
      aSchedule({ officer: recordId('officer-2'), from: '2026-09-10' as Day, days: [] }),
    ];
    expect([
      scheduleOfDay(schedules, officer, '2026-09-15' as Day),
      scheduleOfDay(schedules, officer, wednesday),
    ]).toEqual([dayShift, [{ start: 600, end: 900 }]]);
    expect(scheduleInForce(schedules, officer, '2025-12-31' as Day)).toBe(null);
    expect(scheduleOfDay(schedules, officer, '2025-12-31' as Day)).toEqual([]);
  });
});

const first = aSchedule({ from: '2026-01-04' as Day });
const second = aSchedule({ from: wednesday });
const third = aSchedule({ from: wednesday, days: [] });

test.each([
  ['2026-01-03', null],
  ['2026-01-04', first],
  ['2026-09-15', first],
  ['2026-09-16', third],
  ['2026-09-17', third],
])('on %s the latest schedule that has begun applies, and of two on one day the later in the list', (day, expected) => {
  expect(scheduleInForce([first, second, third], officer, day as Day)).toBe(expected);
  expect(scheduleInForce([second, third, first], officer, day as Day)).toBe(expected);
  expect(scheduleInForce([first, second, third], recordId('officer-2'), day as Day)).toBeNull();
});

test('the fourteen days of a schedule repeat after the last one, and before the anchor', () => {
  const days = Array.from({ length: 14 }, (_, index) => [{ start: index, end: 1440 }]);
  const schedule = aSchedule({ from: '2025-01-01' as Day, anchor: '2026-09-06' as Day, days });
  const starts = [-15, -14, -1, 0, 1, 13, 14].map(
    (count) => scheduleOfDay([schedule], officer, addDays('2026-09-06' as Day, count))[0]?.start,
  );
  expect(starts).toEqual([13, 0, 13, 0, 1, 13, 0]);
});

test('hours by index are those of each day', () => {
  const days = Array.from({ length: 14 }, (_, index) => (index % 3 === 0 ? [] : [{ start: index, end: 1440 }]));
  const schedules = [
    aSchedule({ from: '2026-09-10' as Day, days }),
    second,
    aSchedule({ officer: recordId('officer-2') }),
    third,
  ];
  const from = '2026-09-08' as Day;
  const hoursAt = hoursFrom(schedules, officer, from);
  const indexes = Array.from({ length: 12 }, (_, index) => index);
  expect(indexes.map(hoursAt)).toEqual(indexes.map((index) => scheduleOfDay(schedules, officer, addDays(from, index))));
});

test.each([
  ['2026-03-07', '01:00', '05:00'],
  ['2026-03-08', '01:00', '05:00'],
  ['2026-11-01', '00:30', '05:00'],
])('the hours of %s from %s to %s are those instants', (day, start, end) => {
  const minutes = [start, end].map((clock) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)));
  const ranges = hoursAsRanges(
    [{ start: minutes[0] ?? 0, end: minutes[1] ?? 0 }],
    day as Day,
    'America/New_York' as ZoneName,
  );
  expect(ranges).toEqual([{ start: clockOn(day, start), end: clockOn(day, end) }]);
});
