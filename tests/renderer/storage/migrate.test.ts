import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId } from '#shared/base/ids';
import { dataVersion, migrations } from '#shared/migrations/all';
import type { Migration } from '#shared/migrations/migration';
import type { ChangeSet } from '#shared/records/changeSet';
import { displayedVersion } from '#shared/records/versions';
import { addMinutes } from '#shared/time/minutes';
import { redo, undo } from '#renderer/commands/history';
import { editEntry, logActivity } from '#renderer/commands/log';
import type { OpenedServices } from '#renderer/services/openServices';
import type { Services } from '#renderer/services/services';
import { openDatabase, tablesByVersion } from '#renderer/storage/database';
import { readState, recountRows } from '#renderer/storage/commit';
import type { MetaRow } from '#renderer/storage/rows';
import { anEntry } from '../../helpers/anEntry';
import {
  aMemoryMachine,
  machineNow,
  machineOfficer,
  machineZone,
  startOn,
  startWithOfficer,
  writeChanges,
  type MemoryMachine,
} from '../../helpers/memoryMachine';

/** A step above the newest one: entries get a field, and each kind of work that they name becomes a record. */
const trial: Migration = {
  number: dataVersion + 10,
  name: 'Trial',
  upgrade: (record) =>
    record.type === 'entry' && record.content !== null
      ? { ...record, content: { ...record.content, trial: 'upgraded' } }
      : record,
  derive: ({ type, content }) =>
    type !== 'entry' || content === null
      ? []
      : [
          {
            type: 'unit',
            id: `trial:${String(content['kind'])}`,
            content: { owner: 'local', name: String(content['kind']) },
          },
        ],
};
const steps = [...migrations, trial];

const startUpgraded = async (machine: MemoryMachine): Promise<OpenedServices> =>
  await startOn(machine, null, { steps });

async function logged(services: Services, minutes: number) {
  const done = await logActivity(services, {
    officer: machineOfficer,
    kind: recordId('phone'),
    duty: null,
    country: null,
    start: addMinutes(machineNow, -minutes),
    end: machineNow,
    zone: machineZone,
    units: 1,
    note: 'a note',
    origin: 'form',
    placement: 'stated',
  });
  if (!done.ok) throw new Error(done.error.message);
  return done.value.ids[0]!;
}

/** A machine that was used by the present program: three entries, one of them changed, and one taken back. */
async function aUsedMachine(): Promise<MemoryMachine> {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const id = await logged(services, 10);
  await logged(services, 20);
  await editEntry(services, { id, changes: { end: addMinutes(machineNow, 5) } });
  await logged(services, 30);
  await undo(services);
  services.store.database.close();
  return machine;
}

/** Everything in the database: each record with its versions, and whether it is whole. */
async function found({ services }: OpenedServices) {
  const rows = await services.store.database.records.toArray();
  const entries = await services.store.reader.all('entry');
  const totals = await services.store.database.totals.toArray();
  expect(totals).toStrictEqual([...recount(entries).values()].map(encodeMonth));
  expect(await services.store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
  return {
    upgraded: rows
      .filter(({ type }) => type === 'entry')
      .flatMap(({ versions }) =>
        versions.map(({ content }) => (content as { trial?: string } | null)?.trial ?? 'deleted'),
      )
      .toSorted(),
    units: rows
      .filter(({ type }) => type === 'unit')
      .map(({ id, versions }) => [id, versions.map(({ vector }) => vector)]),
    lengths: entries.map(({ start, end }) => (end - start) / 60_000).toSorted((one, other) => one - other),
  };
}

const whole = { upgraded: ['deleted', 'upgraded', 'upgraded'], units: [['trial:phone', [{}]]], lengths: [15, 20] };

/** Removes what the last change set wrote from one of the copies, as a kill between the two leaves it. */
const behind = {
  'with both copies level': () => undefined,
  'with the database gone': (machine: MemoryMachine) => void (machine.indexedDB = new IDBFactory()),
  'with the journal gone': (machine: MemoryMachine) => void (machine.journal.lines = []),
  'with the journal one change behind': (machine: MemoryMachine) => void machine.journal.lines.pop(),
} as const satisfies Readonly<Record<string, (machine: MemoryMachine) => void>>;

test.each(Object.entries(behind))(
  'a step that is added upgrades every version of every row and line, %s',
  async (_where, change) => {
    const machine = await aUsedMachine();
    change(machine);
    const opened = await startUpgraded(machine);
    expect(await found(opened)).toEqual(whole);
  },
);

test('an added step upgrades a database that is behind its journal, whose lines keep their data version', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await logged(services, 10);
  services.store.database.close();
  const ahead = structuredClone(machine.journal.lines);
  const again = await startOn(machine);
  await logged(again.services, 20);
  again.services.store.database.close();
  const later = machine.journal.lines.slice(ahead.length);
  // The database of the first two changes, beside the journal of all three.
  const other: MemoryMachine = { ...aMemoryMachine(), journal: { ...machine.journal, lines: ahead } };
  (await startOn(other)).services.store.database.close();
  other.journal.lines.push(...later);
  const opened = await startUpgraded(other);
  expect(await found(opened)).toEqual({
    upgraded: ['upgraded', 'upgraded'],
    units: [['trial:phone', [{}]]],
    lengths: [10, 20],
  });
  const schemas = other.journal.lines.map(({ payload }) => (JSON.parse(payload) as ChangeSet).schema);
  expect(new Set(schemas)).toEqual(new Set([dataVersion]));
});

