import ICAL from 'ical.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expandRule } from '#shared/imports/calendar/expandRule';
import { parseRule } from '#shared/imports/calendar/recurrenceRule';
import { seeded } from '../../../helpers/seed';

/** September 1, 2026, a Tuesday, at 9:00. */
const september = '2026-09-01T09:00:00';

test.each([
  ['the last Friday of each month', 'FREQ=MONTHLY;BYDAY=-1FR', ['09-25', '10-30', '11-27']],
  ['the last Friday but one', 'FREQ=MONTHLY;BYDAY=-2FR', ['09-18', '10-23', '11-20']],
  ['the fifth Tuesday, where a month has one', 'FREQ=MONTHLY;BYDAY=5TU', ['09-29', '12-29', '03-30']],
  ['the first and the last Monday', 'FREQ=MONTHLY;BYDAY=1MO,-1MO', ['09-07', '09-28', '10-05']],
  ['the last Friday of the year', 'FREQ=YEARLY;BYDAY=-1FR', ['12-25', '12-31', '12-29']],
  ['the last Friday of a month of the year', 'FREQ=YEARLY;BYMONTH=11;BYDAY=-1FR', ['11-27', '11-26', '11-24']],
  ['the 53rd Thursday, where a year has one', 'FREQ=YEARLY;BYDAY=53TH', ['12-31', '12-30', '12-31']],
  ['the last day of each month', 'FREQ=MONTHLY;BYMONTHDAY=-1', ['09-30', '10-31', '11-30']],
  ['the 31st, where a month has one', 'FREQ=MONTHLY;BYMONTHDAY=31', ['10-31', '12-31', '01-31']],
  ['the last workday of each month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['09-30', '10-30', '11-30']],
  ['the last day of each year', 'FREQ=YEARLY;BYYEARDAY=-1', ['12-31', '12-31', '12-31']],
  ['Monday of the first week of the year', 'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO', ['01-04', '01-03', '01-01']],
  ['Monday of the last week of the year', 'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=MO', ['12-28', '12-27', '12-25']],
  ['every second week from Sunday', 'FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU', ['09-01', '09-13', '09-15']],
  ['every second week from Monday', 'FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=SU,TU', ['09-01', '09-06', '09-15']],
  ['every third month', 'FREQ=MONTHLY;INTERVAL=3', ['09-01', '12-01', '03-01']],
])('%s', (_, rule, days) => {
  expect(starts(rule, september, 3).map((start) => start.slice(5, 10))).toEqual(days);
});

test.each([
  ['hours of a day, in order and each once', 'FREQ=DAILY;BYHOUR=17,9,9', ['01T09:00:00', '01T17:00:00', '02T09:00:00']],
  ['half hours', 'FREQ=HOURLY;BYMINUTE=0,30', ['01T09:00:00', '01T09:30:00', '01T10:00:00']],
  [
    'minutes of one hour', 'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9', ['01T09:00:00', '01T09:20:00', '01T09:40:00',
    '02T09:00:00'],
  ],
  ['seconds of one minute', 'FREQ=SECONDLY;INTERVAL=30;BYMINUTE=5', ['01T09:05:00', '01T09:05:30', '01T10:05:00']],
  ['the last minute of a day', 'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,59;BYSETPOS=-1', ['01T10:59:00', '02T10:59:00']],
  ['a leap second as the second before', 'FREQ=MINUTELY;BYSECOND=60', ['01T09:00:59', '01T09:01:59']],
])('times of a day: %s', (_, rule, times) => {
  expect(starts(rule, september, times.length).map((start) => start.slice(8))).toEqual(times);
});

test('only the starts in the range are computed, however long ago the rule began', () => {
  const from = Date.UTC(2026, 8, 1);
  const found = [...expandRule(ruleOf('FREQ=SECONDLY'), Date.UTC(1970, 0, 1), { from, last: from + 2000 }, null)];
  expect(found).toEqual([from, from + 1000, from + 2000]);
});

test.each([
  ['no day', 'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
  ['no hour of such a day', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30'],
  ['no week', 'FREQ=WEEKLY;BYMONTH=2;BYMONTHDAY=30'],
  ['an interval beyond all dates', 'FREQ=DAILY;INTERVAL=999999999999999999'],
])('a rule that yields nothing returns: %s', (_, rule) => {
  const last = Date.UTC(2400, 0, 1);
  const steps = [...expandRule(ruleOf(rule), wallOf(september), { from: -Infinity, last }, null)];
  expect(steps.filter((step) => typeof step === 'number' && step !== wallOf(september))).toEqual([]);
});

test('a rule that takes too much work pauses, then stops and says so', () => {
  const rule = ruleOf('FREQ=MINUTELY;BYSETPOS=2');
  const steps = [...expandRule(rule, wallOf(september), { from: -Infinity, last: Infinity }, null)];
  expect([new Set(steps), steps.at(-1)]).toEqual([new Set(['working', 'stopped']), 'stopped']);
});

test('a rule that ends yields the same as a second reader', () => {
  const list = (low: number, high: number, minLength = 0) =>
    fc.uniqueArray(fc.integer({ min: low, max: high }), { minLength, maxLength: 3 });
  const around = (high: number) => list(-high, high).map((values) => values.filter((value) => value !== 0));
  const weekday = fc.constantFrom('SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA');
  const numbered = fc.tuple(fc.constantFrom('', '1', '2', '4', '5', '-1', '-2'), weekday).map((pair) => pair.join(''));
  const rule = fc.oneof(
    fc.record({ FREQ: fc.constant('DAILY'), BYMONTH: list(1, 12), BYDAY: fc.uniqueArray(weekday, { maxLength: 3 }) }),
    fc.record({ FREQ: fc.constant('WEEKLY'), BYDAY: fc.uniqueArray(weekday, { maxLength: 4 }), WKST: weekday }),
    fc.record({ FREQ: fc.constant('MONTHLY'), BYDAY: fc.uniqueArray(numbered, { minLength: 1, maxLength: 3 }) }),
    fc.record({ FREQ: fc.constant('MONTHLY'), BYMONTHDAY: around(31) }),
    // Without BYMONTH the second reader takes the days of the start's month alone, and it counts intervals of years
    // from the first start that fits instead of the event's, both against RFC 5545 3.3.10.
    fc.record({ FREQ: fc.constant('YEARLY'), BYMONTH: list(1, 12, 1), BYMONTHDAY: list(1, 28, 1),
      INTERVAL: fc.constant(1) }),
  );
  fc.assert(
    fc.property(rule, fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 700 }), (parts, interval, days) => {
      const start = new Date(Date.UTC(2025, 0, 1, 9) + days * 86_400_000).toISOString().slice(0, 19);
      const pairs = Object.entries({ INTERVAL: interval, ...parts }).map(([name, value]) => [name,
        [value].flat().join(',')]);
      const text = pairs.filter(([, value]) => value !== '').map((pair) => pair.join('=')).join(';');
      // Whether the event's own start fits its rule is not asked: it counts in any case.
      const [own, other] = [starts, secondReader].map((read) => read(text, start, 12).filter((one) => one !== start));
      expect([text, start, own?.slice(0, 11)]).toEqual([text, start, other?.slice(0, 11)]);
    }),
    seeded({ numRuns: 300 }),
  );
});

/** The first starts after the event's own, or with it if the rule yields it, within twelve years. */
function starts(text: string, start: string, count: number): string[] {
  const found: string[] = [];
  const last = wallOf(start) + 12 * 366 * 86_400_000;
  for (const step of expandRule(ruleOf(text), wallOf(start), { from: -Infinity, last }, null)) {
    if (typeof step === 'number') found.push(new Date(step).toISOString().slice(0, 19));
    if (found.length === count) break;
  }
  return found;
}

function secondReader(text: string, start: string, count: number): string[] {
  const last = new Date(wallOf(start) + 12 * 366 * 86_400_000).toISOString().slice(0, 19);
  const until = `;UNTIL=${last.replaceAll(/[-:]/gu, '')}`;
  const iterator = ICAL.Recur.fromString(`${text}${until}`).iterator(ICAL.Time.fromDateTimeString(start));
  const found: string[] = [];
  for (let next = iterator.next(); next !== null && found.length < count; next = iterator.next()) {
    found.push(next.toString());
  }
  return found;
}

function ruleOf(text: string) {
  const rule = parseRule(text);
  if (rule === null) throw new Error(`${text} cannot be read`);
  return rule;
}

function wallOf(text: string): number {
  return Date.parse(`${text}Z`);
}
