import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { ChangeSet } from '#shared/records/changeSet';
import type { RunningTimer, TimerStack } from '#shared/records/timerStack';
import { readState, recountRows } from '#renderer/storage/commit';
import type { DaybookDatabase } from '#renderer/storage/database';
import { replayDatabase, settleCopies } from '#renderer/storage/recovery/recover';
import { replayJournal } from '#renderer/storage/recovery/replay';
import { rowOf } from '#renderer/storage/rows';
import {
  aLine,
  anEmptyDatabase,
  aPagedJournal,
  aTheme,
  portsOn,
  replayed,
  written,
  type PagedJournal,
} from '../../../helpers/copies';
import { machineNow } from '../../../helpers/memoryMachine';

const timer: RunningTimer = {
  entry: recordId('e'),
  kind: recordId('phone'),
  duty: null,
  country: null,
  units: 1,
  startedAt: machineNow,
  seenAt: machineNow,
  appointment: null,
  note: null,
};
const stack = (officer: string, running: boolean): TimerStack => ({
  officer: recordId(officer),
  running: running ? timer : null,
  interrupted: [],
  away: null,
});

async function aDatabase(
  rows: readonly (readonly [seq: number, count: number])[],
  head: number,
): Promise<{ database: DaybookDatabase; journal: PagedJournal }> {
  const database = await anEmptyDatabase();
  const all = rows.flatMap(([seq, count]) =>
    Array.from({ length: count }, (_, index) => {
      const id = recordId(`${String(seq).padStart(3, '0')}-${index}`);
      return rowOf('setting', id, seq, [written(aTheme('dark', id), seq === 0 ? {} : { one: seq }).version]);
    }),
  );
  await database.records.bulkPut(all);
  await database.meta.put({ key: 'head', number: head, changeSet: `set-${head}`, command: 'test' });
  await recountRows(database);
  return { database, journal: aPagedJournal() };
}

test.each([
  [
    'everything, including derived records',
    [
      [0, 300],
      [1, 400],
      [2, 3],
    ],
    2,
    0,
    [
      [1, 700],
      [2, 3],
    ],
  ],
  [
    'all in one line',
    [
      [0, 3],
      [1, 4],
      [2, 3],
    ],
    2,
    0,
    [[2, 10]],
  ],
  [
    'only what is above the head, without derived records',
    [
      [0, 3],
      [1, 4],
      [2, 3],
    ],
    2,
    1,
    [[2, 3]],
  ],
  [
    'a head that changed no record',
    [[1, 4]],
    2,
    0,
    [
      [1, 4],
      [2, 0],
    ],
  ],
  ['nothing above but the head', [[1, 4]], 2, 1, [[2, 0]]],
] as const)('a journal is rewritten from the database: %s', async (_what, rows, head, above, expected) => {
  const { database, journal } = await aDatabase(rows, head);
  expect(await replayDatabase(database, portsOn(journal), above)).toEqual({ ok: true, value: null });
  const sets = journal.lines.map(({ payload }) => JSON.parse(payload) as ChangeSet);
  expect(sets.map(({ number, versions }) => [number, versions.length])).toEqual(expected);
  const { contents } = await readState(database);
  expect(sets.map((set) => set.contents)).toEqual(
    sets.map((_, index) => (index === sets.length - 1 ? contents : undefined)),
  );
  expect(sets.at(-1)?.id).toBe(`set-${head}`);
  if (above > 0) return;
  const rebuilt = await anEmptyDatabase();
  await settleCopies(rebuilt, portsOn(journal), { head: 0, at: null });
  expect((await rebuilt.records.toArray()).map(({ id, seq }) => [id, seq === 0])).toEqual(
    (await database.records.toArray()).map(({ id, seq }) => [id, seq === 0]),
  );
});

test('the last line says which timers run and, for every other officer, that none does', async () => {
  const { database, journal } = await aDatabase(
    [
      [1, 400],
      [2, 400],
    ],
    2,
  );
  const officer = (id: string) =>
    ({ id: recordId(id), type: 'officer', seq: 2, versions: [], keys: ['officer'] }) as never;
  await database.records.bulkPut([officer('alder'), officer('birch')]);
  await database.timers.put(stack('alder', true));
  await replayDatabase(database, portsOn(journal), 0);
  const sets = journal.lines.map(({ payload }) => JSON.parse(payload) as ChangeSet);
  expect(sets.map(({ timers }) => timers)).toEqual([[], [stack('alder', true), stack('birch', false)]]);
});

test('timers end up as the last line that names them left them', async () => {
  const { database } = await replayed([
    [1, [], { timers: [stack('alder', true), stack('birch', true)] }],
    [2, [], { timers: [stack('alder', false)] }],
    [3, []],
  ]);
  expect(await database.timers.toArray()).toEqual([stack('birch', true)]);
});

test('old lines, merged again, leave the timers as they are', async () => {
  const { database } = await aDatabase([[1, 1]], 3);
  const journal = aPagedJournal();
  journal.lines.push(aLine(3, [], { timers: [stack('alder', false)] }));
  await database.timers.put(stack('alder', true));
  await replayJournal(database, portsOn(journal), 0);
  expect(await database.timers.toArray()).toEqual([stack('alder', true)]);
});
