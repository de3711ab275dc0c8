import { expect, test } from 'vitest';
import { drafted } from './lineOf';

test.each([
  ['20 minutes on the phone', 'phone x1 2026-09-16 14:22-14:42 ended now'],
  ['i was on the phone for 20 minutes', 'phone x1 2026-09-16 14:22-14:42 ended now'],
  ['a walkin 20m', 'walk-in x1 2026-09-16 14:22-14:42 ended now'],
  ['took lunch 30', 'absence break 2026-09-16 30'],
  ['on leave', 'absence annual leave 2026-09-16'],
  ['12 calls in an hour', 'phone x12 2026-09-16 13:42-14:42 ended now'],
  ['phone took 20 min', 'phone x1 2026-09-16 14:22-14:42 ended now'],
  ['walkin ca 20 min', 'walk-in x1 2026-09-16 14:22-14:42 ended now'],
  ['phone 9:30 + 20m', 'phone x1 2026-09-16 09:30-09:50 stated'],
  ['phone - 20', 'phone x1 2026-09-16 14:22-14:42 ended now'],
])('“%s” has words that mean nothing', (line, expected) => {
  expect(drafted(line)).toBe(expected);
});

test.each([
  ['IN fo 20', 'followup IN x1 2026-09-16 14:22-14:42 ended now', 'a country'],
  ['in fo 20', 'no: several-meanings', 'a country or first letters'],
  ['phone in 20 min', 'asks: length-ahead', 'when it is to be'],
  ['walkin 20 took 2 hours', 'asks: count-or-minutes', 'a part of the note'],
  ['walkin spanish for 20', 'asks: no-length', 'a part of the note'],
  ['walkin 20 at the desk', 'walk-in x1 (at the desk) 2026-09-16 14:22-14:42 ended now', 'a part of the note'],
  ['did 20m', 'no: unknown-word', 'no activity'],
])('in “%s” such a word means something: %s, %s', (line, expected) => {
  expect(drafted(line)).toBe(expected);
});
