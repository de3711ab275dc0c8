import 'fake-indexeddb/auto';
import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { expect, onTestFinished, test, vi } from 'vitest';
import { recordId } from '#shared/base/ids';
import { succeed } from '#shared/base/result';
import type { JournalLine } from '#shared/contract/ipc';
import type { Change } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import { vectorKey } from '#shared/records/versions';
import { redo, undo } from '#renderer/commands/history';
import { startTimer, stopTimer } from '#renderer/commands/timers';
import type { Services } from '#renderer/services/services';
import { readState, recountRows } from '#renderer/storage/commit';
import { anAbsence } from '../../helpers/anAbsence';
import { aTheme } from '../../helpers/copies';
import {
  aMemoryMachine,
  machineNow,
  machineOfficer as officer,
  startOn,
  startWithOfficer,
  type MemoryMachine,
} from '../../helpers/memoryMachine';

const absence = (id: string): Change => ({ type: 'absence', id: recordId(id), content: anAbsence() });
const write = async ({ store }: Services, ...changes: readonly Change[]) =>
  await store.write({ command: 'test', undoable: true, decide: () => Promise.resolve(succeed({ changes })) });
const setsOf = (machine: MemoryMachine) => machine.journal.lines.map(({ payload }) => JSON.parse(payload) as ChangeSet);
const themeOf = async ({ store }: Services) => (await store.reader.get('setting', recordId('theme')))?.value ?? null;
const idsOf = async ({ store }: Services) => (await store.reader.all('absence')).map(({ id }) => id).toSorted();

/** Has the database refuse every write from now on; returns the function that ends that. */
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

/** Every line that is sent to the journal, accepted or not. */
function sentTo({ platform }: Services): JournalLine[] {
  const sent: JournalLine[] = [];
  const invoke = platform.invoke.bind(platform);
  vi.spyOn(platform, 'invoke').mockImplementation(async (name, request) => {
    if (name === 'journal.append') sent.push(request as JournalLine);
    return await invoke(name, request);
  });
  return sent;
}

async function rebuilt(machine: MemoryMachine): Promise<Services> {
  machine.indexedDB = new IDBFactory();
  return (await startOn(machine)).services;
}

test('no number is used twice, whichever copies fail, nor is a remembered one', async () => {
  const machine = aMemoryMachine();
  machine.journal.remembered = 20;
  const services = await startWithOfficer(machine);
  const sent = sentTo(services);
  const accept = refuseWrites();
  machine.journal.isBroken = true;
  for (const value of ['dark', 'light'] as const) expect((await write(services, aTheme(value))).ok).toBe(false);
  machine.journal.isBroken = false;
  for (const value of ['dark', 'light'] as const) expect((await write(services, aTheme(value))).ok).toBe(false);
  accept();
  machine.journal.isBroken = true;
  expect(await write(services, aTheme('dark'))).toMatchObject({ ok: true, value: { saved: 'one place' } });
  machine.journal.isBroken = false;
  expect(await write(services, aTheme('light'))).toMatchObject({ ok: true, value: { saved: 'both' } });
  const numbers = sent.map(({ number }) => number);
  // Lines that the journal refused are sent again from the database, as the same change set under the same number.
  const sets = new Set(sent.map(({ number, payload }) => `${number} ${(JSON.parse(payload) as ChangeSet).id}`));
  expect([numbers[0], sets.size, numbers.toSorted((a, b) => a - b)]).toEqual([22, new Set(numbers).size, numbers]);
  expect(machine.journal.lines[0]?.number).toBe(21);
  expect(machine.journal.lines.map(({ number }) => number)).toEqual([
    ...new Set(machine.journal.lines.map(({ number }) => number)),
  ]);
  expect([await themeOf(services), await themeOf(await rebuilt(machine))]).toEqual(['light', 'light']);
});

test('a number that is only in the journal is not used again after a start', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  services.store.database.close();
  machine.journal.lines.push({ number: 5, payload: '{}' });
  const again = (await startOn(machine)).services;
  await write(again, aTheme('dark'));
  expect(machine.journal.lines.map(({ number }) => number)).toEqual([1, 5, 6]);
});

