import { expect, test } from 'vitest';
import { recordId, type ChangeSetId } from '#shared/base/ids';
import { failWith } from '#shared/base/result';
import { dataVersion, versionOf, migrations } from '#shared/migrations/all';
import type { Migration } from '#shared/migrations/migration';
import type { ChangeSet } from '#shared/records/changeSet';
import { appendRows, linesOfRows, readLines, versionsOfLine, type ReadPiece } from '#renderer/storage/journal';
import { rowOf } from '#renderer/storage/rows';
import { aLine, aPagedJournal, aTheme, portsOn, written, type PagedJournal } from '../../helpers/copies';

const rows = (...groups: readonly (readonly [seq: number, count: number])[]) =>
  groups.flatMap(([seq, count]) =>
    Array.from({ length: count }, (_, index) => rowOf('setting', recordId(`${seq}-${index}`), seq, [])),
  );

test.each([
  ['nothing', [], []],
  ['one full change set', [[1, 500]], [[1, 500]]],
  [
    'one record more in a change set of its own',
    [
      [1, 500],
      [2, 1],
    ],
    [
      [1, 500],
      [2, 1],
    ],
  ],
  [
    'two that fit together exactly',
    [
      [1, 499],
      [2, 1],
    ],
    [[2, 500]],
  ],
  [
    'two that are one record too many',
    [
      [1, 1],
      [2, 500],
    ],
    [
      [1, 1],
      [2, 500],
    ],
  ],
  [
    'derived ones with the first numbers',
    [
      [0, 300],
      [1, 400],
      [2, 1],
    ],
    [
      [1, 700],
      [2, 1],
    ],
  ],
  ['derived ones alone', [[0, 3]], [[0, 3]]],
] as const)('rows are cut into lines between change sets: %s', (_what, groups, expected) => {
  expect(linesOfRows(rows(...groups)).map((line) => [line.at(-1)?.seq, line.length])).toEqual(expected);
});

test('a line of rows has all their versions and the latest of their clocks', async () => {
  const journal = aPagedJournal();
  const versions = [
    written(aTheme('dark'), { one: 1 }, 5),
    written(aTheme('light'), { two: 1 }, 9),
    written(aTheme('dark', recordId('b')), { one: 2 }, 7),
  ];
  const both = rowOf(
    'setting',
    recordId('theme'),
    2,
    versions.slice(0, 2).map(({ version }) => version),
  );
  const other = rowOf('setting', recordId('b'), 2, [versions[2]!.version]);
  const contents = { records: 2, digest: '1'.repeat(32) };
  const facts = { number: 4, id: 'four' as ChangeSetId, timers: [], contents };
  await appendRows(portsOn(journal), [both, other], facts);
  await appendRows(portsOn(journal), [], { ...facts, number: 5, contents: null });
  const sets = journal.lines.map(({ payload }) => JSON.parse(payload) as ChangeSet);
  expect(sets).toEqual([
    {
      schema: versionOf(migrations),
      number: 4,
      id: 'four',
      by: 'one',
      clock: { at: 9, count: 0 },
      command: 'replay',
      versions,
      drafts: [],
      timers: [],
      contents,
    },
    {
      schema: versionOf(migrations),
      number: 5,
      id: 'four',
      by: 'one',
      clock: { at: 0, count: 0 },
      command: 'replay',
      versions: [],
      drafts: [],
      timers: [],
    },
  ]);
});

async function read(journal: PagedJournal, above = 0, steps: readonly Migration[] = migrations) {
  const pieces: ReadPiece[] = [];
  for await (const piece of readLines({ ...portsOn(journal), steps }, above)) {
    if (!piece.ok) return [...pieces, piece.error.code];
    pieces.push(piece.value);
  }
  return pieces;
}

test('lines above a number are read in pieces to the end', async () => {
  const journal = aPagedJournal(2);
  for (const number of [1, 2, 3, 4, 5]) journal.lines.push(aLine(number, []));
  const numbers = (await read(journal, 1)).map((piece) =>
    typeof piece === 'string' ? piece : piece.lines.map(({ set }) => set.number),
  );
  expect(numbers).toEqual([[2], [3, 4], [5]]);
});

test('a line in another form or with a wrong number and a record of an unknown type are set aside', async () => {
  const journal = aPagedJournal();
  const unknown = { ...written(aTheme('dark'), { one: 3 }), type: 'nothing known' } as never;
  journal.lines.push(
    { number: 1, payload: '{' },
    { ...aLine(9, []), number: 2 },
    aLine(3, [unknown, written(aTheme('dark'), { one: 3 })]),
  );
  const [piece] = await read(journal);
  if (typeof piece !== 'object') throw new Error(piece);
  expect(piece.aside).toEqual([
    { place: 'line 1', why: 'it is not JSON', row: null },
    { place: 'line 2', why: 'number', row: null },
  ]);
  expect(
    piece.lines.map(({ place, set, aside }) => [place, set.versions.length, aside.map((one) => one.place)]),
  ).toEqual([['line 3', 1, ['line 3, nothing known theme']]]);
});

test('a journal that cannot be read says so once, and nothing is read after that', async () => {
  const journal = aPagedJournal();
  const port = { ...journal.port, read: async () => await Promise.resolve(failWith('journal-read', 'unreadable')) };
  const read: unknown[] = [];
  for await (const piece of readLines({ ...portsOn(journal), journal: port }, 0)) read.push(piece);
  expect(read).toEqual([failWith('journal-read', 'unreadable')]);
});

test('a line of a newer data version ends the reading, and one of the newest does not', async () => {
  const journal = aPagedJournal(1);
  journal.lines.push(aLine(1, []), aLine(2, [], { schema: dataVersion + 1 }), aLine(3, []));
  expect((await read(journal)).map((piece) => (typeof piece === 'string' ? piece : piece.lines.length))).toEqual([
    1,
    'newer-journal',
  ]);
});

test('records that a migration derives from a line come before its own versions and have no number', async () => {
  const trial: Migration = {
    number: dataVersion + 10,
    name: 'Trial',
    upgrade: (record) => record,
    derive: () => [{ type: 'unit', id: 'unit', content: { owner: 'local', name: 'Unit' } }],
  };
  const journal = aPagedJournal();
  journal.lines.push(aLine(6, [written(aTheme('dark'), { one: 6 })]));
  const [piece] = await read(journal, 0, [...migrations, trial]);
  if (typeof piece !== 'object') throw new Error(piece);
  expect(
    piece.lines
      .flatMap(versionsOfLine)
      .map(({ place, number, written: { id, version } }) => [place, number, id, version.vector]),
  ).toEqual([
    ['line 1', 0, 'unit', {}],
    ['line 1', 6, 'theme', { one: 6 }],
  ]);
});
