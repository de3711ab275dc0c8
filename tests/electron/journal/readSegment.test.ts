import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { frameLine } from '../../../electron/journal/frame';
import { readSegment } from '../../../electron/journal/readSegment';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const mebibyte = 1024 * 1024;

/** A line of exactly the given number of bytes, including its line break. */
function aLine(number: number, bytes: number) {
  const empty = frameLine({ number, payload: '{"t":""}' }).length;
  const digits = String(bytes).length;
  for (let text = Math.max(0, bytes - empty - digits); text <= bytes - empty; text += 1) {
    const line = frameLine({ number, payload: `{"t":"${'x'.repeat(text)}"}` });
    if (line.length === bytes) return line;
  }
  throw new Error(`no line has exactly ${bytes} bytes`);
}

function aSegment(...parts: readonly Buffer[]) {
  const file = path.join(temporaryFolder(), '000001.jsonl');
  writeFileSync(file, Buffer.concat(parts));
  return file;
}

/** The pieces of a segment: numbers (null for a damaged line), bytes, torn bytes, and whether it is the last. */
async function piecesOf(file: string, from = 0, upTo: number | null = null) {
  const pieces = [];
  for await (const { lines, bytes, torn, isLast } of readSegment(file, from, upTo)) {
    pieces.push([lines.map((line) => line?.number ?? null), bytes.length, torn, isLast]);
  }
  return pieces;
}

const small = (number: number) => aLine(number, 100);
const torn = Buffer.from('57 0a0b0c0d {"num');
const damaged = Buffer.from('2 00000000 {}\n');

test.each<[string, readonly Buffer[], readonly unknown[]]>([
  ['an empty file', [], []],
  ['one line', [small(1)], [[[1], 100, 0, true]]],
  ['a torn tail alone', [torn], [[[], 17, 17, true]]],
  ['a torn tail of one byte', [small(1), Buffer.from('5')], [[[1], 101, 1, true]]],
  ['a whole line without its line break', [small(1), small(2).subarray(0, -1)], [[[1], 199, 99, true]]],
  ['a damaged line first', [damaged, small(2)], [[[null, 2], 114, 0, true]]],
  ['a damaged line in the middle', [small(1), damaged, small(3)], [[[1, null, 3], 214, 0, true]]],
  ['a damaged line last', [small(1), damaged], [[[1, null], 114, 0, true]]],
  ['an empty line', [small(1), Buffer.from('\n'), small(2)], [[[1, null, 2], 201, 0, true]]],
  ['a damaged line and a torn tail', [damaged, torn], [[[null], 31, 17, true]]],
])('small segments are one piece: %s', async (_, parts, pieces) => {
  expect(await piecesOf(aSegment(...parts))).toEqual(pieces);
});

test.each<[string, readonly Buffer[], readonly unknown[]]>([
  ['exactly a megabyte', [aLine(1, mebibyte - 100), small(2)], [[[1, 2], mebibyte, 0, true]]],
  [
    'a line break at the end of the first megabyte',
    [aLine(1, mebibyte - 100), small(2), small(3)],
    [
      [[1, 2], mebibyte, 0, false],
      [[3], 100, 0, true],
    ],
  ],
  [
    'one byte more',
    [aLine(1, mebibyte - 100), aLine(2, 101), small(3)],
    [
      [[1], mebibyte - 100, 0, false],
      [[2, 3], 201, 0, true],
    ],
  ],
  [
    'a torn tail after a megabyte',
    [aLine(1, mebibyte), torn],
    [
      [[1], mebibyte, 0, false],
      [[], 17, 17, true],
    ],
  ],
  ['a line longer than a megabyte', [aLine(1, mebibyte + 100), small(2)], [[[1, 2], mebibyte + 200, 0, true]]],
  [
    'a line longer than two megabytes, among others',
    [small(1), aLine(2, 2 * mebibyte + 100), small(3), aLine(4, 2 * mebibyte), small(5)],
    [
      [[1], 100, 0, false],
      [[2, 3], 2 * mebibyte + 200, 0, false],
      [[4], 2 * mebibyte, 0, false],
      [[5], 100, 0, true],
    ],
  ],
])('large segments are read a megabyte, or one longer line, at a time: %s', async (_, parts, pieces) => {
  expect(await piecesOf(aSegment(...parts))).toEqual(pieces);
});

test('after a longer line, reading continues a megabyte at a time', async () => {
  const lines = [
    small(1),
    aLine(2, mebibyte + 100),
    ...Array.from({ length: 6 }, (_, index) => aLine(index + 3, mebibyte / 2)),
  ];
  const pieces = await piecesOf(aSegment(...lines));
  expect(pieces.map(([numbers]) => numbers)).toEqual([[1], [2, 3], [4, 5], [6, 7], [8]]);
});

test.each<[number, number | null, readonly unknown[]]>([
  [100, null, [[[2, 3], 217, 17, true]]],
  [100, 300, [[[2, 3], 200, 0, true]]],
  [0, 200, [[[1, 2], 200, 0, true]]],
  [0, 199, [[[1], 199, 99, true]]],
  [200, 200, []],
  [300, 200, []],
])('from byte %i up to %s', async (from, upTo, pieces) => {
  expect(await piecesOf(aSegment(small(1), small(2), small(3), torn), from, upTo)).toEqual(pieces);
});

test('a segment that is shorter than its durable bytes is an error', async () => {
  await expect(piecesOf(aSegment(small(1)), 0, 200)).rejects.toThrow('got shorter');
  await expect(piecesOf(aSegment(small(1)), 100, 200)).rejects.toThrow('got shorter');
});
