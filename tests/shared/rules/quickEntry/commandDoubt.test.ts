import { describe, expect, test } from 'vitest';
import { answersOf, drafted } from './lineOf';

describe('a command after an activity asks if it is the whole note', () => {
  test.each([
    'email delete last', 'email delete last one', 'email delete last entry', 'call undo', 'call 10 undo',
    'phone Undo!', 'intake delete', 'intake 20 delete', '10 min phone stop timer', 'phone stop',
    'phone 20 stop the clock', 'phone timer', 'phone 20 repeat', 'phone help', 'phone ?', 'phone 20m close day',
    'phone 20 cancel', 'checkin 20 cancel', 'phone 20 never mind', 'phone scratch that', 'phone please undo that',
    'phone 10 fill the gap', 'phone open settings', 'phone x4 35m undo', 'yesterday 45 court delete last',
    'td followup hn delete', '9-9:30 checkin undo', 'court undo', 'email delete last 20m', 'phone 20; delete last',
    'phone back up now', 'phone 20 stop timer please', 'phone start a timer', 'phone 20 del', 'phone 20 ctrl z',
    'phone undo redo', 'call, then undo', 'phone 20 export csv', 'phone 20 switch to the van', 'phone 20 enter',
    'phone and stop the timer', 'phone twenty minutes stop the timer now',
  ])('%s', (line) => {
    expect(drafted(line)).toBe('asks: command-or-note');
  });
});

describe('a word of progress asks only if a timer would start', () => {
  test.each([
    ['phone start', 'asks: command-or-note'],
    ['walkin done', 'asks: command-or-note'],
    ['phone begin', 'asks: command-or-note'],
    ['phone next', 'asks: command-or-note'],
    ['walkin 20 done', 'walk-in x1 (done) 2026-09-16 14:22-14:42 ended now'],
    ['phone 9-9:30 again', 'phone x1 (again) 2026-09-16 09:00-09:30 stated'],
    ['phone last 15 minutes done', 'phone x1 (done) 2026-09-16 14:27-14:42 ended now'],
    ['checkin done', 'asks: outcome-or-note'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('a command with its object asks at the end of any note, and other words are the note', () => {
  test.each([
    ['phone 20 called about a visa stop timer', 'asks: command-or-note'],
    ['walkin 20 court date undo that', 'asks: command-or-note'],
    ['walkin 20 court date never mind', 'asks: command-or-note'],
    ['walkin 20 asked to stop it', 'walk-in x1 (asked to stop it) 2026-09-16 14:22-14:42 ended now'],
    ['walkin 20 undo letter', 'walk-in x1 (undo letter) 2026-09-16 14:22-14:42 ended now'],
    ['email 20 deleted old files', 'admin (deleted old files) 2026-09-16 14:22-14:42 ended now'],
    ['admin delete old emails', 'admin (delete old emails) timer'],
    ['phone 20 stop timer for the van', 'phone x1 (stop timer for the van) 2026-09-16 14:22-14:42 ended now'],
    ['phone 20 "undo"', 'phone x1 (undo) 2026-09-16 14:22-14:42 ended now'],
    ['phone 20 about “stop timer”', 'phone x1 (about “stop timer”) 2026-09-16 14:22-14:42 ended now'],
  ])('%s', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

test('the answers are the note as it is, and the line without the command', () => {
  expect([answersOf('email delete last'), answersOf('phone 20 about a visa stop timer')]).toEqual([
    [
      'Note → email "delete last" → admin (delete last) timer',
      'Leave it out → email → admin timer',
    ],
    [
      'Note → phone 20 "about a visa stop timer" → ' +
        'phone x1 (about a visa stop timer) 2026-09-16 14:22-14:42 ended now',
      'Leave it out → phone 20 about a visa → phone x1 (about a visa) 2026-09-16 14:22-14:42 ended now',
    ],
  ]);
});

test('if a length is in between, only the words are quoted', () => {
  expect(answersOf('email delete last 20m')[0]).toBe(
    'Note → email "delete" last 20m → admin (delete) 2026-09-16 14:22-14:42 ended now',
  );
});

test('a private number is asked about first', () => {
  expect(drafted('phone 20 A123456789 undo that')).toBe('asks: private-number');
});
