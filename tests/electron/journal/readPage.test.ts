import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { frameLine } from '../../../electron/journal/frame';
import { readPage } from '../../../electron/journal/readPage';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const line = (number: number, text = 0) => frameLine({ number, payload: `{"t":"${'x'.repeat(text)}"}` });
const damaged = Buffer.from('2 00000000 {}\n');
const torn = Buffer.from('12 00');

/** A journal whose segments hold these bytes; `upTo` limits the last one. */
function aJournal(segments: readonly (readonly Buffer[])[], upTo: number | null = null) {
  const folder = temporaryFolder();
  const readable = segments.map((parts, index) => {
    const segment = `00000${index + 1}.jsonl`;
    writeFileSync(path.join(folder, segment), Buffer.concat(parts));
    return { segment, upTo: index === segments.length - 1 ? upTo : null };
  });
  return async (above: number, from: string | null) => {
    const page = await readPage(folder, readable, above, from);
    if (!page.ok) return page.error.code;
    const { lines, damaged: names, next } = page.value;
    return { lines: lines.map(({ number, place }) => [number, place]), damaged: names, next };
  };
}

/** Every page of a journal, starting with the first. */
async function allPages(read: ReturnType<typeof aJournal>, above: number) {
  const pages = [];
  for (let from: string | null = null; ;) {
    const page = await read(above, from);
    if (typeof page === 'string') throw new Error(page);
    pages.push(page);
    if (page.next === null) return pages;
    from = page.next;
  }
}

const at = (segment: number, position: number) => `00000${segment}.jsonl: line ${position}`;

test.each<[string, readonly (readonly Buffer[])[], number, readonly (readonly [number, string])[], readonly string[]]>([
  ['no segment', [], 0, [], []],
  ['an empty segment', [[]], 0, [], []],
  [
    'every line above nothing',
    [[line(1), line(2)]],
    0,
    [
      [1, at(1, 1)],
      [2, at(1, 2)],
    ],
    [],
  ],
  ['the lines above a number, that number not among them', [[line(1), line(2), line(3)]], 2, [[3, at(1, 3)]], []],
  ['nothing above the head', [[line(1), line(2)]], 2, [], []],
  [
    'several segments in order',
    [[line(1), line(2)], [line(3)]],
    0,
    [
      [1, at(1, 1)],
      [2, at(1, 2)],
      [3, at(2, 1)],
    ],
    [],
  ],
  [
    'an empty segment in the middle',
    [[line(1)], [], [line(2)]],
    0,
    [
      [1, at(1, 1)],
      [2, at(3, 1)],
    ],
    [],
  ],
  [
    'a damaged line is named, and counts as a line',
    [[line(1), damaged, line(3)]],
    0,
    [
      [1, at(1, 1)],
      [3, at(1, 3)],
    ],
    [`${at(1, 2)} is damaged`],
  ],
  ['a damaged first line', [[damaged, line(2)]], 0, [[2, at(1, 2)]], [`${at(1, 1)} is damaged`]],
  [
    'a torn tail is left out',
    [[line(1), torn], [line(2)]],
    0,
    [
      [1, at(1, 1)],
      [2, at(2, 1)],
    ],
    [],
  ],
])('%s', async (_, segments, above, lines, names) => {
  const pages = await allPages(aJournal(segments), above);
  expect([pages.flatMap((page) => page.lines), pages.flatMap((page) => page.damaged)]).toEqual([lines, names]);
});

test.each<[string, number, readonly string[]]>([
  ['below every line', 0, [at(1, 1), at(1, 2), at(2, 1), at(2, 2), at(3, 1)]],
  ['at the last line of the first segment', 2, [at(2, 1), at(2, 2), at(3, 1)]],
  ['at the first line of the second segment', 3, [at(2, 2), at(3, 1)]],
  ['at the last line of the second segment', 4, [at(3, 1)]],
  ['at the last line', 5, []],
])('reading starts at the newest segment that begins at or below the number: %s', async (_, above, places) => {
  const read = aJournal([[line(1), line(2)], [line(3), line(4)], [line(5)]]);
  const pages = await allPages(read, above);
  expect([pages.flatMap((page) => page.lines.map(([, place]) => place)), pages.length]).toEqual([
    places,
    above < 3 ? 3 : above < 5 ? 2 : 1,
  ]);
});

test('a segment counts from its first readable line, and one without any is not skipped', async () => {
  const read = aJournal([[line(1)], [damaged, line(3)], [damaged]]);
  const pages = await allPages(read, 3);
  expect(pages).toEqual([
    { lines: [], damaged: [`${at(2, 1)} is damaged`], next: '000003.jsonl@0:0' },
    { lines: [], damaged: [`${at(3, 1)} is damaged`], next: null },
  ]);
});

test('a segment of several megabytes takes several pages, each continuing where the last one ended', async () => {
  const parts = [line(1, 700_000), damaged, line(3, 700_000), line(4, 10), line(5, 700_000), line(6, 10)];
  const sizes = parts.map((part) => part.length);
  const upTo = (index: number) => sizes.slice(0, index).reduce((sum, size) => sum + size, 0);
  expect(await allPages(aJournal([parts, [line(7)]]), 0)).toEqual([
    { lines: [[1, at(1, 1)]], damaged: [`${at(1, 2)} is damaged`], next: `000001.jsonl@${upTo(2)}:2` },
    {
      lines: [
        [3, at(1, 3)],
        [4, at(1, 4)],
      ],
      damaged: [],
      next: `000001.jsonl@${upTo(4)}:4`,
    },
    {
      lines: [
        [5, at(1, 5)],
        [6, at(1, 6)],
      ],
      damaged: [],
      next: '000002.jsonl@0:0',
    },
    { lines: [[7, at(2, 1)]], damaged: [], next: null },
  ]);
});

test('only the durable part of the segment that is being written is read', async () => {
  const parts = [line(1), line(2), line(3)];
  expect(await aJournal([parts], (parts[0]?.length ?? 0) * 2)(0, null)).toEqual({
    lines: [
      [1, at(1, 1)],
      [2, at(1, 2)],
    ],
    damaged: [],
    next: null,
  });
});

test.each([
  '',
  '000001.jsonl',
  '000001.jsonl@0',
  '000001.jsonl@:0',
  '000001.jsonl@0:',
  '000001.jsonl@-1:0',
  '00001.jsonl@0:0',
  '../x.jsonl@0:0',
  'x000001.jsonl@0:0',
  '000001.jsonl@0:0x',
  '000001.jsonl@1234567890123:0',
  '000001.jsonl@0:1234567890',
  '000001xjsonl@0:0',
])('"%s" is not a place in the journal', async (cursor) => {
  expect(await aJournal([[line(1)]])(0, cursor)).toBe('journal-cursor');
});

test.each<[string, unknown]>([
  ['000001.jsonl@0:0', { lines: [[1, at(1, 1)]], damaged: [], next: null }],
  ['000001.jsonl@999999999999:999999999', { lines: [], damaged: [], next: null }],
  ['000002.jsonl@0:0', { lines: [], damaged: [], next: null }],
])('from the cursor %s', async (cursor, page) => {
  expect(await aJournal([[line(1)]])(0, cursor)).toEqual(page);
});

test('a cursor past the end of a segment leads to the next one', async () => {
  expect(await aJournal([[line(1)], [line(2)]])(0, `000001.jsonl@${line(1).length}:1`)).toEqual({
    lines: [],
    damaged: [],
    next: '000002.jsonl@0:0',
  });
});
