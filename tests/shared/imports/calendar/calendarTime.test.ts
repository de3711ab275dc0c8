import { expect, test } from 'vitest';
import {
  onClockOf, parseDuration, parsePeriod, parseTime, plainZoneName, writeTime,
} from '#shared/imports/calendar/calendarTime';

const none: ReadonlyMap<string, string> = new Map();

test.each([
  ['20260916', '2026-09-16T00:00:00'], ['20260916T000000', '2026-09-16T00:00:00'],
  ['20260916T235959', '2026-09-16T23:59:59'], ['20260916T235960', '2026-09-16T23:59:59'],
  ['20260916T235961', null], ['20260916T236000', null], ['20260916T240000', null], ['20260900', null],
  ['20260931', null], ['20260930', '2026-09-30T00:00:00'], ['20260229', null], ['20240229', '2024-02-29T00:00:00'],
  ['20261301', null], ['20260001', null], ['00000101', null], ['00010101', '0001-01-01T00:00:00'],
  [
    '99991231', '9999-12-31T00:00:00'], ['2026-09-16', null], ['20260916T0900', null], [' 20260916 ',
    '2026-09-16T00:00:00',
  ],
])('a time %s', (text, right) => {
  const time = parseTime(text, none);
  expect(time === null ? null : new Date(time.wall).toISOString().slice(0, 19)).toBe(right);
});

test.each([
  ['20260916', {}, 'date', '20260916'], ['20260916T090000', { VALUE: 'DATE' }, 'date', '20260916'],
  ['20260916T090000', {}, 'floating', '20260916T090000'], ['20260916T090000Z', {}, 'utc', '20260916T090000Z'],
  ['20260916T090000', { TZID: 'Here' }, 'zoned', '20260916T090000'],
  ['20260916T090000Z', { TZID: 'Here' }, 'utc', '20260916T090000Z'],
])('the form of %s with %j', (text, parameters, form, key) => {
  const time = parseTime(text, new Map(Object.entries(parameters)));
  expect([time?.form, time === null ? null : writeTime(time)]).toEqual([form, key]);
});

test.each([
  [
    'P1D', 1, 0], ['P2W', 14, 0], ['PT1H30M', 0, 5_400_000], ['P1DT1S', 1, 1000], ['-P1D', -1, -0], ['-PT15M', -0,
    -900_000,
  ],
  ['+PT1H', 0, 3_600_000],
])('a length %s', (text, days, rest) => {
  expect(parseDuration(text)).toEqual({ days, rest });
});

test.each(['P', 'PT', 'P1DT', 'P1H', '1H', 'P-1D', 'P1W1D', ''])('no length: “%s”', (text) => {
  expect(parseDuration(text)).toBeNull();
});

test.each([
  ['20260916T090000Z', {}, true], ['20260916T090000Z/PT1H', {}, true], ['20260916T090000Z/20260916T100000Z', {}, true],
  ['20260916T090000Z', { VALUE: 'PERIOD' }, false], ['20260916/P1D', {}, false], ['20260916T090000Z/later', {}, false],
])('a further date %s with %j', (text, parameters, isRead) => {
  const property = { line: 1, name: 'RDATE', value: text, broken: false,
    parameters: new Map(Object.entries(parameters)) };
  expect(parsePeriod(text, property) !== null).toBe(isRead);
});

test('only a time without a zone is read on the clock of another', () => {
  const [floating, utc, zoned] = [{ form: 'floating', wall: 1 }, { form: 'utc', wall: 2 }, { form: 'zoned', wall: 3,
    zone: 'Here' }] as const;
  expect([onClockOf(floating, zoned), onClockOf(floating, utc), onClockOf(utc, zoned), onClockOf(null,
    zoned)]).toEqual([
    { ...zoned, wall: 1 }, { ...utc, wall: 1 }, utc, null,
  ]);
  expect(onClockOf(floating, { form: 'date', wall: 4 })).toBe(floating);
});

test('a zone has one name, however it is quoted, escaped and spaced', () => {
  expect(['"Here"', ' Here ', 'He  re', 'Here\\, there'].map(plainZoneName)).toEqual(['Here', 'Here', 'He re',
    'Here, there']);
});
