import { describe, expect, test } from 'vitest';
import { answersOf, drafted } from './lineOf';

describe('a timer starts only from a line without figures, days or words of time', () => {
  test.each([
    ['phone', 'phone x1 timer'],
    ['phone x4', 'asks: no-length'],
    ['phone 4 calls', 'asks: no-length'],
    ['monday meeting', 'asks: no-length'],
    ['training all day', 'asks: no-length'],
    ['phone earlier', 'asks: no-length'],
    ['phone this morning', 'asks: no-length'],
    ['phone hour', 'asks: no-length'],
    ['phone noon', 'asks: no-length'],
    ['phone 2pm', 'asks: no-length'],
    ['phone 14:00', 'asks: no-length'],
    ['walkin room 12', 'asks: no-length'],
    ['walkin two rooms', 'asks: number-in-note'],
    ['walkin "room 12"', 'walk-in x1 (room 12) timer'],
    ['walkin “room 12” noon', 'asks: no-length'],
    ['followup hn', 'followup HN x1 timer'],
    ['walkin spanish', 'walk-in x1 (spanish) timer'],
    ['checkin kept', 'asks: no-length'],
    ['checkin cancelled', 'check-in x0 cancelled 2026-09-16 14:42-14:42 ended now'],
    ['tomorrow court', 'duty court-run plan 2026-09-17'],
    ['phone A1', 'asks: no-length'],
    ['docket review', 'docket-review timer'],
    ['yesterday phone', 'asks: no-length'],
    ['phone today', 'asks: no-length'],
    ['phone 9/14', 'asks: no-length'],
    ['phone 2nd call', 'asks: no-length'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('a line without a length asks', () => {
  test.each<[string, string[]]>([
    ['phone 20 this morning', [
      'Note → phone 20 "this morning" → phone x1 (this morning) 2026-09-16 14:22-14:42 ended now',
      'Type the time →  phone 20 → typing goes on',
    ]],
    ['phone noon', [
      'From 12:00 → phone 12:00 m → typing goes on',
    ]],
    ['phone 14:00', [
      'From 14:00 → phone 14:00 m → typing goes on',
    ]],
    ['training all day', [
      'Type a length → training all day m → typing goes on',
      'Start a timer → training "all day" → training (all day) timer',
    ]],
    ['walkin room 12', [
      '12 min → walkin room 12m → walk-in x1 (room) 2026-09-16 14:30-14:42 ended now',
      'Type a length → walkin room 12 m → typing goes on',
      'Start a timer → walkin "room 12" → walk-in x1 (room 12) timer',
    ]],
    ['checkin kept', [
      'Type a length → checkin kept m → typing goes on',
    ]],
    ['monday meeting', [
      'Type a length → monday meeting m → typing goes on',
    ]],
    ['phone 4 calls', [
      'Type a length → phone 4 calls m → typing goes on',
    ]],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});