test('the steps that undo remembers are upgraded, too, and work in the new shape', async () => {
  const opened = await startUpgraded(await aUsedMachine());
  const { services } = opened;
  expect(await redo(services)).toMatchObject({ ok: true });
  for (let turn = 0; turn < 4; turn += 1) expect(await undo(services)).toMatchObject({ ok: true });
  for (let turn = 0; turn < 4; turn += 1) expect(await redo(services)).toMatchObject({ ok: true });
  const all = await found(opened);
  expect([all.upgraded, all.lengths]).toEqual([
    ['upgraded', 'upgraded', 'upgraded'],
    [15, 20, 30],
  ]);
});

test('an upgrade cut off in the middle leaves the database as it was, and the next start completes it', async () => {
  const machine = await aUsedMachine();
  const port = { indexedDB: machine.indexedDB, IDBKeyRange };
  const seen: number[] = [];
  const cutOff = await openDatabase(port, {
    steps,
    onUpgrade: (done) => {
      seen.push(done);
      throw new Error('cut off');
    },
  });
  expect([cutOff.ok, seen]).toEqual([false, [4]]);
  const untouched = await openDatabase(port);
  if (!untouched.ok) throw new Error(untouched.error.message);
  const entries = await untouched.value.records.where('keys').startsWith('entry|').toArray();
  expect(
    entries.map(({ versions }) => Object.keys(displayedVersion<object>(versions)?.content ?? {}).includes('trial')),
  ).toEqual([false, false]);
  untouched.value.close();
  expect(await found(await startUpgraded(machine))).toEqual(whole);
});

test('data of a newer program are refused with both version numbers, and nothing is touched', async () => {
  const machine = await aUsedMachine();
  (await startUpgraded(machine)).services.store.database.close();
  await expect(startOn(machine)).rejects.toThrow(
    `data version ${dataVersion + 10}); this one reads up to ${dataVersion}. Nothing was touched.`,
  );
  machine.indexedDB = new IDBFactory();
  const { services } = await startUpgraded(machine);
  await logged(services, 5);
  services.store.database.close();
  machine.indexedDB = new IDBFactory();
  await expect(startOn(machine)).rejects.toThrow(
    `data version ${dataVersion + 10}); this one reads up to ${dataVersion}. Nothing was touched.`,
  );
});

test('a migration changes neither digest nor number of records; derived ones are counted by type', async () => {
  const machine = await aUsedMachine();
  const { services } = await startOn(machine);
  const before = await readState(services.store.database);
  services.store.database.close();
  const { database } = (await startUpgraded(machine)).services.store;
  const after = await readState(database);
  expect([after.contents, after.counts]).toEqual([before.contents, { ...before.counts, unit: 1 }]);
  await recountRows(database);
  expect(await readState(database)).toEqual(after);
});

test('a row that no schema accepts after the last step is set aside as it was, and everything else opens', async () => {
  const machine = await aUsedMachine();
  const spoil: Migration = {
    ...trial,
    upgrade: (record) =>
      record.content?.['start'] === addMinutes(machineNow, -20)
        ? { ...record, content: { ...record.content, start: 'never' } }
        : record,
  };
  delete (spoil as { derive?: unknown }).derive;
  machine.journal.lines.length = 0;
  const { services } = await startOn(machine, null, { steps: [...migrations, spoil] });
  const aside = await services.store.database.setAside.toArray();
  expect(aside).toMatchObject([
    { why: 'start', row: { type: 'entry', versions: [{ content: { start: addMinutes(machineNow, -20) } }] } },
  ]);
  expect((await services.store.reader.all('entry')).map(({ start }) => start)).toEqual([addMinutes(machineNow, -10)]);
});

