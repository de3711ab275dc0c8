import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId, type RecordId } from '#shared/base/ids';
import { failWith, succeed } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { Instant } from '#shared/time/day';
import { deleteEntry, editEntry, logActivity } from '#renderer/commands/log';
import { redo, undo } from '#renderer/commands/history';
import type { Services } from '#renderer/services/services';
import { watchCopies } from '#renderer/services/watchCopies';
import type { WriteRequest } from '#renderer/storage/store';
import { anAbsence } from '../../helpers/anAbsence';
import {
  aMemoryMachine,
  machineNow,
  machineOfficer,
  machineZone,
  startOn,
  startWithOfficer,
  writeChanges,
} from '../../helpers/memoryMachine';
import { longestWait } from '../../../build/test/patience.mjs';

async function log(services: Services, minutes: number, note: string | null = null, id?: RecordId) {
  const end = machineNow;
  const start = (machineNow - minutes * 60_000) as Instant;
  const logged = await logActivity(services, {
    ...(id === undefined ? {} : { id }),
    officer: machineOfficer,
    kind: recordId('phone'),
    duty: null,
    country: null,
    start,
    end,
    zone: machineZone,
    units: 1,
    note,
    origin: 'form',
    placement: 'stated',
  });
  if (!logged.ok) throw new Error(logged.error.message);
  return logged.value;
}

async function minutesLogged(services: Services): Promise<number[]> {
  const entries = await services.store.reader.all('entry');
  const kept = await services.store.database.totals.toArray();
  expect(kept).toStrictEqual([...recount(entries).values()].map(encodeMonth));
  return entries.map((entry) => (entry.end - entry.start) / 60_000).toSorted((a, b) => a - b);
}

test('an acknowledged entry is in both copies, under one number, with its note sealed in both', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { number, saved } = await log(services, 35, 'a plain sentence');
  expect({ saved, journal: machine.journal.lines.at(-1)?.number, minutes: await minutesLogged(services) }).toEqual({
    saved: 'both',
    journal: number,
    minutes: [35],
  });
  expect(JSON.stringify(machine.journal.lines)).not.toContain('plain sentence');
});

test('an edit and a deletion are undone and redone, even after a restart', async () => {
  const machine = aMemoryMachine();
  let services = await startWithOfficer(machine);
  const id = (await log(services, 20)).ids[0]!;
  await editEntry(services, { id, changes: { end: (machineNow + 5 * 60_000) as Instant } });
  await deleteEntry(services, { id });
  const seen = [await minutesLogged(services)];
  await undo(services);
  seen.push(await minutesLogged(services));
  services.store.database.close();
  services = (await startOn(machine)).services;
  for (const step of [undo, undo, redo, redo, redo]) {
    expect(await step(services)).toMatchObject({ ok: true });
    seen.push(await minutesLogged(services));
  }
  expect(seen).toEqual([[], [25], [20], [], [20], [25], []]);
});

test('a deleted database is rebuilt from the journal, and a deleted journal from the database', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await log(services, 10);
  await log(services, 30);
  services.store.database.close();
  machine.indexedDB = new IDBFactory();
  const rebuilt = await startOn(machine);
  expect([rebuilt.notices, await minutesLogged(rebuilt.services)]).toEqual([
    [rebuiltText('The database was empty and was rebuilt from the journal: 0 records before, 3 after.')],
    [10, 30],
  ]);
  rebuilt.services.store.database.close();
  machine.journal.lines = [];
  const again = await startOn(machine);
  again.services.store.database.close();
  machine.indexedDB = new IDBFactory();
  expect(await minutesLogged((await startOn(machine)).services)).toEqual([10, 30]);
});

test('while the journal fails, an entry is in one place and nothing more is written; it catches up later', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  machine.journal.isBroken = true;
  expect(await log(services, 15)).toMatchObject({ saved: 'one place' });
  await expect(log(services, 25)).rejects.toThrow('Nothing was written');
  machine.journal.isBroken = false;
  await log(services, 45);
  expect([services.store.saveState.get().mode, machine.journal.lines.length, await minutesLogged(services)]).toEqual([
    'both',
    3,
    [15, 45],
  ]);
});

