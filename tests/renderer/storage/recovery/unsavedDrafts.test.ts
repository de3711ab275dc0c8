import { IDBObjectStore } from 'fake-indexeddb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { recordId } from '#shared/base/ids';
import { succeed } from '#shared/base/result';
import type { Draft } from '#shared/records/draft';
import type { Services } from '#renderer/services/services';
import { anAbsence } from '../../../helpers/anAbsence';
import {
  aMemoryMachine, machineNow, machineOfficer, startWithOfficer, type MemoryMachine,
} from '../../../helpers/memoryMachine';

const draft = (id: string, text = 'typed'): Draft => ({
  id: recordId(id), officer: machineOfficer, place: 'line', savedAt: machineNow,
  text: { format: 1, keyId: 'key', nonce: '', text } as never,
});
const textsIn = async ({ store }: Services) =>
  (await store.reader.drafts()).map(({ id, text }) => `${id} ${(text as unknown as { text: string }).text}`);
/** The ids of the drafts beside the database; null where there is no such file. */
const keptBy = ({ journal }: MemoryMachine) =>
  journal.drafts === undefined ? null : (JSON.parse(journal.drafts) as readonly Draft[]).map(({ id }) => id);

/** Lets the table of drafts refuse to take so many writes. */
function refuseDrafts({ store }: Services, times: number): void {
  const put = vi.spyOn(store.database.drafts, 'bulkPut');
  for (let time = 0; time < times; time += 1) put.mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
}

/** Lets the database refuse every write until the test calls what this returns. */
function refuseWrites(): () => void {
  const spies = (['put', 'delete'] as const).map((name) =>
    vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    }));
  const end = () => spies.forEach((spy) => spy.mockRestore());
  onTestFinished(end);
  return end;
}

const log = async ({ store }: Services, id: string, drafts: readonly string[]) =>
  await store.write({
    command: 'test',
    undoable: true,
    decide: () => Promise.resolve(succeed({
      changes: [{ type: 'absence', id: recordId(id), content: anAbsence() }], drafts: drafts.map(recordId),
    })),
  });

test('a draft that was discarded does not come back, whether it was saved or could not be', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const { store } = services;
  await store.saveDraft(draft('saved'));
  await store.saveDraft(draft('kept'));
  refuseDrafts(services, 1);
  await store.saveDraft(draft('unsaved'));
  for (const id of ['saved', 'unsaved']) expect(await store.discardDraft(recordId(id))).toEqual(succeed(null));
  expect(store.isBehind()).toBe(false);
  await store.catchUp();
  expect(await textsIn(services)).toEqual(['kept typed']);
});

test('what is typed on while a draft is being saved is saved after it', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const { store } = services;
  const { drafts } = store.database;
  const bulkPut = drafts.bulkPut.bind(drafts) as (given: readonly Draft[]) => Promise<unknown>;
  let later: Promise<unknown> = Promise.resolve();
  vi.spyOn(drafts, 'bulkPut').mockImplementationOnce((async (given: readonly Draft[]) => {
    later = store.saveDraft(draft('one', 'typed on'));
    return await bulkPut(given);
  }) as never);
  await store.saveDraft(draft('one'));
  await later;
  expect([await textsIn(services), store.isBehind()]).toEqual([['one typed on'], false]);
});

test('a store has something to catch up with only while a draft is unsaved or a copy is behind', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { store } = services;
  const seen = [store.isBehind()];
  refuseDrafts(services, 1);
  await store.saveDraft(draft('one'));
  seen.push(store.isBehind());
  await store.catchUp();
  seen.push(store.isBehind());
  machine.journal.isBroken = true;
  await log(services, 'a', []);
  seen.push(store.isBehind());
  machine.journal.isBroken = false;
  await store.catchUp();
  expect([...seen, store.isBehind()]).toEqual([false, true, false, true, false]);
});

test('a database that refuses a draft again is opened anew, and takes it then', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { store } = services;
  refuseDrafts(services, 2);
  expect(await store.saveDraft(draft('one'))).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  const close = vi.spyOn(store.database, 'close');
  let keptAtClose: readonly string[] | null = [];
  close.mockImplementationOnce((...given) => {
    keptAtClose = keptBy(machine);
    close.mockRestore();
    store.database.close(...given);
  });
  expect(await store.catchUp()).toEqual(succeed(null));
  expect([keptAtClose, await textsIn(services), store.isBehind()]).toEqual([['one'], ['one typed'], false]);
});