/** The tables that data version 10 had, each filled as its program filled them. */
async function aDatabaseOfVersion10(indexedDB: IDBFactory): Promise<void> {
  const database = new Dexie('daybook', { indexedDB, IDBKeyRange });
  database.version(10).stores(tablesByVersion[10] as Record<string, string>);
  const version = (number: number, content: unknown) => ({
    vector: { one: number },
    clock: { at: 1, count: 0 },
    by: 'one',
    deleted: content === null,
    content,
  });
  const entry = { ...anEntry({ minutes: 30 }), unit: 'Unit 2' };
  const memberships = [{ from: '2026-01-01', unit: 'Unit 2', docket: 'non-detained', fieldOffice: 'Atlanta' }];
  const alder = { role: 'officer', alias: 'Alder', zone: machineZone, memberships };
  await database.table('officers').put({ id: 'alder', seq: 1, versions: [version(1, alder)] });
  await database.table('entries').bulkPut([
    { id: 'first', seq: 2, officerDays: ['alder|2026-09-16'], versions: [version(2, entry)] },
    {
      id: 'conflict',
      seq: 3,
      officerDays: ['alder|2026-09-16'],
      versions: [version(3, entry), { ...version(1, { ...entry, unit: 'Unit 9' }), vector: { two: 1 }, by: 'two' }],
    },
    { id: 'deleted', seq: 4, versions: [version(4, null)] },
  ]);
  await database
    .table('settings')
    .put({ id: 'theme', seq: 5, versions: [version(5, { key: 'theme', value: 'dark' })] });
  await database
    .table('absences')
    .put({
      id: 'hostile',
      seq: 6,
      officer: 'alder',
      versions: [version(6, { officer: 'alder', first: '10000-01-01' })],
    });
  const side = { vector: 'one:2', content: entry };
  await database
    .table('steps')
    .put({
      position: 1,
      group: 'g',
      command: 'logActivity',
      undone: false,
      timers: [],
      records: [{ type: 'entry', id: 'first', before: { vector: '', content: null }, after: side }],
    });
  await database.table<MetaRow>('meta').bulkPut([
    { key: 'head', number: 6, changeSet: 'last', command: 'test' },
    { key: 'clock', at: 1, count: 0 },
  ]);
  database.close();
}

test('the eleven tables of data version 10 become one, with owners, units, keys, totals and undo steps', async () => {
  const machine = aMemoryMachine();
  await aDatabaseOfVersion10(machine.indexedDB);
  const { services } = await startOn(machine);
  const { database, reader } = services.store;
  expect(database.tables.map(({ name }) => name).toSorted()).toEqual([
    'drafts',
    'meta',
    'records',
    'requestTotals',
    'setAside',
    'steps',
    'timers',
    'totals',
  ]);
  const rows = await database.records.toArray();
  expect(rows.map(({ type, id, seq, keys }) => [type, id, seq, keys])).toEqual([
    ['officer', 'alder', 1, ['officer']],
    ['entry', 'conflict', 3, ['entry|alder|2026-09-16']],
    ['entry', 'deleted', 4, []],
    ['entry', 'first', 2, ['entry|alder|2026-09-16']],
    ['setting', 'theme', 5, ['setting']],
    ['unit', 'unit:Unit 2', 0, ['unit']],
    ['unit', 'unit:Unit 9', 0, ['unit']],
  ]);
  expect(
    rows.find(({ id }) => id === 'conflict')?.versions.map(({ content }) => (content as { unit: string }).unit),
  ).toEqual(['unit:Unit 2', 'unit:Unit 9']);
  expect((await reader.get('officer', recordId('alder')))?.memberships[0]?.unit).toBe('unit:Unit 2');
  expect((await database.totals.toArray())[0]?.words).toContain('unit:Unit 2');
  expect((await database.setAside.toArray()).map(({ place, why }) => [place, why])).toEqual([
    ['database, absence hostile', 'reason'],
  ]);
  expect(await undo(services)).toMatchObject({ ok: true });
  expect((await reader.all('entry')).map(({ id }) => id)).toEqual(['conflict']);
});

test('an upgrade reports after each page how many of all rows are done', async () => {
  const machine = aMemoryMachine();
  await aDatabaseOfVersion10(machine.indexedDB);
  const seen: (readonly number[])[] = [];
  await startOn(machine, null, { onUpgrade: (done, all) => void seen.push([done, all]) });
  expect(seen).toEqual([
    [1, 6],
    [2, 6],
    [5, 6],
    [6, 6],
    // The later steps have the two units that the first one derived, too.
    [8, 8],
    [8, 8],
    [8, 8],
    [8, 8],
    [8, 8],
  ]);
});

test('a backup can be written before an upgrade, while the database is still as it was, and only then', async () => {
  const machine = aMemoryMachine();
  const port = { indexedDB: machine.indexedDB, IDBKeyRange };
  const seen: (number | undefined)[] = [];
  const beforeUpgrade = async () => {
    seen.push((await machine.indexedDB.databases()).find(({ name }) => name === 'daybook')?.version);
  };
  const open = async () => {
    const opened = await openDatabase(port, { beforeUpgrade });
    if (opened.ok) opened.value.close();
  };
  await aDatabaseOfVersion10(machine.indexedDB);
  await open();
  await open();
  machine.indexedDB = new IDBFactory();
  await openDatabase({ indexedDB: machine.indexedDB, IDBKeyRange }, { beforeUpgrade });
  expect(seen).toEqual([100]);
});

test('the index of a single row is rebuilt, too', async () => {
  const machine = aMemoryMachine();
  const { services } = await startOn(machine);
  await writeChanges(services, [{ type: 'setting', id: recordId('theme'), content: { key: 'theme', value: 'dark' } }]);
  const { database } = services.store;
  await database.records.toCollection().modify({ keys: ['stale'] });
  await database.meta.put({ key: 'index', patterns: 'others' });
  database.close();
  const again = (await startOn(machine)).services.store.database;
  expect((await again.records.toArray()).map(({ keys }) => keys)).toEqual([['setting']]);
});