test('a journal that can be written again catches up at the next tick of the clock', async () => {
  const machine = aMemoryMachine();
  let tick = () => {};
  const services = await startWithOfficer(machine, (given) => (tick = given));
  watchCopies(services);
  machine.journal.isBroken = true;
  await log(services, 15);
  tick();
  await services.store.atRest();
  expect(services.store.saveState.get().mode).toBe('one place');
  machine.journal.isBroken = false;
  tick();
  await services.store.atRest();
  expect([services.store.saveState.get().mode, machine.journal.lines.length]).toEqual(['both', 2]);
});

test('a change set that the database refuses is taken back in the journal; earlier ones can be undone', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const id = (await log(services, 20)).ids[0]!;
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  });
  const refused = await editEntry(services, { id, changes: { end: (machineNow + 5 * 60_000) as Instant } });
  put.mockRestore();
  expect([refused.ok, machine.journal.lines.length, await minutesLogged(services)]).toEqual([false, 4, [20]]);
  expect(await services.store.catchUp()).toMatchObject({ ok: true });
  expect(await undo(services)).toMatchObject({ ok: true });
  expect([services.store.saveState.get().mode, await minutesLogged(services)]).toEqual(['both', []]);
  expect(await services.store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
});

test('a new record whose id is already in the database becomes its later version, which undo takes back', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const id = recordId('0190-again');
  await log(services, 20, null, id);
  await log(services, 30, null, id);
  expect(await minutesLogged(services)).toEqual([30]);
  await undo(services);
  expect(await minutesLogged(services)).toEqual([20]);
  expect(await services.store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
});

test('a command that changes one record twice is a bug, and nothing is written', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const twice = { type: 'setting', id: recordId('theme'), content: { key: 'theme', value: 'dark' } } as const;
  await expect(writeChanges(services, [twice, twice])).rejects.toThrow('twice');
  expect(machine.journal.lines).toHaveLength(1);
});

test('the common head is remembered at each acknowledged change, but not while one copy is behind', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await log(services, 10);
  const both = machine.journal.remembered;
  machine.journal.isBroken = true;
  await log(services, 20);
  const lagging = machine.journal.remembered;
  machine.journal.isBroken = false;
  await services.store.catchUp();
  expect([both, lagging, machine.journal.remembered]).toEqual([2, 2, 3]);
});

test('a database one change behind keeps its installation id, and a restored one gets a new id', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await log(services, 10);
  const behind = { number: 1, changeSet: 'one', command: 'test', key: 'head' } as const;
  await services.store.database.meta.put(behind);
  machine.journal.remembered = 1;
  services.store.database.close();
  const again = await startOn(machine);
  const kept = machine.journal.renewals;
  await again.services.store.database.meta.put(behind);
  again.services.store.database.close();
  await startOn(machine);
  expect([kept, machine.journal.renewals, machine.journal.remembered]).toEqual([0, 1, 2]);
});

test('a draft ends with its record, whether saved before the start, since then, or during the write', async () => {
  const machine = aMemoryMachine();
  const before = await startWithOfficer(machine);
  const [left, since, late] = [recordId('left'), recordId('since'), recordId('late')];
  const text = await before.sealer.seal(left, 'draft', 'phone');
  const draft = async ({ store }: Services, id: RecordId) =>
    await store.saveDraft({ id, officer: machineOfficer, place: 'line', text, savedAt: machineNow });
  await draft(before, left);
  before.store.database.close();
  const { services } = await startOn(machine);
  await log(services, 10, null, recordId('without'));
  await services.store.atRest();
  await draft(services, since);
  const logged = [log(services, 20, null, left), log(services, 30, null, since)];
  const onItsWay = draft(services, late);
  await Promise.all([...logged, onItsWay, log(services, 40, null, late)]);
  expect([await services.store.reader.drafts(), await minutesLogged(services)]).toEqual([[], [10, 20, 30, 40]]);
});

test('a record is shown as being saved from its write until both copies have it', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const { saveState, database } = services.store;
  const shown: string[] = [];
  saveState.subscribe(() => shown.push(saveState.get().inFlight.join()));
  const answer = services.platform.invoke.bind(services.platform);
  const slow = vi.spyOn(services.platform, 'invoke').mockImplementation(async (name, request) => {
    if (name === 'journal.append')
      await vi.waitFor(async () => expect(await database.records.get(recordId('slow'))).toBeDefined(), longestWait);
    if (name === 'journal.append') shown.push('the database has it');
    return await answer(name, request);
  });
  await log(services, 20, null, recordId('slow'));
  slow.mockRestore();
  expect(shown).toEqual(['slow', 'the database has it', '']);
});

