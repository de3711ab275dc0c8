import { expect, test } from 'vitest';
import { isList, pastedLines } from '#renderer/features/today/line/pasted/pastedLines';

test.each([
  ['line ends of Windows and of other systems', 'a\r\nb\nc\rd', ['a', 'b', 'c', 'd']],
  ['other line breaks', 'a\u2028b\u2029c\u0085d', ['a', 'b', 'c', 'd']],
  ['empty lines and spaces around', '\n  a  \n \n\tb\n', ['a', 'b']],
  ['cells of a table', '9:00\t9:20\tphone', ['9:00 9:20 phone']],
  ['bullets', '• a\n* b\n– c\n- d\n·e', ['a', 'b', 'c', 'd', 'e']],
  ['the last minutes, which are not a bullet', '-15 phone\n−15 phone', ['-15 phone', '−15 phone']],
  ['nothing', ' \n ', []],
])('%s are read as lines', (_name, text, lines) => {
  expect(pastedLines(text)).toEqual(lines);
});

test('only a text of two lines or more is a list', () => {
  expect(['', 'a', 'a\n', '\na\n\n', 'a\nb'].map(isList)).toEqual([false, false, false, false, true]);
});