test('while the database fails, what could not be saved is kept beside it at each try', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { store } = services;
  const accept = refuseWrites();
  expect((await log(services, 'a', [])).ok).toBe(false);
  await store.saveDraft(draft('one'));
  await store.saveDraft(draft('two'));
  expect(keptBy(machine)).toBeNull();
  expect((await store.catchUp()).ok).toBe(false);
  expect(keptBy(machine)).toEqual(['one', 'two']);
  accept();
  expect(await store.catchUp()).toEqual(succeed(null));
  expect([await textsIn(services), keptBy(machine)]).toEqual([['one typed', 'two typed'], ['one', 'two']]);
});

test('what is written ends its drafts, also one that could not be saved and one kept beside the database', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { store } = services;
  refuseDrafts(services, 1);
  await store.saveDraft(draft('saved'));
  await store.saveDraft(draft('other'));
  refuseDrafts(services, 1);
  await store.saveDraft(draft('unsaved'));
  expect(await log(services, 'a', ['saved', 'unsaved'])).toMatchObject({ ok: true });
  expect([await textsIn(services), keptBy(machine), store.isBehind()]).toEqual([['other typed'], ['other'], false]);
});

test('what is written is acknowledged although its draft beside the database cannot be looked at', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  refuseDrafts(services, 1);
  await services.store.saveDraft(draft('one'));
  vi.spyOn(services.store.database.drafts, 'toArray').mockRejectedValueOnce(new DOMException('full', 'UnknownError'));
  expect(await log(services, 'a', ['one'])).toMatchObject({ ok: true, value: { saved: 'both' } });
});

test('a command that only ends drafts writes no line and leaves nothing to undo', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { store } = services;
  await store.saveDraft(draft('one'));
  const decide = () => Promise.resolve(succeed({ changes: [], drafts: [recordId('one')] }));
  expect(await store.write({ command: 'test', undoable: true, decide })).toMatchObject({ ok: true });
  expect([await textsIn(services), machine.journal.lines.length, store.undoState.get().undo]).toEqual([[], 1, null]);
});

test('what is kept beside the database stays while only the journal fails or the database is unreadable', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { store } = services;
  machine.journal.isBroken = true;
  await log(services, 'a', []);
  expect([(await store.catchUp()).ok, keptBy(machine)]).toEqual([false, null]);
  refuseDrafts(services, 1);
  await store.saveDraft(draft('unsaved'));
  await store.saveDraft(draft('saved'));
  expect([(await store.catchUp()).ok, keptBy(machine)]).toEqual([false, ['saved', 'unsaved']]);
  vi.spyOn(store.database.drafts, 'toArray').mockRejectedValue(new DOMException('full', 'UnknownError'));
  expect([(await store.catchUp()).ok, keptBy(machine)]).toEqual([false, ['saved', 'unsaved']]);
  await store.discardDraft(recordId('saved'));
  expect(keptBy(machine)).toEqual(['unsaved']);
});

test('a page after one whose database failed keeps its drafts beside it too, until they end', async () => {
  const machine = aMemoryMachine();
  const { store } = await startWithOfficer(machine);
  await store.saveDraft(draft('one'));
  expect([await store.keepDraftsBeside(), keptBy(machine)]).toEqual([succeed(null), ['one']]);
  await store.saveDraft(draft('two'));
  expect(keptBy(machine)).toEqual(['one', 'two']);
  await store.discardDraft(recordId('one'));
  expect(keptBy(machine)).toEqual(['two']);
});

test('a command that only ends drafts fails where the database does, and can be tried again', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const { store } = services;
  await store.saveDraft(draft('one'));
  const decide = () => Promise.resolve(succeed({ changes: [], drafts: [recordId('one')] }));
  const accept = refuseWrites();
  expect(await store.write({ command: 'test', undoable: true, decide })).toMatchObject({
    ok: false, error: { code: 'storage-failed' },
  });
  expect(await textsIn(services)).toEqual(['one typed']);
  accept();
  expect(await store.write({ command: 'test', undoable: true, decide })).toMatchObject({ ok: true });
  expect(await textsIn(services)).toEqual([]);
});

test('once the database refused a change, what is typed later is kept beside it too', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { store } = services;
  const accept = refuseWrites();
  expect((await log(services, 'a', [])).ok).toBe(false);
  accept();
  expect(await store.catchUp()).toEqual(succeed(null));
  expect([await store.saveDraft(draft('one')), keptBy(machine)]).toEqual([succeed(null), ['one']]);
});
