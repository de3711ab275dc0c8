import { describe, expect, test } from 'vitest';
import { aCalendar, anEvent, readCalendarAtOnce } from '../../../helpers/readCalendarAtOnce';

const read = (...events: readonly string[]) => readCalendarAtOnce(aCalendar(...events));
const titlesOf = (...events: readonly string[]) => read(...events).instances.map(({ title }) => title);
const uidsOf = (...events: readonly string[]) => read(...events).instances.map(({ uid }) => uid);

/** Two versions of one event, in this order of lines. */
const versions = (one: readonly string[], other: readonly string[]) => [
  anEvent('UID:1', 'DTSTART:20260924T093000', ...one, 'SUMMARY:one'),
  anEvent('UID:1', 'DTSTART:20260924T093000', ...other, 'SUMMARY:other'),
];
const stamp = (day: number) => `DTSTAMP:202609${String(day).padStart(2, '0')}T120000Z`;

describe('of two versions of an event', () => {
  test.each([
    ['the higher SEQUENCE, whatever its stamp', ['SEQUENCE:2', stamp(1)], ['SEQUENCE:1', stamp(9)], 'one'],
    ['the later stamp, whatever its line', [stamp(9)], [stamp(1)], 'one'],
    ['the later stamp on a later line', [stamp(1)], [stamp(9)], 'other'],
    ['the later line, if nothing else is known', [], [], 'other'],
    ['no SEQUENCE is the same as 0', [stamp(9)], ['SEQUENCE:0', stamp(1)], 'one'],
    ['a SEQUENCE that is not a number is 0', ['SEQUENCE:x', stamp(9)], ['SEQUENCE:0', stamp(1)], 'one'],
    [
      'LAST-MODIFIED before DTSTAMP', ['LAST-MODIFIED:20260902T120000Z', stamp(9)],
      ['LAST-MODIFIED:20260903T120000Z', stamp(1)], 'other',
    ],
    ['DTSTAMP if there is no LAST-MODIFIED', ['LAST-MODIFIED:20260905T120000Z'], [stamp(4)], 'one'],
  ])('%s is taken', (_, one, other, taken) => {
    expect(titlesOf(...versions(one, other))).toEqual([taken]);
  });

  test('the other is named by its line and day', () => {
    const { refused } = read(...versions([stamp(9)], [stamp(1)]));
    expect(refused.map(({ line, day, reason }) => [line, day, reason])).toEqual([
      [8, '2026-09-24', 'is the same event as the one on line 2, which is newer and is taken'],
    ]);
  });
});

describe('events that share a UID but neither start nor SEQUENCE', () => {
  test('stay apart, each known by its start', () => {
    expect(uidsOf(
      anEvent('UID:1', 'DTSTART:20260924T093000'), anEvent('UID:1', 'DTSTART:20260925T093000'),
    )).toEqual(['1', '1 20260925T093000']);
  });

  test('are the same event, moved, where one has a lower SEQUENCE', () => {
    expect(uidsOf(
      anEvent('UID:1', 'DTSTART:20260924T093000'), anEvent('UID:1', 'SEQUENCE:1', 'DTSTART:20260925T093000'),
    )).toEqual(['1']);
  });
});

test('events without a UID and with the same start and title are numbered', () => {
  const same = (...more: readonly string[]) => anEvent('DTSTART:20260924T093000', 'SUMMARY:Call', ...more);
  expect(uidsOf(same('DTEND:20260924T100000'), same('DTEND:20260924T110000'), same('DTEND:20260924T120000'))).toEqual([
    'no UID, 20260924T093000 Call', 'no UID, 20260924T093000 Call 2', 'no UID, 20260924T093000 Call 3',
  ]);
});

test('a changed instance without its series is taken alone', () => {
  expect(titlesOf(
    anEvent('UID:1', 'RECURRENCE-ID:20260924T093000', 'DTSTART:20260924T110000', 'SUMMARY:moved'),
  )).toEqual(['moved']);
});
