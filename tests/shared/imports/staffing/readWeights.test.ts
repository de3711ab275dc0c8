import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import { readWeights } from '#shared/imports/staffing/readWeights';

const kinds = [
  { kind: 'check-in' as RecordId, label: 'Check-in', words: ['check-in', 'Check-in', 'checkin'] },
  { kind: 'phone' as RecordId, label: 'Phone call', words: ['phone', 'Phone call', 'call'] },
];

const both = [
  { kind: 'check-in', label: 'Check-in', minutes: 24.1 },
  { kind: 'phone', label: 'Phone call', minutes: 7.9 },
];

test.each([
  ['commas', 'kind,weight_minutes\nCheck-in,24.1\nphone,7.9'],
  ['semicolons', 'kind;weight_minutes\nCheck-in;24.1\nphone;7.9'],
  ['tabs', 'kind\tweight_minutes\nCheck-in\t24.1\nphone\t7.9'],
  [
    'Windows lines, a byte order mark and an empty line',
    '\ufeffkind,weight_minutes\r\nCheck-in,24.1\r\n\r\nphone,7.9\r\n',
  ],
  ['other columns in another order', 'weight_minutes,n,Kind\n24.1,9,CHECKIN\n7.9,8,call'],
  ['quoted fields', '"kind","weight_minutes"\n"Check-in","24.1"\n"Phone call","7.9"'],
])('a table with %s is read', (_, text) => {
  expect(readWeights(text, kinds)).toEqual({ ok: true, value: both });
});

test.each([
  ['nothing', '', 'Paste a table'],
  ['no column of kinds', 'name,weight_minutes\nphone,7.9', 'no column “kind”'],
  ['no column of weights', 'kind,minutes\nphone,7.9', 'no column “weight_minutes”'],
  ['only a header', 'kind,weight_minutes', 'no kinds below the header'],
  ['an unknown kind', 'kind,weight_minutes\nphone,7.9\nfax,3', 'Line 3, column “kind”: there is no kind “fax”'],
  ['a kind twice', 'kind,weight_minutes\nphone,7.9\ncall,8', 'Line 3: Phone call appears twice'],
  ['a negative number', 'kind,weight_minutes\nphone,-7.9', 'Line 2, column “weight_minutes”: “-7.9”'],
  ['zero', 'kind,weight_minutes\nphone,0', '“0” is not a number above 0'],
  ['no number', 'kind,weight_minutes\nphone,seven', '“seven” is not a number'],
  ['an exponent', 'kind,weight_minutes\nphone,1e3', '“1e3” is not a number'],
  ['a missing number', 'kind,weight_minutes\nphone', '“” is not a number'],
  ['a row too long', 'kind,weight_minutes\nphone,7,9', 'Line 2 has 3 columns; the header has 2'],
])('a table with %s is refused, and the message names the place', (_, text, message) => {
  const read = readWeights(text, kinds);
  expect(read.ok ? 'read' : read.error.message).toContain(message);
  expect(read.ok ? null : read.error.field).toBe('weights');
});

test.each([
  [
    'after an empty line', 'kind,weight_minutes\n\nphone,x',
    'Line 3, column “weight_minutes”: “x” is not a number above 0.',
  ],
  [
    'after a field of two lines', 'kind,n,weight_minutes\nphone,"a\nb",7\nfax,1,2',
    'Line 4, column “kind”: there is no kind “fax”.',
  ],
  ['at a quote that is not closed', 'kind,weight_minutes\n"phone,7', 'Line 2: A quotation mark is not closed.'],
])('a problem is named with its line in the file: %s', (_, text, message) => {
  expect(readWeights(text, kinds)).toMatchObject({ ok: false, error: { message } });
});