test.each([false, true])(
  'a change set that failed is taken back by a version that follows it (journal also failing: %s)',
  async (isBroken) => {
    const machine = aMemoryMachine();
    const services = await startWithOfficer(machine);
    await write(services, aTheme('dark'));
    const accept = refuseWrites();
    machine.journal.isBroken = isBroken;
    expect(await write(services, aTheme('light'), absence('a'))).toMatchObject({ ok: false });
    accept();
    machine.journal.isBroken = false;
    expect(await services.store.catchUp()).toEqual({ ok: true, value: null });
    const taken = setsOf(machine).at(-1)!;
    const number = isBroken ? 5 : 4;
    expect([
      taken.command,
      taken.versions.map(({ version }) => vectorKey(version.vector)),
      taken.number >= number,
    ]).toEqual(['takenBack', [`one:${taken.number}`, `one:${taken.number}`], true]);
    expect(await services.store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
    const { contents } = await readState(services.store.database);
    expect([taken.contents, contents]).toEqual([contents, await recountRows(services.store.database)]);
    expect([await themeOf(services), await idsOf(services), await themeOf(await rebuilt(machine))]).toEqual([
      'dark',
      [],
      'dark',
    ]);
  },
);

test('while the database fails nothing is written, the user is told, and undo does not list the change', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await write(services, aTheme('dark'));
  const accept = refuseWrites();
  const first = await write(services, aTheme('light'));
  const second = await write(services, aTheme('system'));
  expect([first, second, services.store.saveState.get().mode, services.store.saveState.get().inFlight]).toMatchObject([
    { error: { code: 'storage-failed' } },
    {
      error: {
        code: 'stopped',
        message: expect.stringMatching(
          /^Nothing was written: the database cannot be written .* still on the screen\.$/s,
        ) as unknown,
      },
    },
    'stopped',
    [],
  ]);
  accept();
  await services.store.catchUp();
  expect(services.store.saveState.get()).toEqual({
    mode: 'both',
    inFlight: [],
    acknowledged: 4,
    acknowledgedAt: machineNow,
  });
  expect([await undo(services), await themeOf(services), await redo(services), await themeOf(services)]).toMatchObject([
    { ok: true },
    null,
    { ok: true },
    'dark',
  ]);
});

test('typed text stays a draft when its change set failed, in the same run and after a start', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const id = recordId('typed');
  await services.store.saveDraft({
    id,
    officer,
    place: 'line',
    text: await services.sealer.seal(id, 'draft', 'phone 10'),
    savedAt: machineNow,
  });
  const accept = refuseWrites();
  await services.store.write({
    command: 'test',
    undoable: true,
    decide: () => Promise.resolve(succeed({ changes: [absence('typed')], drafts: [id] })),
  });
  await services.store.catchUp();
  accept();
  services.store.database.close();
  const again = (await startOn(machine)).services;
  expect([
    setsOf(machine).map(({ command }) => command),
    (await again.store.reader.drafts()).map((draft) => draft.id),
    await idsOf(again),
  ]).toEqual([['test', 'test', 'takenBack'], ['typed'], []]);
});

test.each([false, true])(
  'a write that the database made in spite of its error is not a failure, and can be undone (unreadable at first: %s)',
  async (isUnreadable) => {
    const machine = aMemoryMachine();
    const services = await startWithOfficer(machine);
    const { database } = services.store;
    const transaction = database.transaction.bind(database) as (...given: readonly unknown[]) => Promise<unknown>;
    const spy = vi.spyOn(database, 'transaction').mockImplementationOnce((async (...given: readonly unknown[]) => {
      await transaction(...given);
      if (isUnreadable)
        vi.spyOn(database.meta, 'bulkGet').mockImplementationOnce(
          () => Promise.reject(new DOMException('unreadable', 'UnknownError')) as never,
        );
      throw new DOMException('the connection was lost', 'UnknownError');
    }) as never);
    expect(await write(services, aTheme('dark'))).toMatchObject({ ok: true, value: { saved: 'both', number: 2 } });
    spy.mockRestore();
    expect([setsOf(machine).map(({ command }) => command), services.store.undoState.get().undo]).toEqual([
      ['test', 'test'],
      'test',
    ]);
    expect([await undo(services), await themeOf(services)]).toMatchObject([{ ok: true }, null]);
  },
);

const work = { officer, kind: recordId('phone'), duty: null, country: null, units: null, note: null };
const runningKind = async ({ store }: Services) => (await store.reader.timers(officer))?.running?.kind ?? null;

test('a rebuilt database has the running timer but none that ended, however the journal learned it', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await startTimer(services, work);
  expect(await runningKind(await rebuilt(machine))).toBe('phone');
  const again = (await startOn(machine)).services;
  machine.journal.isBroken = true;
  expect(await stopTimer(again, { officer })).toMatchObject({ ok: true, value: { saved: 'one place' } });
  machine.journal.isBroken = false;
  await again.store.catchUp();
  expect(await runningKind(await rebuilt(machine))).toBeNull();
});

