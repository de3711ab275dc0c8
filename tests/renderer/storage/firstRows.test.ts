import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import type { Platform } from '#renderer/platform/platform';
import { viewerOf } from '#renderer/queries/useViewer';
import { openServices } from '#renderer/services/openServices';
import { readFirstRows, type FirstRows } from '#renderer/storage/firstRows';
import { openDatabase } from '#renderer/storage/openDatabase';
import { recordId } from '#shared/base/ids';
import { aMemoryMachine, machineNow, machineOfficer, startOn, startWithOfficer, writeChanges } from '../../helpers/memoryMachine';
import { memoryPlatform } from '../../helpers/memoryPlatform';

test('the database can be read as soon as it is open, before it is handed over', async () => {
  const machine = aMemoryMachine();
  await startWithOfficer(machine);
  const heard: string[] = [];
  const found: Promise<FirstRows>[] = [];
  const { ok } = await openDatabase({ indexedDB: machine.indexedDB, IDBKeyRange }, (database) => {
    heard.push('open');
    found.push(readFirstRows(database));
  });
  heard.push(ok ? 'handed over' : 'failed');
  expect(heard).toEqual(['open', 'handed over']);
  const [rows] = await Promise.all(found);
  expect(rows?.officers.map(({ id }) => id)).toEqual([machineOfficer]);
  expect(rows?.meta.map(({ key }) => key)).toEqual(['clock', 'head']);
});

test('beside the database no other one is made, which would keep its name', async () => {
  const indexedDB = new IDBFactory();
  expect((await openDatabase({ indexedDB, IDBKeyRange })).ok).toBe(true);
  // Nobody waits for that database while it is made.
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['daybook']);
});

test('a start tells whose screen it will be, also where the database was rebuilt from the journal', async () => {
  const machine = aMemoryMachine();
  await writeChanges(await startWithOfficer(machine), [{ type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: machineOfficer } }]);
  expect(viewerOf((await startOn(machine)).rows)?.id).toBe(machineOfficer);
  const { rows, notices } = await startOn({ ...machine, indexedDB: new IDBFactory() });
  expect(notices).toHaveLength(1);
  expect(viewerOf(rows)?.id).toBe(machineOfficer);
});

test('a journal that cannot say how far it reaches is a failure that is told, and nothing is opened', async () => {
  const memory = memoryPlatform({ lines: [], isBroken: false }, machineNow);
  const invoke: Platform['invoke'] = async (name, request) =>
    name === 'journal.status' ? await Promise.reject(new Error('no such drive')) : await memory.invoke(name, request);
  const dice = { bytes: (count: number) => new Uint8Array(count) };
  const opened = await openServices({ ...memory, invoke }, { databases: { indexedDB: new IDBFactory(), IDBKeyRange }, dice, wallClock: () => 0 });
  expect(opened).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
});

test('before the first run nobody is expected', async () => {
  expect(viewerOf((await startOn(aMemoryMachine())).rows)).toBeNull();
});
