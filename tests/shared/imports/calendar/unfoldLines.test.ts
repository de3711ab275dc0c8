import { expect, test } from 'vitest';
import { unfoldLines } from '#shared/imports/calendar/unfoldLines';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const linesOf = (bytes: Uint8Array) => [...unfoldLines(bytes)].map(({ line, text }) => [line, text]);

test.each([
  ['lines end in a line feed', 'A:1\nB:2\n', [[1, 'A:1'], [2, 'B:2']]],
  ['in both', 'A:1\r\nB:2\r\n', [[1, 'A:1'], [2, 'B:2']]],
  ['in a lone return', 'A:1\rB:2', [[1, 'A:1'], [2, 'B:2']]],
  ['the last line has no end', 'A:1\nB:2', [[1, 'A:1'], [2, 'B:2']]],
  ['a line continues after a space', 'A:1\n 2\nB:3', [[1, 'A:12'], [3, 'B:3']]],
  ['or a tab, and more than once', 'A:1\r\n\t2\r\n 3\r\nB:4', [[1, 'A:123'], [4, 'B:4']]],
  ['only the first space goes', 'A:1\n  2', [[1, 'A:1 2']]],
  ['empty lines are skipped, even inside a fold', 'A:1\n\n 2\n\nB:3', [[1, 'A:12'], [5, 'B:3']]],
  ['a first line that goes on nothing is a line', ' A:1\nB:2', [[1, ' A:1'], [2, 'B:2']]],
  ['a byte order mark is skipped', '\uFEFFA:1', [[1, 'A:1']]],
  ['nothing holds nothing', '', []],
  ['returns alone hold nothing', '\r\n\r\n', []],
])('%s', (_, text, lines) => {
  expect(linesOf(bytesOf(text))).toEqual(lines);
});

test('a character that a fold splits is read whole', () => {
  expect(linesOf(new Uint8Array([0x41, 0x3a, 0xc3, 0x0a, 0x20, 0xa9, 0x0a]))).toEqual([[1, 'A:é']]);
});

test('bytes that are not UTF-8 are read as windows-1252, line by line', () => {
  const bytes = new Uint8Array([0x41, 0x3a, 0xe9, 0x80, 0x9f, 0x81, 0x7f, 0xa0, 0x0a, ...bytesOf('B:é')]);
  expect([...unfoldLines(bytes)]).toEqual([
    { line: 1, text: 'A:é€Ÿ.\u007f\u00a0', isUtf8: false },
    { line: 2, text: 'B:é', isUtf8: true },
  ]);
});

test.each([
  ['the first byte of a byte order mark alone is a character', [0xef, 0x41, 0x42, 0x43, 0x3a, 0x31], 'ïABC:1'],
  ['its first two are characters', [0xef, 0xbb, 0x41, 0x3a, 0x31], 'ï»A:1'],
  ['its last two are characters', [0x41, 0xbb, 0xbf, 0x3a, 0x31], 'A»¿:1'],
])('%s', (_, bytes, text) => {
  expect(linesOf(Uint8Array.from(bytes))).toEqual([[1, text]]);
});
