import { describe, expect, test } from 'vitest';
import { readTable } from '#shared/imports/table/readTable';

const read = (text: string) => {
  const table = readTable(text);
  return table.ok ? table.value.rows.map(({ line, fields }) => [line, ...Object.values(fields)]) : table.error.message;
};

test.each([
  ['commas', 'a,b\n1,2\n3,4'],
  ['semicolons', 'a;b\n1;2\n3;4'],
  ['tabs', 'a\tb\n1\t2\n3\t4'],
  ['bars', 'a|b\n1|2\n3|4'],
  ['lines that end as on Windows, including the last one', 'a,b\r\n1,2\r\n3,4\r\n'],
  ['spaces around fields', 'a , b\n 1,2 \n3,4'],
  ['heads in capitals', 'A,B\n1,2\n3,4'],
])('%s', (_, text) => {
  const expected = [[[2, '1', '2'], [3, '3', '4']], { value: { heads: ['a', 'b'] } }];
  expect([read(text), readTable(text)]).toMatchObject(expected);
});

describe('rows name the line on which they begin', () => {
  test.each([
    ['after empty lines', 'a,b\n\n1,2\n\n\n3,4', [[3, '1', '2'], [6, '3', '4']]],
    ['before semicolons with empty lines', '\na;b\n\n1;2', [[4, '1', '2']]],
    ['after a field of two lines', 'a,b\n"1\nx",2\n3,4', [[2, '1\nx', '2'], [4, '3', '4']]],
    ['after a field of two lines of Windows', 'a,b\r\n"1\r\nx",2\r\n3,4', [[2, '1\nx', '2'], [4, '3', '4']]],
    ['with a row of commas left out', 'a,b\n,\n3,4', [[3, '3', '4']]],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

test('missing fields are empty, and too many are reported', () => {
  const table = readTable('a,b\n1\n1,2,3\n1,2,');
  expect(table.ok ? table.value.rows.map(({ fields, isTooLong }) => [fields['b'], isTooLong]) : null).toEqual([
    ['', false], ['2', true], ['2', false],
  ]);
});

test('spaces and hyphens in headers become underscores', () => {
  const table = readTable('First after  days,every-days\n1,2');
  expect(table.ok ? table.value.heads : null).toEqual(['first_after_days', 'every_days']);
});

test('with a quotation mark that is not closed nothing is read, and its place is named', () => {
  expect(read('a,b\n1,2\n"3,4\n5,6')).toBe('Line 3: A quotation mark is not closed. Nothing was read.');
});

test('a column that is named twice is refused', () => {
  expect(read('a,b,A\n1,2,3')).toBe('The first line names the column “a” twice.');
});

test('an empty text has no headers and no rows', () => {
  expect(readTable('')).toEqual({ ok: true, value: { heads: [], rows: [] } });
});
