import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { findHead } from '../../../electron/journal/findHead';
import { frameLine } from '../../../electron/journal/frame';
import { temporaryFolder } from '../../helpers/temporaryFolder';
import { fileHandlePrototype } from './journalFolder';

const line = (number: number, text = 0) => frameLine({ number, payload: `{"t":"${'x'.repeat(text)}"}` });
const damaged = Buffer.from('2 00000000 {}\n');
const torn = Buffer.from('12 00');
const firstTail = 64 * 1024;

async function headOf(...segments: readonly (readonly Buffer[])[]) {
  const folder = temporaryFolder();
  const names = segments.map((_, index) => `00000${index + 1}.jsonl`);
  for (const [index, name] of names.entries())
    writeFileSync(path.join(folder, name), Buffer.concat(segments[index] ?? []));
  return findHead(folder, names);
}

test.each<[string, readonly (readonly Buffer[])[], number, readonly string[], readonly string[]]>([
  ['no segment', [], 0, [], []],
  ['an empty segment', [[]], 0, [], []],
  ['one line', [[line(1)]], 1, [], []],
  ['the last of several lines', [[line(1), line(2), line(7)]], 7, [], []],
  ['the newest of several segments', [[line(1)], [line(2)], [line(3)]], 3, [], []],
  ['an empty segment after one with lines', [[line(4)], []], 4, [], []],
  ['a torn tail', [[line(4), torn]], 4, ['000001.jsonl: ends in 5 bytes of an unfinished line'], []],
  [
    'a torn tail of one byte',
    [[line(4), Buffer.from('1')]],
    4,
    ['000001.jsonl: ends in 1 bytes of an unfinished line'],
    [],
  ],
  ['nothing but a torn tail', [[torn]], 0, ['000001.jsonl: ends in 5 bytes of an unfinished line'], []],
  [
    'torn tails of two segments, the newest first',
    [[line(4), torn], [Buffer.from('1')]],
    4,
    ['000002.jsonl: ends in 1 bytes of an unfinished line', '000001.jsonl: ends in 5 bytes of an unfinished line'],
    [],
  ],
  ['a torn tail of an older segment that is not read', [[line(4), torn], [line(5)]], 5, [], []],
  ['a damaged last line', [[line(4), damaged]], 4, [], ['000001.jsonl: 1 damaged line at its end']],
  ['two damaged last lines', [[line(4), damaged, damaged]], 4, [], ['000001.jsonl: 2 damaged lines at its end']],
  ['a damaged line in the middle, which only a full reading sees', [[line(4), damaged, line(6)]], 6, [], []],
  ['nothing but an empty line', [[Buffer.from('\n')]], 0, [], ['000001.jsonl: 1 damaged line at its end']],
  ['nothing but damaged lines', [[damaged, damaged]], 0, [], ['000001.jsonl: 2 damaged lines at its end']],
  [
    'a damaged segment after one with lines',
    [[line(4)], [damaged, torn]],
    4,
    ['000002.jsonl: ends in 5 bytes of an unfinished line'],
    ['000002.jsonl: 1 damaged line at its end'],
  ],
])('the head of %s', async (_, segments, head, tornTexts, damagedTexts) => {
  expect(await headOf(...segments)).toEqual({ head, torn: tornTexts, damaged: damagedTexts, contents: null });
});

/** Text that makes a line of exactly the given number of bytes. */
const textFor = (bytes: number) => bytes - line(2, 10_000).length + 10_000;

test.each([firstTail - 1, firstTail, firstTail + 1, 4 * firstTail, 4 * firstTail + 1, 20 * firstTail])(
  'a last line of %i bytes is read completely, with and without a line before it',
  async (bytes) => {
    const last = line(2, textFor(bytes));
    expect(last.length - bytes).toBeLessThan(3);
    const heads = await Promise.all([
      headOf([last]),
      headOf([line(1), last]),
      headOf([line(1), last, torn]),
      headOf([line(1), last, damaged]),
    ]);
    expect(heads).toEqual([
      { head: 2, torn: [], damaged: [], contents: null },
      { head: 2, torn: [], damaged: [], contents: null },
      { head: 2, torn: ['000001.jsonl: ends in 5 bytes of an unfinished line'], damaged: [], contents: null },
      { head: 2, torn: [], damaged: ['000001.jsonl: 1 damaged line at its end'], contents: null },
    ]);
  },
);

test('more damaged lines than fit into the first reading are all counted, once', async () => {
  const lines = Array.from({ length: 10_000 }, () => damaged);
  expect(await headOf([line(3), ...lines])).toEqual({
    head: 3,
    contents: null,
    torn: [],
    damaged: ['000001.jsonl: 10000 damaged lines at its end'],
  });
});

test('a torn tail longer than the first reading is counted completely', async () => {
  const tail = Buffer.alloc(firstTail + 10, 'x');
  expect(await headOf([line(3), tail])).toEqual({
    head: 3,
    contents: null,
    torn: [`000001.jsonl: ends in ${firstTail + 10} bytes of an unfinished line`],
    damaged: [],
  });
});

test.each([
  ['short lines', [line(1, 400_000), line(2)], [firstTail]],
  ['a last line that needs four times as much', [line(1, 400_000), line(2, 2 * firstTail)], [firstTail, 4 * firstTail]],
  ['a small segment', [line(1), line(2)], [line(1).length + line(2).length]],
])('only as much of the end is read as is needed: %s', async (_, parts, lengths) => {
  const read = vi.spyOn(await fileHandlePrototype(), 'read');
  const { head } = await headOf(parts);
  const asked = read.mock.calls.map((call) => (call as unknown[])[2]);
  read.mockRestore();
  expect([head, asked]).toEqual([2, lengths]);
});

test('a segment that cannot be opened is damaged, and the head comes from the others', async () => {
  expect(await findHead(temporaryFolder(), ['000001.jsonl'])).toMatchObject({
    head: 0,
    damaged: ['000001.jsonl cannot be read (ENOENT)'],
  });
});

test.each([
  ['says so', '{"contents":{"records":3,"digest":"00ff"}}', { records: 3, digest: '00ff' }],
  ['says nothing, as before data version 20', '{"versions":[]}', null],
  ['says it in another form', '{"contents":{"records":"3"}}', null],
])('what a copy contains after the last line, if that line %s', async (_how, payload, contents) => {
  expect((await headOf([frameLine({ number: 4, payload })])).contents).toEqual(contents);
});
