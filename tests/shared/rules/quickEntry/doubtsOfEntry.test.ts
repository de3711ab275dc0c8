import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { clockOn } from '../../../helpers/clockOn';
import { answersOf, drafted } from './lineOf';

const planned = (id: string, kind: string, from: string, to: string) => ({
  id: recordId(id), kind: recordId(kind), start: clockOn('2026-09-16', from), end: clockOn('2026-09-16', to),
});

const appointments = [planned('one', 'check-in', '09:00', '09:30'), planned('two', 'interview', '14:30', '15:00')];

describe('work that meets an appointment of its kind', () => {
  test.each([
    ['checkin 9-9:30', 'asks: planned'],
    ['checkin 9:29-9:40', 'asks: planned'],
    ['checkin 9:30-9:40', 'check-in x1 2026-09-16 09:30-09:40 stated'],
    ['checkin 8:50-9', 'check-in x1 2026-09-16 08:50-09:00 stated'],
    ['walkin 9-9:30', 'walk-in x1 2026-09-16 09:00-09:30 stated'],
    ['interview no show', 'asks: planned'],
    ['checkin no show', 'check-in x0 no-show 2026-09-16 14:42-14:42 ended now'],
    ['interview', 'interview x1 timer'],
  ])('%s', (line, expected) => {
    expect(drafted(line, { appointments })).toBe(expected);
  });

  test('is this one, with its outcome, or another', () => {
    expect(answersOf('checkin 9-9:30', { appointments })).toEqual([
      'The one at 09:00 → checkin 9-9:30 → check-in x1 kept one 2026-09-16 09:00-09:30 stated',
      'Another one → checkin 9-9:30 → check-in x1 2026-09-16 09:00-09:30 stated',
    ]);
    expect(answersOf('interview no show', { appointments })[0]).toBe(
      'The one at 14:30 → interview no show → interview x0 no-show two 2026-09-16 14:42-14:42 ended now',
    );
  });

  test('asks about each one that it meets', () => {
    const both = [planned('one', 'check-in', '09:00', '09:30'), planned('three', 'check-in', '09:20', '10:00')];
    expect(answersOf('checkin 9-10', { appointments: both }).map((answer) => answer.slice(0, 16))).toEqual([
      'The one at 09:00', 'The one at 09:20', 'Another one → ch',
    ]);
  });
});

test('a long entry asks once, and then whether it is the planned one', () => {
  const all = [planned('one', 'check-in', '09:00', '09:30')];
  expect(answersOf('checkin 8-13:00', { appointments: all })).toEqual([
    'The one at 09:00 → checkin 8-13:00 → check-in x1 kept one 2026-09-16 08:00-13:00 stated',
    'Another one → checkin 8-13:00 → check-in x1 2026-09-16 08:00-13:00 stated',
    'Type a length → checkin m → typing goes on',
  ]);
});
