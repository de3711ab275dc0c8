import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId } from '#shared/base/ids';
import { succeed } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import { addMinutes } from '#shared/time/minutes';
import { logActivity } from '#renderer/commands/log';
import { checkRecordCount } from '#renderer/services/checkRecordCount';
import type { Services } from '#renderer/services/services';
import { anAbsence } from '../../helpers/anAbsence';
import {
  aMemoryMachine,
  machineNow,
  machineOfficer as officer,
  machineZone,
  startOn,
  startWithOfficer,
  writeChanges,
  type MemoryMachine,
} from '../../helpers/memoryMachine';

const absence = (id: string): Change => ({ type: 'absence', id: recordId(id), content: anAbsence() });
const write = async ({ store }: Services, ...changes: readonly Change[]) =>
  await store.write({ command: 'test', undoable: true, decide: () => Promise.resolve(succeed({ changes })) });
const idsOf = async ({ store }: Services) => (await store.reader.all('absence')).map(({ id }) => id).toSorted();

const toldBy = ({ store }: Services) => store.findings.state.get().map(({ text }) => text);

async function rebuilt(machine: MemoryMachine): Promise<Services> {
  machine.indexedDB = new IDBFactory();
  return (await startOn(machine)).services;
}

async function log(services: Services, minutes: number, end = machineNow): Promise<void> {
  const done = await logActivity(services, {
    officer,
    kind: recordId('phone'),
    duty: null,
    country: null,
    start: addMinutes(end, -minutes),
    end,
    zone: machineZone,
    units: 1,
    note: null,
    origin: 'form',
    placement: 'stated',
  });
  if (!done.ok) throw new Error(done.error.message);
}

test('rows lost while the program ran are noticed by their number right after the start and come back', async () => {
  const machine = aMemoryMachine();
  const before = await startWithOfficer(machine);
  await log(before, 10);
  // The only entry of its month.
  await log(before, 20, addMinutes(machineNow, -40 * 24 * 60));
  const lost = (await before.store.reader.all('entry')).find(({ end }) => end < machineNow);
  await before.store.database.records.delete(lost!.id);
  before.store.database.close();
  const { services, notices } = await startOn(machine);
  await checkRecordCount(services);
  await checkRecordCount(services);
  expect([notices, toldBy(services)]).toEqual([
    [],
    ['The two copies differed, and the database took what it lacked from the journal: 2 records before, 3 after.'],
  ]);
  const entries = await services.store.reader.all('entry');
  expect(entries).toHaveLength(2);
  expect(await services.store.database.totals.toArray()).toStrictEqual([...recount(entries).values()].map(encodeMonth));
  await log(services, 30);
  expect(await services.store.verify()).toMatchObject({ ok: true, value: { number: 4, differences: [] } });
});

test('a row that was added behind the program’s back is added to the journal', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await write(services, absence('a'));
  const row = (await services.store.database.records.get(recordId('a')))!;
  await services.store.database.records.put({ ...row, id: recordId('b') });
  expect(await services.store.checkCount()).toEqual(
    succeed({
      told: ['The journal lacked changes that the database has, and they were written to it again (records: 1).'],
      taken: [recordId('b')],
      lost: [],
    }),
  );
  await write(services, absence('c'));
  expect([machine.journal.lines.map(({ number }) => number), await idsOf(await rebuilt(machine))]).toEqual([
    [1, 2, 3, 4],
    ['a', 'b', 'c'],
  ]);
});

test('a number that a merge used is not used again, even if the merge was cut off', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await write(services, absence('a'));
  const row = (await services.store.database.records.get(recordId('a')))!;
  await services.store.database.records.put({ ...row, id: recordId('b') });
  const invoke = services.platform.invoke.bind(services.platform);
  const spy = vi.spyOn(services.platform, 'invoke').mockImplementation(async (name, request) => {
    if (name === 'journal.read' && machine.journal.lines.length > 2) throw new Error('the journal does not answer');
    return await invoke(name, request);
  });
  expect(await services.store.checkCount()).toMatchObject({ ok: false });
  spy.mockRestore();
  await write(services, absence('c'));
  expect([machine.journal.lines.map(({ number }) => number), await idsOf(await rebuilt(machine))]).toEqual([
    [1, 2, 3, 4],
    ['a', 'b', 'c'],
  ]);
});

test('records are not counted while a copy lags behind, and an unreadable journal is reported', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  machine.journal.isBroken = true;
  await write(services, absence('a'));
  await services.store.database.records.delete(recordId('a'));
  expect(await services.store.checkCount()).toEqual(succeed({ told: [], taken: [], lost: [] }));
  machine.journal.isBroken = false;
  await services.store.catchUp();
  vi.spyOn(services.platform, 'invoke').mockImplementation((name) => Promise.reject(new Error(`no answer to ${name}`)));
  await checkRecordCount(services);
  expect(toldBy(services)).toEqual([expect.stringContaining('no answer to') as unknown]);
});

test('records written one at a time count once, and those that migrations derived do not count', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await writeChanges(services, [absence('a'), absence('b')]);
  await writeChanges(services, [{ type: 'absence', id: recordId('a'), content: null }]);
  await services.store.database.records.put({
    id: recordId('derived'),
    type: 'unit',
    seq: 0,
    versions: [],
    keys: [],
  } as never);
  expect(await services.store.checkCount()).toEqual(succeed({ told: [], taken: [], lost: [] }));
});
