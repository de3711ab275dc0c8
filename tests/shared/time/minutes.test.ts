import { expect, test } from 'vitest';
import type { Instant } from '#shared/time/day';
import { addMinutes, floorToMinute, hourMilliseconds, minuteMilliseconds, minutesBetween } from '#shared/time/minutes';

const at = (milliseconds: number) => milliseconds as Instant;

test('a minute has 60,000 milliseconds and an hour 60 minutes', () => {
  expect([minuteMilliseconds, hourMilliseconds]).toEqual([60_000, 3_600_000]);
});

test.each([
  [0, 0],
  [1, 0],
  [59_999, 0],
  [60_000, 60_000],
  [60_001, 60_000],
  [119_999, 60_000],
  [-1, -60_000],
])('instant %i is in the minute that starts at %i', (instant, minute) =>
  expect(floorToMinute(at(instant))).toBe(minute),
);

test.each([
  [0, 0, 0],
  [0, 59_999, 0],
  [0, 60_000, 1],
  [0, 119_999, 1],
  [60_000, 0, -1],
  [1, 0, -1],
  [30_000, 90_000, 1],
])('from %i to %i there are %i whole minutes', (from, to, minutes) =>
  expect(minutesBetween(at(from), at(to))).toBe(minutes),
);

test.each([
  [0, 0],
  [1, 60_000],
  [-1, -60_000],
  [90, 5_400_000],
])('%i minutes later is %i later', (minutes, milliseconds) => {
  expect(addMinutes(at(5), minutes)).toBe(5 + milliseconds);
});
