import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { freeDays } from '#shared/rules/freeDays';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { anAbsence } from '../../helpers/anAbsence';
import { aSchedule } from '../../helpers/aSchedule';

const officer = recordId('officer-1');
const records = { officer, schedules: [aSchedule()], absences: [], workedHolidays: [], firstDay: null };
const from = (first: string, last: string, hours: { start: number; end: number } | null = null) => ({
  first: first as Day,
  last: last as Day,
  hours,
});

test('leave over a weekend and Columbus Day names all three days', () => {
  const { off, taken, holidays } = freeDays(from('2026-10-09', '2026-10-13'), records);
  expect({ off, taken, holidays: holidays.map(({ name, day }) => `${day} ${name}`) }).toEqual({
    off: ['2026-10-10', '2026-10-11'],
    taken: [],
    holidays: ['2026-10-12 Columbus Day'],
  });
});

test('a holiday is off whether or not it was entered as an absence, unless the officer worked', () => {
  const [first, last] = ['2026-10-12' as Day, '2026-10-12' as Day];
  const around = (more: Partial<typeof records>) => {
    const { taken, holidays } = freeDays(from('2026-10-12', '2026-10-13'), { ...records, ...more });
    return [taken, holidays.map(({ day }) => day)];
  };
  expect([
    around({ absences: [anAbsence({ first, last, reason: 'holiday' })] as never }),
    around({ workedHolidays: [{ officer, day: first }] as never }),
  ]).toEqual([
    [[], ['2026-10-12']],
    [[], []],
  ]);
});

test('hours outside the schedule or in a break take nothing off, and hours left by another absence do', () => {
  const day = '2026-09-16';
  const half = {
    ...records,
    absences: [anAbsence({ first: day as Day, last: day as Day, hours: { start: 480, end: 720 } })],
  };
  expect([
    freeDays(from(day, day, { start: 1000, end: 1100 }), records).off,
    freeDays(from(day, day, { start: 720, end: 750 }), records).off,
  ]).toEqual([[day], [day]]);
  expect([
    freeDays(from(day, day), half).taken,
    freeDays(from(day, day, { start: 540, end: 600 }), half).taken,
  ]).toEqual([[], [day]]);
});

test('reversed days and centuries have none', () => {
  const none = { off: [], taken: [], holidays: [] };
  expect([
    freeDays(from('2026-10-13', '2026-10-12'), records),
    freeDays(from('0202-10-10', '2026-10-12'), records),
  ]).toEqual([none, none]);
});

test.each([
  ['2026-09-16', 0, 0],
  ['2026-09-16', 1, 1],
  ['2026-09-16', 2, 2],
  ['2026-09-16', 731, 731],
  ['2026-09-16', 732, 0],
])('without a schedule, an absence from %s of %i days finds %i days off', (first, count, found) => {
  const last = addDays(first as Day, count - 1);
  expect(freeDays(from(first, last), { ...records, schedules: [] }).off).toHaveLength(found);
});

test.each([
  [0, 480, 'off'],
  [0, 481, 'works'],
  [990, 1440, 'off'],
  [989, 1440, 'works'],
  [720, 750, 'off'],
  [720, 751, 'works'],
])('hours from %i to %i of a working day: %s', (start, end, expected) => {
  const { off } = freeDays(from('2026-09-16', '2026-09-16', { start, end }), records);
  expect(off.length === 1 ? 'off' : 'works').toBe(expected);
});

test.each([
  [0, 1],
  [1439, 1440],
])('an absence of a whole day counts for hours from %i to %i', (start, end) => {
  const days = Array.from({ length: 14 }, () => [{ start, end }]);
  expect(freeDays(from('2026-09-16', '2026-09-16'), { ...records, schedules: [aSchedule({ days })] }).off).toEqual([]);
});
