import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { verifyCopies } from '#renderer/commands/history';
import type { Services } from '#renderer/services/services';
import type { Row } from '#renderer/storage/rows';
import { anAbsence } from '../../../helpers/anAbsence';
import { aMemoryMachine, machineNow, startOn, startWithOfficer, writeChanges } from '../../../helpers/memoryMachine';

const absence = (id: string): Change => ({ type: 'absence', id: recordId(id), content: anAbsence() });
const theme = (value: 'dark' | 'light'): Change => ({
  type: 'setting',
  id: recordId('theme'),
  content: { key: 'theme', value },
});

async function aUsedMachine() {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await writeChanges(services, [
    theme('dark'),
    ...Array.from({ length: 40 }, (_, index) => absence(`absence-${index}`)),
  ]);
  await writeChanges(services, [theme('light'), { type: 'absence', id: recordId('absence-3'), content: null }]);
  return { machine, services, records: services.store.database.table<Row, string>('records') };
}

test('copies that agree are reported as such, with what was compared, and the next start knows it', async () => {
  const { machine, services } = await aUsedMachine();
  const verified = { at: machineNow, number: 3, lines: 3, records: 42, differences: [], damaged: [], torn: [] };
  expect(await verifyCopies(services)).toEqual({ ok: true, value: verified });
  services.store.database.close();
  const again = await startOn(machine);
  expect(again.services.store.verification.get()).toEqual({ isRunning: false, last: verified });
});

test('each record that differs is named, in either direction, and nothing is repaired', async () => {
  const { machine, services, records } = await aUsedMachine();
  await records.delete('absence-1');
  const row = (await records.get('absence-2'))!;
  await records.put({ ...row, versions: [{ ...row.versions[0]!, content: anAbsence({ reason: 'detail' }) }] });
  await records.put({ ...row, id: recordId('absence-99') });
  const lines = structuredClone(machine.journal.lines);
  const verified = await verifyCopies(services);
  expect(verified.ok && verified.value.differences.toSorted()).toEqual([
    'absence absence-1: a version of the journal is not in the database (line 2)',
    'absence absence-2: one version has two contents (line 2)',
    'absence absence-99: a version of the database is not in the journal',
  ]);
  expect([machine.journal.lines, await records.get('absence-1')]).toEqual([lines, undefined]);
});

test('nothing is compared while a copy lags behind', async () => {
  const { machine, services } = await aUsedMachine();
  machine.journal.isBroken = true;
  await writeChanges(services, [absence('last')]);
  expect(await verifyCopies(services)).toMatchObject({ ok: false, error: { code: 'not-level' } });
});

test('a line that is whole but not understood is set aside by name, once, and everything else opens', async () => {
  const { machine, services } = await aUsedMachine();
  services.store.database.close();
  const strange = machine.journal.lines[1]!.payload.replace('"number":2', '"number":4').replace(
    '"reason":"leave"',
    '"reason":7',
  );
  machine.journal.lines.push({ number: 4, payload: strange });
  const opened = await startOn(machine);
  const text =
    'Something in the journal is whole but not understood; ' +
    'it was left out and stays where it is (line 4, absence absence-0: reason).';
  expect([opened.notices, (await opened.services.store.reader.all('absence')).length]).toEqual([[text], 39]);
  expect(await opened.services.store.database.setAside.toArray()).toEqual([
    { place: 'line 4, absence absence-0', why: 'reason', row: null },
  ]);
  opened.services.store.database.close();
  machine.indexedDB = new IDBFactory();
  const rebuilt = await startOn(machine);
  expect([rebuilt.notices.slice(1), (await rebuilt.services.store.reader.all('absence')).length]).toEqual([[text], 39]);
});

/** Does something when the journal is asked to read all of its files, in place of or before its answer. */
function whenVerified({ platform }: Services, act: () => Promise<void>): () => void {
  const invoke = platform.invoke.bind(platform);
  const spy = vi.spyOn(platform, 'invoke').mockImplementation(async (name, request) => {
    if (name === 'journal.verify') await act();
    return await invoke(name, request);
  });
  return () => spy.mockRestore();
}

test('a journal that does not answer ends the comparison as a failure, and the next one is made', async () => {
  const { services } = await aUsedMachine();
  const first = await verifyCopies(services);
  const end = whenVerified(services, () => Promise.reject(new Error('no answer')));
  expect(await verifyCopies(services)).toMatchObject({
    ok: false, error: { code: 'storage-failed', message: expect.stringContaining('no answer') as unknown },
  });
  expect(services.store.verification.get()).toEqual({ isRunning: false, last: first.ok && first.value });
  end();
  expect(await verifyCopies(services)).toEqual(first);
});

test('one comparison is made at a time, and what is written meanwhile is left out of it', async () => {
  const { services } = await aUsedMachine();
  const seen: unknown[] = [];
  const end = whenVerified(services, async () => {
    seen.push(services.store.verification.get().isRunning, await verifyCopies(services));
    await writeChanges(services, [theme('dark'), absence('new')]);
  });
  expect(await verifyCopies(services)).toMatchObject({ ok: true, value: { number: 3, lines: 3, differences: [] } });
  end();
  expect(seen).toMatchObject([true, { ok: false, error: { code: 'verifying' } }]);
  expect(await verifyCopies(services)).toMatchObject({ ok: true, value: { number: 4, lines: 4, differences: [] } });
});
