import { expect, test } from 'vitest';
import { prepareTyped, quotedCharacter } from '#shared/time/typedText';

test.each([
  ['Phone  20 MIN.', 'phone 20 min '],
  ['9:05–9:35 — 10', '9:05-9:35 - 10'],
  ['½ h, 1½ h', ' 1/2 h 1 1/2 h'],
  ['x4 × 5', 'x4 x 5'],
  ['forty five', '45'],
  ['forty-five minutes', '45 minutes'],
  ['nineteen twenty', '19 20'],
  ['someone, anyone', 'someone anyone'],
  ['9 a.m. to 2 P.M.', '9 am to 2 pm'],
  ["9 o'clock", '9:00'],
  ['duty: court', 'duty: court'],
  ['re: bond', 're bond'],
  ['(spanish)', ' spanish '],
  ['say "room 12" 20', `say ${quotedCharacter.repeat(9)} 20`],
  ['5" screen', '5" screen'],
  ['.', '.'],
  ['14 ; sept . x', '14 sept x'],
  ['?', '?'],
])('“%s” is prepared as “%s”', (typed, text) => {
  expect(prepareTyped(typed).text).toBe(text);
});

test('what keeps its length keeps the place of each character', () => {
  const { starts, ends } = prepareTyped('a "b c" x');
  expect([starts, ends]).toEqual([[0, 1, 2, 3, 4, 5, 6, 7, 8], [1, 2, 3, 4, 5, 6, 7, 8, 9]]);
});

test('every character of the prepared text has the characters of the original that it comes from', () => {
  const typed = '½ hour forty five  é“a b” x';
  const { text, starts, ends } = prepareTyped(typed);
  expect([starts.length, ends.length]).toEqual([text.length, text.length]);
  const at = text.indexOf('45');
  expect(typed.slice(starts[at], ends[at + 1])).toBe('forty five');
  expect(starts.every((start, index) => start < (ends[index] ?? 0) && start >= (starts[index - 1] ?? 0))).toBe(true);
});
