import 'fake-indexeddb/auto';
import { IDBObjectStore } from 'fake-indexeddb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { succeed } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { Services } from '#renderer/services/services';
import { aTheme } from '../../helpers/copies';
import { aMemoryMachine, startOn, startWithOfficer } from '../../helpers/memoryMachine';

const write = async ({ store }: Services, ...changes: readonly Change[]) =>
  await store.write({ command: 'test', undoable: true, decide: () => Promise.resolve(succeed({ changes })) });

/** Lets the database refuse every write from now on; returns what ends that. */
function refuseWrites(): () => void {
  const fail = () => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  };
  const spies = [vi.spyOn(IDBObjectStore.prototype, 'put'), vi.spyOn(IDBObjectStore.prototype, 'delete')];
  for (const spy of spies) spy.mockImplementation(fail);
  const end = () => spies.forEach((spy) => spy.mockRestore());
  onTestFinished(end);
  return end;
}

/** Lets the main process answer nothing to these requests; returns what ends that. */
function silence({ platform }: Services, ...names: readonly string[]): () => void {
  const invoke = platform.invoke.bind(platform);
  const spy = vi.spyOn(platform, 'invoke').mockImplementation(async (name, request) => {
    if (names.includes(name)) throw new Error(`no answer to ${name}`);
    return await invoke(name, request);
  });
  return () => spy.mockRestore();
}

test('while both copies are level, a write asks the journal for one line and nothing else', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const close = vi.spyOn(services.store.database, 'close');
  const invoke = vi.spyOn(services.platform, 'invoke');
  await write(services, aTheme('dark'));
  await services.store.catchUp();
  const asked = invoke.mock.calls.map(([name]) => name).filter((name) => name.startsWith('journal.'));
  expect([asked, close.mock.calls.length]).toEqual([['journal.append'], 0]);
});

test('a copy that catches up at once is not opened again, and a line that it had is not sent again', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const close = vi.spyOn(services.store.database, 'close');
  const invoke = services.platform.invoke.bind(services.platform);
  let [sent, isLost] = [0, true];
  // The journal has the line; only its answer is lost.
  vi.spyOn(services.platform, 'invoke').mockImplementation(async (name, request) => {
    const answer = await invoke(name, request);
    sent += Number(name === 'journal.append');
    if (name === 'journal.append' && isLost) throw new Error('the answer was lost');
    return answer;
  });
  expect(await write(services, aTheme('dark'))).toMatchObject({ ok: true, value: { saved: 'one place' } });
  isLost = false;
  expect(await services.store.catchUp()).toEqual(succeed(null));
  expect([sent, close.mock.calls.length, services.store.saveState.get().mode]).toEqual([1, 0, 'both']);
});

test('a write that failed is not taken for written because the database cannot be looked at', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  refuseWrites();
  vi.spyOn(services.store.database.meta, 'bulkGet').mockImplementationOnce(
    () => Promise.reject(new DOMException('unreadable', 'UnknownError')) as never,
  );
  expect(await write(services, aTheme('dark'))).toMatchObject({ ok: false, error: { code: 'storage-failed' } });
  expect(services.store.saveState.get().mode).toBe('stopped');
});

test('a copy that cannot catch up says why, and is tried again', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const { database } = services.store;
  const accept = refuseWrites();
  await write(services, aTheme('dark'));
  const close = vi.spyOn(database, 'close').mockImplementationOnce(() => {
    throw new DOMException('not closed', 'UnknownError');
  });
  expect(await services.store.catchUp()).toMatchObject({
    ok: false, error: { code: 'storage-failed', message: expect.stringContaining('not closed') as unknown },
  });
  close.mockRestore();
  accept();
  const end = silence(services, 'journal.status');
  expect(await services.store.catchUp()).toMatchObject({
    ok: false, error: { code: 'storage-failed', message: expect.stringContaining('journal.status') as unknown },
  });
  end();
  expect(await services.store.catchUp()).toEqual(succeed(null));
});

test('damage of the journal is told once, also where a start lies in between', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const nothing = { told: [], taken: [], lost: [] };
  const [first, second] = ['000001.jsonl: line 2 is damaged', '000002.jsonl: line 1 is damaged'];
  expect(await services.store.checkJournal()).toEqual(succeed({ damaged: [], mended: nothing }));
  machine.journal.damaged = [first];
  expect(await services.store.checkJournal()).toEqual(succeed({ damaged: [first], mended: nothing }));
  services.store.database.close();
  const { store } = (await startOn(machine)).services;
  expect(await store.checkJournal()).toEqual(succeed({ damaged: [], mended: nothing }));
  machine.journal.damaged = [first, second];
  expect(await store.checkJournal()).toEqual(succeed({ damaged: [second], mended: nothing }));
});

test('a journal that does not answer is a failure of its check, and not damage that was told', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const failure = { ok: false, error: { code: 'storage-failed' } };
  const end = silence(services, 'journal.verify', 'journal.status');
  expect(await services.store.checkJournal()).toMatchObject(failure);
  expect(await services.store.repeatStanding()).toMatchObject(failure);
  end();
  machine.journal.damaged = ['000001.jsonl: line 2 is damaged'];
  const unread = silence(services, 'journal.read');
  expect(await services.store.checkJournal()).toMatchObject(failure);
  unread();
  expect(await services.store.checkJournal()).toMatchObject({ ok: true, value: { damaged: machine.journal.damaged } });
});

test('while a copy is behind, the journal is neither checked nor are its standing records repeated', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  machine.journal.isBroken = true;
  await write(services, aTheme('dark'));
  machine.journal.isBroken = false;
  machine.journal.damaged = ['000001.jsonl: line 2 is damaged'];
  expect(await services.store.checkJournal()).toMatchObject({ ok: true, value: { damaged: [] } });
  expect([await services.store.repeatStanding(), machine.journal.lines.length]).toEqual([succeed(null), 1]);
});
