import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { recordId } from '#shared/base/ids';
import { dataVersion, migrations } from '#shared/migrations/all';
import type { Instant } from '#shared/time/day';
import type { StorageProblem } from '#renderer/storage/changeSet';
import { answered, tablesByVersion } from '#renderer/storage/database';
import { anEntry } from '../../helpers/anEntry';
import {
  aMemoryMachine,
  machineOfficer,
  startOn,
  startWithOfficer,
  writeChanges,
  type MemoryMachine,
} from '../../helpers/memoryMachine';

/** A machine with an officer and two entries. */
async function aUsedMachine(): Promise<MemoryMachine> {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const entry = { ...anEntry(), officer: machineOfficer };
  await writeChanges(services, [
    { type: 'entry', id: recordId('one'), content: entry },
    { type: 'entry', id: recordId('two'), content: entry },
  ]);
  services.store.database.close();
  return machine;
}

test('the index is rebuilt if the patterns of the keys have changed, and only then', async () => {
  const machine = await aUsedMachine();
  const { services } = await startOn(machine);
  const { database } = services.store;
  const rows = await database.records.toArray();
  await database.records.bulkPut(rows.map((row) => ({ ...row, keys: ['stale'] })));
  database.close();
  const same = (await startOn(machine)).services.store.database;
  expect((await same.records.toArray()).map(({ keys }) => keys[0])).toEqual(rows.map(() => 'stale'));
  await same.meta.put({ key: 'index', patterns: 'others' });
  same.close();
  const again = (await startOn(machine)).services.store.database;
  expect(await again.records.toArray()).toEqual(rows);
});

test('the tables and indexes of a data version stay as released: another table needs a new version', () => {
  expect(tablesByVersion[20]).toEqual({
    officers: null,
    schedules: null,
    absences: null,
    kinds: null,
    duties: null,
    entries: null,
    appointments: null,
    calendars: null,
    rules: null,
    closings: null,
    settings: null,
    records: 'id, seq, *keys',
    setAside: 'place',
  });
  expect(
    Object.keys(tablesByVersion)
      .map(Number)
      .filter((version) => !migrations.some(({ number }) => number === version)),
  ).toEqual([]);
});

test('a database whose tables were changed without a new data version still opens', async () => {
  const machine = await aUsedMachine();
  const changed = new Dexie('daybook', { indexedDB: machine.indexedDB, IDBKeyRange });
  changed
    .version(dataVersion)
    .stores({
      records: 'id, seq, *keys',
      setAside: 'place',
      totals: '[officer+month]',
      timers: 'officer',
      drafts: 'id',
      steps: 'position',
      meta: 'key',
      more: 'id',
    });
  await changed.open();
  changed.close();
  const { services } = await startOn(machine);
  expect(
    (await services.store.reader.all('entry')).map(({ end, start }) => ((end - start) / 60_000) as Instant),
  ).toHaveLength(2);
});

test('a database that is silent for twelve seconds fails by that name, and an answer leaves no timer', async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  expect([await answered(Promise.resolve('here')), vi.getTimerCount()]).toEqual(['here', 0]);
  let ended = 'waiting';
  const silent = answered(new Promise(() => undefined)).catch((error: StorageProblem) => (ended = error.problem.code));
  await vi.advanceTimersByTimeAsync(11_999);
  expect(ended).toBe('waiting');
  await vi.advanceTimersByTimeAsync(1);
  await silent;
  expect([ended, vi.getTimerCount()]).toEqual(['no-answer', 0]);
});
