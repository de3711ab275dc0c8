import { expect, test } from 'vitest';
import { piecesOf, placeIn, wordsOf } from '#renderer/app/palette/matchText';

test.each<[text: string, word: string, place: number | null]>([
  ['Phone call', 'phone', 0],
  ['Phone call', 'call', 1],
  ['Phone call', 'one', 2],
  ['Phone call', 'xylo', null],
  ['Phone call', 'phone call', 0],
  ['Travel-document follow-up', 'document', 1],
  ['Recall, then call', 'call', 1],
  ['Sep 16, 10:25', '25', 1],
  ['“call” into the line', 'call', 1],
  ['', 'a', null],
])('in “%s” the word “%s” is at place %s', (text, word, place) => {
  expect(placeIn(text, word)).toBe(place);
});

test('a text is split at every word of the query, and only there', () => {
  const marked = (text: string, query: string) =>
    piecesOf(text, wordsOf(query))
      .map((piece) => (piece.matched ? `[${piece.text}]` : piece.text))
      .join('');
  expect([
    marked('Travel-document follow-up', 'up TRAV'),
    marked('Recall, then call', 'call'),
    marked('Phone call', ''),
    marked('Año nuevo', 'nuevo'),
  ]).toEqual(['[Trav]el-document follow-[up]', 'Recall, then [call]', 'Phone call', 'Año [nuevo]']);
});
