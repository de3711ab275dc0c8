import { describe, expect, test } from 'vitest';
import { placeEntry } from '#shared/rules/placeEntry';
import { clockOn } from '../../helpers/clockOn';

const at = (clock: string) => clockOn('2026-09-16', clock);
const span = (from: string, to: string) => ({ start: at(from), end: at(to) });

describe('time that is not typed', () => {
  const day = span('00:00', '14:42');

  test('goes to the end of the latest free stretch that is long enough', () => {
    const logged = [span('08:00', '13:25'), span('14:00', '14:30')];
    expect(placeEntry(35, day, logged, at('14:42'))).toEqual({
      ...span('13:25', '14:00'),
      placement: 'gap',
      overlaps: false,
    });
    expect(placeEntry(12, day, logged, at('14:42'))).toEqual({
      ...span('14:30', '14:42'),
      placement: 'ended now',
      overlaps: false,
    });
  });

  test('may be outside the schedule', () => {
    expect(placeEntry(60, day, [span('08:00', '14:42')], at('14:42'))).toEqual({
      ...span('07:00', '08:00'),
      placement: 'gap',
      overlaps: false,
    });
  });

  test('ends now, overlapping what is logged, if no stretch is long enough', () => {
    expect(placeEntry(600, day, [span('08:00', '14:42')], at('14:42'))).toEqual({
      ...span('04:42', '14:42'),
      placement: 'ended now',
      overlaps: true,
    });
  });

  test('of no length is now', () => {
    expect(placeEntry(0, day, [span('08:00', '14:42')], at('14:42'))).toEqual({
      ...span('14:42', '14:42'),
      placement: 'ended now',
      overlaps: false,
    });
  });
});

/** Free are 08:00 to 09:00 and 10:00 to 10:30. */
test.each([
  [29, '10:01', '10:30', 'gap', false],
  [30, '10:00', '10:30', 'gap', false],
  [31, '08:29', '09:00', 'gap', false],
  [60, '08:00', '09:00', 'gap', false],
  [61, '13:59', '15:00', 'ended now', true],
  [1, '10:29', '10:30', 'gap', false],
  [0, '15:00', '15:00', 'ended now', false],
])('%i minutes go from %s to %s', (minutes, from, to, placement, overlaps) => {
  const logged = [span('09:00', '10:00'), span('10:30', '15:00')];
  expect(placeEntry(minutes, span('08:00', '15:00'), logged, at('15:00'))).toEqual({
    ...span(from, to),
    placement,
    overlaps,
  });
});

test.each([
  ['14:59', 'gap'],
  ['15:00', 'ended now'],
  ['15:01', 'gap'],
])('minutes that end at 15:00 are at %s: %s', (now, placement) => {
  expect(placeEntry(10, span('08:00', '15:00'), [], at(now)).placement).toBe(placement);
});

test.each([
  [0, false],
  [1, true],
  [2, true],
])('%i minutes with no free time overlap what is logged: %s', (minutes, overlaps) => {
  const within = span('08:00', '15:00');
  expect(placeEntry(minutes, within, [within], at('15:00')).overlaps).toBe(overlaps);
});
