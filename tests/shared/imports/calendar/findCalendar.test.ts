import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { findCalendar } from '#shared/imports/calendar/findCalendar';
import type { Instant } from '#shared/time/day';
import { anInstance } from '../../../helpers/anInstance';

const hour = 3_600_000;
const event = (number: number) => anInstance({ start: (number * hour) as Instant,
  end: ((number + 1) * hour) as Instant });
const record = (calendar: string, uid: string, number: number) => {
  const fingerprint = `${number * hour} ${(number + 1) * hour} check-in `;
  return { origin: { calendar: recordId(calendar), uid, instance: '', fingerprint } };
};

test.each([
  ['none without records', [], [], [1], null],
  ['the one that has a UID of the file', [record('a', 'x', 9)], ['x'], [1], 'a'],
  [
    'the one with more of its UIDs', [record('a', 'x', 1), record('b', 'y', 2), record('b', 'z', 3)], ['x', 'y', 'z'],
    [1, 2, 3], 'b',
  ],
  ['a UID before the same time', [record('a', 'x', 9), record('b', 'y', 1)], ['x'], [1], 'a'],
  ['the same times under new UIDs', [record('a', 'x', 1), record('a', 'y', 2)], ['new'], [1, 2], 'a'],
  ['half of the times of the file', [1, 7, 8, 9].map((number) => record('a', 'x', number)), ['new'], [1, 2], 'a'],
  ['less than half', [1, 7, 8, 9].map((number) => record('a', 'x', number)), ['new'], [1, 2, 3], null],
  ['half of the times of its records', [record('a', 'x', 1), record('a', 'y', 9)], ['new'], [1, 2, 3, 4, 5], 'a'],
  ['none with other times', [record('a', 'x', 1)], ['new'], [2], null],
  ['none for records that were typed', [{ origin: null }, {}], ['new'], [1], null],
] as const)('the calendar of a file: %s', (_, records, digests, numbers, calendar) => {
  expect(findCalendar(records, new Set<string>(digests), numbers.map(event))).toBe(calendar);
});