test('a timer start that failed is taken back in the journal, and the timer before it keeps running', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  let accept = refuseWrites();
  expect((await startTimer(services, work)).ok).toBe(false);
  expect(await runningKind(await rebuilt(machine).catch(() => services))).toBeNull();
  accept();
  await services.store.catchUp();
  expect(await runningKind(await rebuilt(machine))).toBeNull();
  const again = (await startOn(machine)).services;
  await startTimer(again, work);
  accept = refuseWrites();
  expect((await startTimer(again, { ...work, kind: recordId('walk-in') })).ok).toBe(false);
  accept();
  await again.store.catchUp();
  expect([await runningKind(again), await runningKind(await rebuilt(machine))]).toEqual(['phone', 'phone']);
});

test('a timer that ran before a failed switch keeps running even if the database cannot be read', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await startTimer(services, work);
  const accept = refuseWrites();
  const { timers } = services.store.database;
  const bulkGet = timers.bulkGet.bind(timers);
  let reads = 0;
  // The first read is that of the command, the next that of its compensation.
  const read = vi.spyOn(timers, 'bulkGet').mockImplementation(((officers: never) => {
    reads += 1;
    if (reads > 1) throw new DOMException('unreadable', 'UnknownError');
    return bulkGet(officers);
  }) as never);
  expect((await startTimer(services, { ...work, kind: recordId('walk-in') })).ok).toBe(false);
  read.mockRestore();
  accept();
  await services.store.catchUp();
  expect([await runningKind(services), await runningKind(await rebuilt(machine))]).toEqual(['phone', 'phone']);
});

async function manyAbsences(machine: MemoryMachine): Promise<Services> {
  const services = await startWithOfficer(machine);
  const done = await write(services, ...Array.from({ length: 1001 }, (_, index) => absence(`a-${index}`)));
  expect(done).toMatchObject({ ok: true, value: { saved: 'both', number: 4 } });
  return services;
}

test('if the journal fails within an undo of several change sets, the rest is undone later', async () => {
  const machine = aMemoryMachine();
  const services = await manyAbsences(machine);
  machine.journal.isBroken = true;
  expect(await undo(services)).toMatchObject({ ok: false, error: { code: 'one-place-only' } });
  expect(await idsOf(services)).toHaveLength(1000);
  expect(await undo(services)).toMatchObject({
    ok: false,
    error: { code: 'one-place-only', message: expect.stringContaining('the journal has not caught up yet') as unknown },
  });
  machine.journal.isBroken = false;
  expect(await undo(services)).toMatchObject({ ok: true, value: { saved: 'both' } });
  expect([await idsOf(services), (await rebuilt(machine)).store.undoState.get()]).toEqual([
    [],
    { undo: null, redo: null },
  ]);
});

test.each(['write', 'undo'] as const)(
  'if the database fails partway through a %s of several change sets, it says so, and that part can be undone',
  async (which) => {
    const machine = aMemoryMachine();
    const services = which === 'undo' ? await manyAbsences(machine) : await startWithOfficer(machine);
    let accept = () => {};
    const unsubscribe = services.store.saveState.subscribe(() => {
      if (services.store.saveState.get().inFlight.length > 0) return;
      unsubscribe();
      accept = refuseWrites();
    });
    const ended =
      which === 'undo'
        ? await undo(services)
        : await write(services, ...Array.from({ length: 501 }, (_, index) => absence(`a-${index}`)));
    accept();
    expect(ended).toMatchObject({
      ok: false,
      error: {
        code: 'stopped-partway',
        message: expect.stringContaining('Only part of this was written') as unknown,
      },
    });
    const counts = [(await idsOf(services)).length];
    for (const turn of which === 'undo' ? [undo, redo] : [undo, redo, undo]) {
      expect(await turn(services)).toMatchObject({ ok: true });
      counts.push((await idsOf(services)).length);
    }
    expect(counts).toEqual(which === 'undo' ? [1000, 0, 1001] : [500, 0, 500, 0]);
    expect(await services.store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
  },
);

test('a group whose last step was written in one place only is done', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await write(services, aTheme('dark'));
  machine.journal.isBroken = true;
  expect(await undo(services)).toMatchObject({ ok: true, value: { saved: 'one place', ids: ['theme'], number: 3 } });
});
