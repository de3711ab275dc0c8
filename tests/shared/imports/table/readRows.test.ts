import { expect, test } from 'vitest';
import { readRows } from '#shared/imports/table/readRows';

const rowsOf = (text: string) => {
  const rows = readRows(text, ',');
  return rows.ok ? rows.value.map(({ line, fields }) => [line, ...fields]) : rows.error;
};

test.each<[string, string, readonly (readonly (string | number)[])[]]>([
  ['nothing', '', []],
  ['a byte order mark alone', '\ufeff', []],
  ['one field', 'a', [[1, 'a']]],
  ['a row without a line end', 'a,b\nc,d', [[1, 'a', 'b'], [2, 'c', 'd']]],
  ['Unix line ends', 'a\nb\n', [[1, 'a'], [2, 'b']]],
  ['Windows line ends', 'a,b\r\nc,d\r\n', [[1, 'a', 'b'], [2, 'c', 'd']]],
  ['old Mac line ends', 'a\rb\r', [[1, 'a'], [2, 'b']]],
  ['a byte order mark before a quote', '\ufeff"a",b', [[1, 'a', 'b']]],
  ['empty lines, which are no rows', '\n\na\n \n"",\n\nb\n\n', [[3, 'a'], [5, '', ''], [7, 'b']]],
  ['empty fields', ',\n', [[1, '', '']]],
  ['a comma and a quote in quotes', '"a,""b""",c', [[1, 'a,"b"', 'c']]],
  ['an empty field in quotes', 'a,""\n', [[1, 'a', '']]],
  ['line ends in quotes, which count', '"a\nb\r\nc",d\ne', [[1, 'a\nb\nc', 'd'], [4, 'e']]],
  ['a quote within a field', 'a"b,c', [[1, 'a"b', 'c']]],
  ['spaces, which are kept', ' a , b ', [[1, ' a ', ' b ']]],
])('%s', (_, text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test.each([
  ['is never closed', 'a,b\nc,"d\ne,f', { line: 2, column: 2, message: 'a quote is opened and never closed' }],
  ['is followed by text', 'a,b\n"c\nd"e,f', { line: 3, column: 1, message: 'text follows a closing quote' }],
  ['stands alone at the end', 'a\n"', { line: 2, column: 1, message: 'a quote is opened and never closed' }],
])('a quote that %s is a problem with its place', (_, text, problem) => {
  expect(rowsOf(text)).toEqual(problem);
});

test('a field of millions of characters is read', () => {
  const long = 'x""'.repeat(1_000_000);
  const rows = readRows(`"${long}",b\n${'c,d\n'.repeat(100_000)}`, ',');
  expect(rows.ok && [rows.value.length, rows.value[0]?.fields[0]?.length]).toEqual([100_001, 2_000_000]);
});
