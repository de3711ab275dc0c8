import { describe, expect, test } from 'vitest';
import { answersOf, drafted } from './lineOf';

describe('words of time next to a length or a time', () => {
  test.each([
    ['this morning phone 20m', 'part-of-day'],
    ['yesterday morning phone 20m', 'part-of-day'],
    ['court next week 9-11', 'part-of-day'],
    ['court last week 2h', 'part-of-day'],
    ['phone before lunch 20m', 'part-of-day'],
    ['court coming monday 9-11', 'figure-in-note'],
    ['phone half nine to ten', 'part-of-hour'],
    ['phone half 9:30 20m', 'part-of-hour'],
    ['phone in 20 min', 'length-ahead'],
    ['checkin 30 min late', 'lateness'],
    ['checkin 2 hrs early', 'lateness'],
    ['phone 20 sorry 30', 'corrected'],
    ['phone 20, no, 30', 'corrected'],
    ['phone at 9 30', 'minutes-of-hour'],
    ['phone at 9 30 20m', 'minutes-of-hour'],
  ])('%s asks', (line, code) => {
    expect(drafted(line)).toBe(`asks: ${code}`);
  });

  test.each([
    ['phone 20 late fee', 'phone x1 (late fee) 2026-09-16 14:22-14:42 ended now'],
    ['phone 20 sorry for 3 kids', 'phone x1 (sorry for 3 kids) 2026-09-16 14:22-14:42 ended now'],
    ['phone at nine thirty for twenty minutes', 'phone x1 2026-09-16 09:30-09:50 stated'],
    ['phone at 9 30m', 'phone x1 2026-09-16 09:00-09:30 stated'],
  ])('%s does not', (line, expected) => {
    expect(drafted(line)).toBe(expected);
  });
});

describe('what the answers do', () => {
  test.each<[string, string[]]>([
    [
      'this morning 9-10 meeting',
      ['The typed time → 9-10 meeting → meeting 2026-09-16 09:00-10:00 stated'],
    ],
    [
      'this morning phone 20m',
      [
        'Type the time →  phone 20m → typing goes on',
        'The last free time → phone 20m → phone x1 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'phone 20 sorry 30',
      [
        '30 → phone 30 → phone x1 2026-09-16 14:12-14:42 ended now',
        '20 → phone 20 "sorry 30" → phone x1 (sorry 30) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'checkin 30 min late',
      [
        'Type a length → checkin m → typing goes on',
        '30 min → checkin 30m "late" → check-in x1 (late) 2026-09-16 14:12-14:42 ended now',
      ],
    ],
    [
      'phone at 9 30 20m',
      [
        '9:30 → phone at 9:30 20m → phone x1 2026-09-16 09:30-09:50 stated',
        '30 min → phone at 9 30m 20m → typing goes on',
      ],
    ],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});
