import { expect, test } from 'vitest';
import { inFront, quotedAtEnd, quotedFrom, withAll, withWords } from '#shared/rules/quickEntry/rewrite';

test.each([
  ['walkin 20 court', 7, 9, '30', 'walkin 30 court'],
  ['walkin 20 court', 7, 9, '', 'walkin court'],
  ['walkin 20 court', 0, 6, '', '20 court'],
  ['walkin 20 court', 10, 15, '', 'walkin 20'],
  ['walkin', 0, 6, '', ''],
  ['walkin ', 7, 7, '20', 'walkin 20'],
  ['  walkin 20', 2, 8, '', '20'],
])('in “%s” the words from %i to %i become “%s”: “%s”', (text, start, end, words, expected) => {
  expect(withWords(text, { start, end }, words)).toBe(expected);
});

test('several places are rewritten, in whatever order they are given', () => {
  const edits = [[{ start: 0, end: 6 }, 'phone'], [{ start: 10, end: 15 }, 'x2']] as const;
  const expected = 'phone 20 x2';
  expect([withAll('walkin 20 court', edits), withAll('walkin 20 court', edits.toReversed())]).toEqual([
    expected, expected,
  ]);
});

test.each([
  ['walkin 20 court date 9/28', 10, 'walkin 20 "court date 9/28"'],
  ['walkin 20 said “no”  ', 10, `walkin 20 "said 'no'"  `],
  ['walkin 20  papers', 9, 'walkin 20"papers"'],
])('from a place on “%s” is the note: %#', (text, start, expected) => {
  expect(quotedFrom(text, start)).toBe(expected);
});

test('words at a place can become the note, in place or at the end', () => {
  expect(quotedFrom('walkin 20 papers x2', 10, 16)).toBe('walkin 20 "papers" x2');
  expect(quotedAtEnd('walkin papers 20', { start: 7, end: 13 })).toBe('walkin 20 "papers"');
  expect(quotedAtEnd('walkin "papers" 20', { start: 7, end: 15 })).toBe(`walkin 20 "'papers'"`);
});

test('words in front have one space after them', () => {
  expect([inFront('  walkin 20', '9:00'), inFront('walkin', '9:00')]).toEqual(['9:00 walkin 20', '9:00 walkin']);
});
