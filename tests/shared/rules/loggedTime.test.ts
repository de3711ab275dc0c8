import { describe, expect, test } from 'vitest';
import { closingGapMinutes, gapsOfDay, overlapsOfDay, unloggedMinutes } from '#shared/rules/loggedTime';
import { hoursAsRanges } from '#shared/rules/scheduleOfDay';
import type { Day, ZoneName } from '#shared/time/day';
import { dayShift } from '../../helpers/aSchedule';
import { clockOn } from '../../helpers/clockOn';

const at = (clock: string) => clockOn('2026-09-16', clock);
const span = (from: string, to: string) => ({ start: at(from), end: at(to) });
const schedule = hoursAsRanges(dayShift, '2026-09-16' as Day, 'America/New_York' as ZoneName);

describe('the logged time of a day', () => {
  test('has gaps in the schedule up to now', () => {
    const logged = [span('08:00', '08:55'), span('09:00', '12:00')];
    expect(gapsOfDay(schedule, logged, at('12:45'), 10)).toEqual([span('12:30', '12:45')]);
    expect(gapsOfDay(schedule, logged, at('12:45'))).toEqual([span('08:55', '09:00'), span('12:30', '12:45')]);
    expect(unloggedMinutes(schedule, logged, at('12:45'))).toBe(20);
  });

  test('has overlaps as pairs in order of time', () => {
    const [first, second, third] = [span('09:00', '09:30'), span('09:20', '09:40'), span('09:40', '09:50')];
    expect(overlapsOfDay([third, second, first])).toEqual([[first, second]]);
  });
});

test.each([
  ['08:00', 0],
  ['08:01', 1],
  ['12:00', 240],
  ['12:15', 240],
  ['12:30', 240],
  ['12:31', 241],
  ['16:30', 480],
  ['16:31', 480],
  ['00:00', 0],
])('with nothing logged at %s, %i minutes are not logged', (until, minutes) => {
  expect(unloggedMinutes(schedule, [], at(until))).toBe(minutes);
});

test.each([
  ['12:39', 1, 1],
  ['12:39', 9, 1],
  ['12:39', 10, 0],
  ['12:40', 10, 1],
  ['12:40', 11, 0],
  ['12:41', 11, 1],
  ['12:30', 1, 0],
  ['12:31', 1, 1],
])('with the morning logged, at %s there are gaps of %i minutes: %i', (until, atLeast, count) => {
  expect(gapsOfDay(schedule, [span('08:00', '12:00')], at(until), atLeast)).toHaveLength(count);
});

test('closing a day lists gaps of ten minutes or more; otherwise the shortest gap is a minute', () => {
  expect(closingGapMinutes).toBe(10);
  const logged = [span('08:00', '11:59'), span('12:30', '16:30')];
  expect(gapsOfDay(schedule, logged, at('17:00'))).toEqual([span('11:59', '12:00')]);
  const seconds = { start: at('08:00'), end: (at('12:00') - 59_999) as never };
  expect(gapsOfDay(schedule, [seconds, span('12:30', '16:30')], at('17:00'))).toEqual([]);
});

test('seconds do not make an unlogged minute', () => {
  expect(
    [1, 59_999, 60_000, 119_999].map((length) => unloggedMinutes(schedule, [], (at('08:00') + length) as never)),
  ).toEqual([0, 0, 1, 1]);
});

test.each([
  ['touching', span('09:00', '09:30'), span('09:30', '10:00'), 0],
  ['one minute over', span('09:00', '09:31'), span('09:30', '10:00'), 1],
  ['equal', span('09:00', '09:30'), span('09:00', '09:30'), 1],
  ['empty', span('09:00', '09:30'), span('09:10', '09:10'), 0],
])('two entries that are %s make a pair only if they share a minute', (_, first, second, count) => {
  expect(overlapsOfDay([second, first])).toHaveLength(count);
});

test('of two that begin together, the shorter one comes first', () => {
  const [short, long] = [span('09:00', '09:10'), span('09:00', '09:30')];
  expect(overlapsOfDay([long, short])).toEqual([[short, long]]);
});
