import { expect, test } from 'vitest';
import { dayLength, firstOfMonth, floorDay, floorTo, utcDate } from '#shared/imports/calendar/wallTime';

const written = (wall: number) => new Date(wall).toISOString();

test.each([
  [2026, 9, 16, '2026-09-16T00:00:00.000Z'],
  [100, 1, 1, '0100-01-01T00:00:00.000Z'],
  [99, 12, 31, '0099-12-31T00:00:00.000Z'],
  [1, 1, 1, '0001-01-01T00:00:00.000Z'],
])('midnight of the year %i, month %i and day %i', (year, month, day, text) => {
  expect(written(utcDate(year, month, day))).toBe(text);
});

test.each([
  [2026, 12, '2026-12-01T00:00:00.000Z'],
  [2026, 13, '2027-01-01T00:00:00.000Z'],
  [2026, 25, '2028-01-01T00:00:00.000Z'],
  [2026, 1, '2026-01-01T00:00:00.000Z'],
])('the first day of the month %i-%i', (year, month, text) => {
  expect(written(firstOfMonth(year, month))).toBe(text);
});

test('a time is rounded down to its midnight, even before 1970', () => {
  expect([0, 1, dayLength - 1, dayLength, -1].map((wall) => floorDay(wall) / dayLength)).toEqual([0, 0, 0, 1, -1]);
  expect([floorTo(7, 5), floorTo(10, 5), floorTo(-1, 5)]).toEqual([5, 10, -5]);
});
