import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Schedule } from '#shared/records/schedule';
import { expectedDay, expectedDays, hoursToWork, type ExpectationRecords } from '#shared/rules/expectedDay';
import { holidaysOff } from '#shared/rules/holidaysOff';
import type { Day } from '#shared/time/day';
import { daysOfShifts } from '#shared/time/nightShifts';
import { patternDays, defaultFrame, type PatternId } from '#shared/time/schedulePatterns';
import { aSchedule, dayShift } from '../../helpers/aSchedule';

const officer = recordId('officer-1');

/** The first day is a Sunday; `0` is a day off, `1` a day shift of 8 hours. */
function week(pattern: string): Schedule['days'] {
  return Array.from({ length: 14 }, (_, day) => (pattern[day % 7] === '1' ? dayShift : []));
}

function dayOff(days: Schedule['days'], name: string, year = 2026): string | undefined {
  const records = { officer, schedules: [aSchedule({ days, from: '2020-01-01' as Day })] };
  const found = holidaysOff(records, `${year - 1}-12-20` as Day, `${year}-12-31` as Day);
  return found.find((one) => one.name === name && one.legal.startsWith(String(year)))?.day;
}

const fourTens = patternDays('four tens', defaultFrame);
const tuesdayToFriday = fourTens.map((_, index) => fourTens[(index + 13) % 14] ?? []);

/** July 4 is a Saturday in 2026 and a Sunday in 2027; November 11 is a Wednesday in 2026 and a Thursday in 2027. */
test.each([
  ['Monday to Friday, on a workday', week('0111110'), 'Veterans Day', 2026, '2026-11-11'],
  ['Monday to Friday, on a Saturday', week('0111110'), 'Independence Day', 2026, '2026-07-03'],
  ['Monday to Friday, on a Sunday', week('0111110'), 'Independence Day', 2027, '2027-07-05'],
  ['Monday to Friday, on a Saturday of the new year', week('0111110'), "New Year's Day", 2028, '2027-12-31'],
  ['Fridays off, on a Saturday', fourTens, 'Independence Day', 2026, '2026-07-02'],
  ['Mondays off, on a Monday', tuesdayToFriday, 'Labor Day', 2026, '2026-09-04'],
  ['Mondays off, on a Sunday', tuesdayToFriday, 'Independence Day', 2027, '2027-07-06'],
  ['weekends worked, on a Saturday', week('1110011'), 'Independence Day', 2026, '2026-07-04'],
  ['part-time, on a Wednesday off', week('0110000'), 'Veterans Day', 2026, '2026-11-11'],
  ['part-time, on a Saturday', week('0110010'), 'Independence Day', 2026, '2026-07-03'],
  ['without hours', week('0000000'), 'Independence Day', 2026, '2026-07-03'],
])('%s: a holiday has its day off', (_, days, name, year, day) => {
  expect(dayOff(days, name, year)).toBe(day);
});

test('on 5-4/9 a holiday on the Friday off moves to the Thursday before, and on the other Friday stays', () => {
  const days = patternDays('five-four-nine', defaultFrame);
  // Christmas 2026 is a Friday; the fortnights from January 4 have it in their first week.
  expect(dayOff(days, 'Christmas Day')).toBe('2026-12-25');
  expect(dayOff([...days.slice(7), ...days.slice(0, 7)], 'Christmas Day')).toBe('2026-12-24');
});

function records(more: Partial<ExpectationRecords> = {}): ExpectationRecords {
  return { officer, schedules: [aSchedule()], absences: [], workedHolidays: [], firstDay: null, ...more };
}

test('Veterans Day expects nothing, or a whole day if the officer worked', () => {
  const day = '2026-11-11' as Day;
  const worked = records({ workedHolidays: [{ officer, day }, { officer: recordId('officer-2'), day }] });
  expect([expectedDay(records(), day).expected, hoursToWork(records(), day)]).toEqual([0, []]);
  expect([expectedDay(worked, day).expected, hoursToWork(worked, day)]).toEqual([480, [...dayShift]]);
  const others = records({ workedHolidays: [{ officer: recordId('officer-2'), day }] });
  expect(expectedDay(others, day).expected).toBe(0);
});

test('a holiday takes the night shift that begins on it, and none of the one before', () => {
  const night = [{ start: 1320, end: 1800 }];
  const days = daysOfShifts(Array.from({ length: 14 }, (_, day) => (day % 7 === 0 || day % 7 === 6 ? [] : night)));
  const nights = records({ schedules: [aSchedule({ days })] });
  expect(expectedDays(nights, '2026-11-09' as Day, '2026-11-14' as Day).map(({ expected }) => expected)).toEqual([
    120, 480, 360, 120, 480, 360,
  ]);
  expect(['2026-11-11', '2026-11-12'].map((day) => expectedDay(nights, day as Day).expected)).toEqual([360, 120]);
});

test('nothing is expected before the first day of use, and everything from that day on', () => {
  const from = records({ firstDay: '2026-09-16' as Day });
  const days = expectedDays(from, '2026-09-14' as Day, '2026-09-17' as Day);
  expect(days.map(({ expected }) => expected)).toEqual([0, 0, 480, 480]);
  expect([expectedDay(from, '2026-09-15' as Day).expected, hoursToWork(from, '2026-09-15' as Day)]).toEqual([0, []]);
});

/** New Year's Day of 2027 is a Friday: schedules with that Friday off have December 31 in lieu. */
test.each<[PatternId, number, number]>([
  ['five eights', 11, 480],
  ['five-four-nine', 12, 540],
  ['four tens', 12, 600],
])('a %s schedule has %i days off for holidays in 2026, of %i minutes at most', (pattern, count, most) => {
  const schedules = [aSchedule({ days: patternDays(pattern, defaultFrame), from: '2025-01-01' as Day })];
  const [first, last] = ['2026-01-01' as Day, '2026-12-31' as Day];
  const all = holidaysOff({ officer, schedules }, first, last).map(({ day }) => ({ officer, day }));
  const sum = (workedHolidays: typeof all) =>
    expectedDays(records({ schedules, workedHolidays }), first, last)
      .reduce((total, { expected }) => total + expected, 0);
  const taken = sum(all) - sum([]);
  expect(new Set(all.map(({ day }) => day)).size).toBe(count);
  expect(taken).toBeLessThanOrEqual(count * most);
  expect(taken).toBeGreaterThanOrEqual(count * 480);
});
