import { expect, test } from 'vitest';
import { aCalendar, anEvent, readCalendarAtOnce } from '../../../helpers/readCalendarAtOnce';

const reasonsOf = (...events: readonly string[]) =>
  readCalendarAtOnce(aCalendar(...events)).refused.map(({ reason }) => reason);

test.each([
  ['x'.repeat(24), 'x'.repeat(24)],
  [`a${'x'.repeat(24)}`, `a${'x'.repeat(23)}…`],
])('a start that cannot be read is quoted from its beginning: %s', (value, quoted) => {
  expect(reasonsOf(anEvent('UID:1', `DTSTART:${value}`))).toEqual([
    `has a start that cannot be read (DTSTART “${quoted}”)`,
  ]);
});

test.each([
  ['CANCELLED', true],
  ['CANCELED', true],
  ['CONFIRMED', false],
])('an event of STATUS %s is canceled: %s', (status, cancelled) => {
  const file = aCalendar(anEvent('UID:1', `STATUS:${status}`, 'DTSTART:20260924T093000'));
  const [event] = readCalendarAtOnce(file).instances;
  expect(event?.cancelled).toBe(cancelled);
});

test.each([
  [[], false],
  [['TRANSP:OPAQUE'], false],
  [['TRANSP:TRANSPARENT'], true],
  [['X-MICROSOFT-CDO-BUSYSTATUS:FREE'], true],
  [['X-MICROSOFT-CDO-BUSYSTATUS:BUSY'], false],
])('with %j an event is free time: %s', (lines, free) => {
  const [event] = readCalendarAtOnce(aCalendar(anEvent('UID:1', 'DTSTART:20260924T093000', ...lines))).instances;
  expect(event?.free).toBe(free);
});

test('a fault that one line has twice is named once', () => {
  expect(reasonsOf(anEvent('UID:1', 'DTSTART:20260924T093000', 'EXDATE:x,y', 'RDATE:z'))).toHaveLength(2);
});
