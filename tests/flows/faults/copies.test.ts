import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { appendFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { succeed } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import { openJournal } from '../../../electron/journal/openJournal';
import { redo, undo } from '#renderer/commands/history';
import type { Platform } from '#renderer/platform/platform';
import { openServices } from '#renderer/services/openServices';
import type { Services } from '#renderer/services/services';
import type { Row } from '#renderer/storage/rows';
import { anAbsence } from '../../helpers/anAbsence';
import { aMemoryMachine, machineNow, startOn, startWithOfficer, writeChanges } from '../../helpers/memoryMachine';
import { memoryPlatform } from '../../helpers/memoryPlatform';
import { temporaryFolder } from '../../helpers/temporaryFolder';

const absence = (index: number): Change => ({
  type: 'absence',
  id: recordId(`absence-${index}`),
  content: anAbsence(),
});
const theme = (value: 'dark' | 'light'): Change => ({
  type: 'setting',
  id: recordId('theme'),
  content: { key: 'theme', value },
});
const absencesOf = async ({ store }: Services) => (await store.reader.all('absence')).length;

/** The program on a real journal in a folder, and a database in memory. */
async function startOnFiles(folder: string, indexedDB: IDBFactory) {
  const journal = await openJournal(folder);
  const memory = memoryPlatform({ lines: [], isBroken: false }, machineNow);
  const answers: Readonly<Record<string, (request: never) => unknown>> = {
    'journal.append': journal.append,
    'journal.read': ({ above, from }: { readonly above: number; readonly from: string | null }) =>
      journal.read(above, from),
    'journal.status': journal.status,
    'journal.verify': journal.verify,
  };
  const platform: Platform = {
    on: memory.on,
    invoke: (name, request) =>
      Promise.resolve((answers[name]?.(request as never) ?? memory.invoke(name, request)) as never),
  };
  let drawn = 0;
  const random = { bytes: (count: number) => Uint8Array.from({ length: count }, () => ((drawn += 1) * 151) & 255) };
  const opened = await openServices(platform, { databases: { indexedDB, IDBKeyRange }, random, wallClock: () => 0 });
  if (!opened.ok) throw new Error(opened.error.message);
  const { services, notices } = opened.value;
  const end = async () => {
    services.store.database.close();
    await journal.close();
  };
  return { services, notices, journal, end };
}

test('a torn tail of the journal stays, and the database supplies the missing change set', async () => {
  const [folder, indexedDB] = [temporaryFolder(), new IDBFactory()];
  const first = await startOnFiles(folder, indexedDB);
  await writeChanges(first.services, [theme('dark')]);
  await writeChanges(first.services, [absence(1)]);
  await first.end();
  const [segment] = readdirSync(path.join(folder, 'journal'));
  const file = path.join(folder, 'journal', segment!);
  const lines = readFileSync(file, 'utf8').split('\n');
  rmSync(`${file}.sha256`);
  rmSync(file);
  appendFileSync(file, `${lines[0]}\n${lines[1]!.slice(0, 60)}`);
  const torn = readFileSync(file, 'utf8');

  const second = await startOnFiles(folder, indexedDB);
  expect([second.journal.head(), await absencesOf(second.services), readFileSync(file, 'utf8') === torn]).toEqual([
    2,
    1,
    true,
  ]);
  const verified = await second.services.store.verify();
  expect(verified).toMatchObject({
    value: { differences: [], torn: [`${segment!}: ends in 60 bytes of an unfinished line`] },
  });
  await second.end();
  const rebuilt = await startOnFiles(folder, new IDBFactory());
  expect([rebuilt.notices, await absencesOf(rebuilt.services)]).toEqual([
    [rebuiltText('The database was empty and was rebuilt from the journal: 0 records before, 2 after.')],
    1,
  ]);
  await rebuilt.end();
});

test('a damaged line is left out when rebuilding, reported by its place, and stays unchanged', async () => {
  const folder = temporaryFolder();
  const first = await startOnFiles(folder, new IDBFactory());
  for (const index of [1, 2, 3]) await writeChanges(first.services, [absence(index)]);
  await first.end();
  const file = path.join(folder, 'journal', '000001.jsonl');
  const damaged = readFileSync(file, 'utf8').replace('absence-2', 'absence-7');
  rmSync(file);
  appendFileSync(file, damaged);
  const rebuilt = await startOnFiles(folder, new IDBFactory());
  expect(rebuilt.notices.slice(-2)).toEqual([
    'The journal holds a line that cannot be read; it was left out and stays where it is ' +
      '(000001.jsonl: line 2 is damaged).',
    'A record is in neither copy. The database and the journal were both damaged. No line is left of change 2. ' +
      'Everything else is here.',
  ]);
  expect([await absencesOf(rebuilt.services), readFileSync(file, 'utf8') === damaged]).toEqual([2, true]);
  await rebuilt.end();
});

test('after a crash between the two copies, on either side, both have the whole change set', async () => {
  const [folder, indexedDB] = [temporaryFolder(), new IDBFactory()];
  const first = await startOnFiles(folder, indexedDB);
  await writeChanges(first.services, [absence(1)]);
  const { database } = first.services.store;
  const line = JSON.parse((await lastLine(first.journal)).payload) as object;
  // After this line a copy's contents are not those of the line it was copied from.
  const onlyInJournal = { ...line, number: 2, id: 'crashed', contents: undefined };
  await first.journal.append({
    number: 2,
    payload: JSON.stringify(onlyInJournal).replaceAll('absence-1', 'absence-2'),
  });
  const rows = await database.records.where('keys').startsWith('absence|').toArray();
  await first.end();

  const second = await startOnFiles(folder, indexedDB);
  expect([rows.length, await absencesOf(second.services)]).toEqual([1, 2]);
  const again = second.services.store.database;
  await again.records.put({ ...rows[0]!, id: recordId('absence-3'), seq: 3 });
  await again.meta.put({ key: 'head', number: 3, changeSet: 'crashed', command: 'test' });
  await second.end();

  const third = await startOnFiles(folder, indexedDB);
  expect([third.journal.head(), await third.services.store.verify()]).toMatchObject([
    3,
    { value: { number: 3, differences: [] } },
  ]);
  await third.end();
});

test('a decision whose records have changed meanwhile is dropped and made again on the current ones', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await writeChanges(services, [theme('dark')]);
  const { store } = services;
  const settings = store.database.records;
  let decisions = 0;
  let readings = 0;
  settings.hook('reading', (row: Row) => {
    readings += 1;
    // The second read is that of the rows that the change set is based on.
    if (readings === 2) void Dexie.ignoreTransaction(async () => await settings.put(knownElsewhere(row)));
    return row;
  });
  const written = await store.write({
    command: 'test', undoable: true,
    decide: async (reader) => {
      decisions += 1;
      const before = await reader.get('setting', recordId('theme'));
      return succeed({ changes: [theme(before?.value === 'dark' ? 'light' : 'dark')] });
    },
  });
  const kept = await settings.get(recordId('theme'));
  expect([
    written.ok,
    decisions,
    store.saveState.get().mode,
    Object.keys(kept!.versions[0]!.vector).toSorted(),
    machine.journal.lines.length,
  ]).toEqual([true, 2, 'both', ['elsewhere', 'one'], 5]);
});

