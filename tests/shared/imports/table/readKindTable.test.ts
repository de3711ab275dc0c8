import { describe, expect, test } from 'vitest';
import { describeProblem, quoted, readKindTable } from '#shared/imports/table/readKindTable';

const encoder = new TextEncoder();
const read = (text: string) => readKindTable(encoder.encode(text), 'units');
const valuesOf = (text: string) => {
  const rows = read(text);
  if (!rows.ok) return describeProblem('U.csv', rows.error);
  return rows.value.map(({ kind, value, line }) => [kind, value, line]);
};

describe('a table of kinds and numbers is read', () => {
  test.each<[string, string, readonly (readonly (string | number)[])[]]>([
    ['as it is', 'kind,units\nphone,3\nwalk-in,4.5\n', [['phone', 3, 2], ['walk-in', 4.5, 3]]],
    ['with a byte order mark and Windows line ends', '\ufeffkind,units\r\nphone,3\r\n', [['phone', 3, 2]]],
    ['with columns in another order, and others', 'note,units,kind\nx,3,phone\n', [['phone', 3, 2]]],
    ['with quotes and spaces', '"kind" , "units"\n"Felony, all", 3 \n'.replaceAll(' , ', ','), [['Felony, all', 3, 2]]],
    ['with empty lines', '\nkind,units\n\nphone,3\n\n\n', [['phone', 3, 4]]],
    ['with exponents', 'kind,units\na,1e3\nb,2.5E-1\nc,1e+2\n', [['a', 1000, 2], ['b', 0.25, 3], ['c', 100, 4]]],
    ['with a sign, zeros and bare points', 'kind,units\na,+3\nb,007\nc,.5\nd,5.\ne,0\n', [
      ['a', 3, 2], ['b', 7, 3], ['c', 0.5, 4], ['d', 5, 5], ['e', 0, 6],
    ]],
    ['with all digits of a number', 'kind,units\na,0.1234567890123456\n', [['a', 0.1234567890123456, 2]]],
  ])('%s', (_, text, rows) => {
    expect(valuesOf(text)).toEqual(rows);
  });

  test('a negative zero is zero', () => {
    expect(valuesOf('kind,units\na,-0\n')).toEqual([['a', 0, 2]]);
  });
});

describe('what is wrong is named with its file, line and column', () => {
  test.each([
    ['an empty file', '', 'line 1, column 1: the file is empty'],
    ['a file of blank lines', '\n \n\n', 'line 1, column 1: the file is empty'],
    ['a header alone', 'kind,units\n', 'line 2, column 1: there are no rows below the header'],
    ['a missing number column', 'kind,count\na,1\n', 'line 1, column 3 (units): there is no column units'],
    ['a missing kind column', 'name,units\na,1\n', 'line 1, column 3 (kind): there is no column kind'],
    ['no header', 'phone,3\nwalk-in,4\n', 'line 1, column 3 (kind): there is no column kind'],
    [
      'semicolons', 'kind;units\na;1\n',
      'line 1, column 1 (kind): there is no column kind, since the fields are not separated by commas',
    ],
    ['a second column', 'kind,units,units\na,1,2\n', 'line 1, column 3 (units): there is a second column units'],
    [
      'a row too short', 'kind,units\na,1\nb\n',
      'line 3, column 2: the row is too short: it has 1 field, and the header has 2',
    ],
    [
      'a row too long', 'kind,units\na,1,2\n',
      'line 2, column 3: the row is too long: it has 3 fields, and the header has 2',
    ],
    [
      'thousands with a comma', 'kind,units\na,1,000\n',
      'line 2, column 3: the row is too long: it has 3 fields, and the header has 2',
    ],
    ['quoted thousands', 'kind,units\na,"1,000"\n', 'line 2, column 2 (units): "1,000" is not a number'],
    ['an empty kind', 'kind,units\n ,1\n', 'line 2, column 1 (kind): the kind is empty'],
    ['a kind twice', 'kind,units\na,1\nb,1\n a,2\n', 'line 4, column 1 (kind): "a" is already on line 2'],
    ['an empty number', 'kind,units\na,\n', 'line 2, column 2 (units): the number is missing'],
    ['a negative number', 'kind,units\na,1\nb,-3\n', 'line 3, column 2 (units): -3 is negative'],
    ['a word', 'kind,units\na,many\n', 'line 2, column 2 (units): "many" is not a number'],
    ['a number with a unit', 'kind,units\na,5 min\n', 'line 2, column 2 (units): "5 min" is not a number'],
    ['not a number', 'kind,units\na,NaN\n', 'line 2, column 2 (units): "NaN" is not a number'],
    ['infinity', 'kind,units\na,Infinity\n', 'line 2, column 2 (units): "Infinity" is not a number'],
    ['a number too large', 'kind,units\na,1e400\n', 'line 2, column 2 (units): "1e400" is not a number'],
    ['a hexadecimal number', 'kind,units\na,0x10\n', 'line 2, column 2 (units): "0x10" is not a number'],
    ['an exponent alone', 'kind,units\na,1e\n', 'line 2, column 2 (units): "1e" is not a number'],
    ['a point alone', 'kind,units\na,.\n', 'line 2, column 2 (units): "." is not a number'],
    ['a line end in a number', 'kind,units\na,"1\n2"\n', 'line 2, column 2 (units): "1\\n2" is not a number'],
    ['an open quote', 'kind,units\n"a,1\n', 'line 2, column 1: a quote is opened and never closed'],
    ['a place below a quoted line end', 'kind,units\n"a\nb",1\nc,x\n', 'line 4, column 2 (units): "x" is not a number'],
  ])('%s', (_, text, problem) => {
    expect(valuesOf(text)).toBe(`U.csv, ${problem}`);
  });

  test.each([
    ['windows-1252', Uint8Array.from([...encoder.encode('kind,units\na,1\nni'), 0xf1, ...encoder.encode('o,2\n')]), 3],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x6b, 0x00]), 1],
  ])('a file in %s', (_, bytes, line) => {
    const rows = readKindTable(bytes, 'units');
    expect(rows).toEqual({ ok: false, error: { line, column: 1, message: 'the file is not in UTF-8' } });
  });
});

test('a file too large to be a table of kinds is refused before it is read', () => {
  const rows = readKindTable(new Uint8Array(100_000_001), 'units');
  expect(rows).toEqual({ ok: false, error: { line: 1, column: 1, message: 'the file is larger than 100 MB' } });
});

test.each([
  [60, `"a${'b'.repeat(59)}"`],
  [61, `"a${'b'.repeat(59)}…"`],
])('file text of %i characters is quoted from its beginning, as much as fits', (length, text) => {
  expect(quoted(`a${'b'.repeat(length - 1)}`)).toBe(text);
});