const theme = (value: 'dark' | 'light'): Change => ({
  type: 'setting', id: recordId('theme'), content: { key: 'theme', value },
});
const write = async ({ store }: Services, changes: readonly Change[], more: Partial<WriteRequest> = {}) =>
  await store.write({ command: 'test', undoable: true, decide: () => Promise.resolve(succeed({ changes })), ...more });

test('a command of several change sets says after each but the last how many of its records are durable', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const seen: (readonly number[])[] = [];
  const onProgress = (...progress: readonly number[]) => void seen.push(progress);
  const many = (count: number) => Array.from({ length: count }, (_, index): Change => ({
    type: 'absence', id: recordId(`a-${count}-${index}`), content: anAbsence(),
  }));
  await write(services, many(500), { onProgress });
  expect(seen).toEqual([]);
  await write(services, many(1001), { onProgress });
  expect(seen).toEqual([[500, 1001], [1000, 1001]]);
});

test.each([
  ['written where they stand still at last', 2, { ok: true }, 3, 'light'],
  ['refused after the third time', 3, { ok: false, error: { code: 'moved-on' } }, 3, 'dark'],
])('a command whose records move on is decided again, and %s', async (_what, moves, expected, decisions, shown) => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await write(services, [theme('dark')]);
  const { records } = services.store.database;
  const bulkGet = records.bulkGet.bind(records);
  let decided = 0;
  let isStale = false;
  // The record is changed between the reading for the decision and the transaction that writes it.
  vi.spyOn(records, 'bulkGet').mockImplementation(((ids: never) => {
    if (!isStale) return bulkGet(ids);
    isStale = false;
    return Promise.resolve([undefined]);
  }) as never);
  const decide = () => {
    decided += 1;
    isStale = decided <= moves;
    return Promise.resolve(succeed({ changes: [theme('light')] }));
  };
  expect(await write(services, [], { decide })).toMatchObject(expected);
  expect([decided, (await services.store.reader.get('setting', recordId('theme')))?.value]).toEqual([decisions, shown]);
  expect(await services.store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
});

test('a step whose record was changed since is refused by name, goes off the list and changes nothing', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await write(services, [theme('dark')], { command: 'first' });
  await write(services, [{ type: 'absence', id: recordId('a'), content: anAbsence() }], { command: 'second' });
  await writeChanges(services, [theme('light'), { type: 'absence', id: recordId('a'), content: null }]);
  const lines = machine.journal.lines.length;
  expect(await undo(services)).toMatchObject({
    ok: false, error: { code: 'step-moved-on', message: expect.stringContaining('“second”') as unknown },
  });
  expect(machine.journal.lines.length).toBe(lines);
  expect(services.store.undoState.get()).toEqual({ undo: 'first', redo: null });
  services.store.database.close();
  expect((await startOn(machine)).services.store.undoState.get()).toEqual({ undo: 'first', redo: null });
});

test('a step that something else took the place of cannot be redone after a start either', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await write(services, [theme('dark')], { command: 'first' });
  await undo(services);
  await write(services, [theme('light')], { command: 'second' });
  services.store.database.close();
  const again = (await startOn(machine)).services;
  expect(again.store.undoState.get()).toEqual({ undo: 'second', redo: null });
  expect(await redo(again)).toMatchObject({
    ok: false, error: { code: 'nothing-to-redo', message: 'There is nothing to redo.' },
  });
});

test('a command that cannot be decided writes nothing, and a bug in one stops none that come after it', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const decide = () => Promise.resolve(failWith('no', 'This is refused.'));
  expect(await write(services, [], { decide })).toEqual(failWith('no', 'This is refused.'));
  const bug = write(services, [], { decide: () => Promise.reject(new TypeError('a bug')) });
  const next = write(services, [theme('dark')]);
  await expect(bug).rejects.toThrow('a bug');
  expect([await next, machine.journal.lines.length]).toMatchObject([{ ok: true, value: { ids: ['theme'] } }, 2]);
});

function rebuiltText(counts: string): string {
  return `${counts} Steps of undo, and what was typed but not logged, were in the database only and are gone.`;
}