/** The same row after a write that knows about another installation. */
function knownElsewhere(row: Row): Row {
  return {
    ...row,
    versions: row.versions.map((version) => ({ ...version, vector: { ...version.vector, elsewhere: 1 } })),
  };
}

test('an interrupted command of several change sets says so; undo and redo treat its part as one step', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { store } = services;
  const changes = Array.from({ length: 1200 }, (_, index) => absence(index));
  const append = machine.journal.lines.push.bind(machine.journal.lines);
  machine.journal.lines.push = (...lines) => {
    machine.journal.isBroken = machine.journal.lines.length >= 1;
    return append(...lines);
  };
  const broken = await store.write({
    command: 'many',
    undoable: true,
    decide: () => Promise.resolve(succeed({ changes })),
  });
  delete (machine.journal.lines as { push?: unknown }).push;
  expect([broken, await absencesOf(services)]).toMatchObject([{ ok: false, error: { code: 'one-place-only' } }, 1000]);
  machine.journal.isBroken = false;
  const seen: number[] = [];
  for (const turn of [undo, redo, undo]) {
    expect(await turn(services)).toMatchObject({ ok: true, value: { saved: 'both' } });
    seen.push(await absencesOf(services));
  }
  expect([seen, store.undoState.get(), await store.verify()]).toMatchObject([
    [0, 1000, 0],
    { undo: null, redo: 'many' },
    { value: { differences: [] } },
  ]);
  store.database.close();
  const again = await startOn(machine);
  await redo(again.services);
  expect(await absencesOf(again.services)).toBe(1000);
});

async function lastLine(journal: Awaited<ReturnType<typeof openJournal>>) {
  const page = await journal.read(0, null);
  if (!page.ok) throw new Error(page.error.message);
  return page.value.lines.at(-1)!;
}

function rebuiltText(counts: string): string {
  return `${counts} Steps of undo, and what was typed but not logged, were in the database only and are gone.`;
}
