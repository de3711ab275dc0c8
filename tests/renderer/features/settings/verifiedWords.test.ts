import { expect, test } from 'vitest';
import type { Instant } from '#shared/time/day';
import { verifiedWords, type Verified } from '#renderer/features/settings/verifiedWords';

const verified = (asked: Partial<Verified>): Verified => ({
  at: 0 as Instant,
  number: 1_200,
  lines: 1_200,
  records: 42,
  differences: [],
  damaged: [],
  torn: [],
  ...asked,
});
const missing = (id: string) => `entry ${id}: a version of the database is not in the journal`;

test('copies that agree are reported as such, with what was read', () => {
  expect(verifiedWords(verified({ lines: 1, records: 1, number: 1 }))).toEqual({
    faults: [],
    whole: '1 line of the journal and 1 record of the database were read, up to number 1: they agree.',
    todo: null,
  });
});

test('a damaged line is reported once, with its consequences, what is whole and what to do', () => {
  const line = '000001.jsonl, line 3 is damaged';
  const words = verifiedWords(
    verified({
      damaged: [line, '000001.jsonl: differs from its SHA-256'],
      differences: [line, missing('a'), missing('b')],
    }),
  );
  expect(words).toEqual({
    faults: [line, '2 records of the database are in no whole line'],
    whole:
      '1,200 other lines of the journal are whole, and the database has all of its 42 records: ' +
      'nothing you see is missing.',
    todo:
      'Nothing was changed or repaired. Copy the folder below to another disk now, ' +
      'so that what is whole is kept twice.',
  });
});

test.each<[what: string, asked: Partial<Verified>, faults: readonly string[]]>([
  [
    'a wrong digest alone',
    { damaged: ['000001.jsonl: differs from its SHA-256'] },
    ['000001.jsonl: differs from its SHA-256'],
  ],
  [
    'a wrong digest of another file',
    { damaged: ['000001.jsonl, line 3 is damaged', '000002.jsonl: differs from its SHA-256'] },
    ['000001.jsonl, line 3 is damaged', '000002.jsonl: differs from its SHA-256'],
  ],
  ['a torn end', { torn: ['000002.jsonl: a torn line at its end'] }, ['000002.jsonl: a torn line at its end']],
  ['a record that only the database has', { differences: [missing('a')] }, [missing('a')]],
  [
    'more differences than are named',
    { differences: Array.from({ length: 6 }, (_, at) => missing(String(at))) },
    [...Array.from({ length: 5 }, (_, at) => missing(String(at))), 'and 1 other difference'],
  ],
])('%s is named as it is', (_what, asked, faults) => {
  expect(verifiedWords(verified(asked)).faults).toEqual(faults);
});
