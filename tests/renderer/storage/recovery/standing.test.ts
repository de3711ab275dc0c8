import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { failWith } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { ChangeSet } from '#shared/records/changeSet';
import { anAbsence } from '../../../helpers/anAbsence';
import {
  aMemoryMachine, machineOfficer, startOn, startWithOfficer, writeChanges,
} from '../../../helpers/memoryMachine';

const theme: Change = { type: 'setting', id: recordId('theme'), content: { key: 'theme', value: 'dark' } };
const absence: Change = { type: 'absence', id: recordId('absence'), content: anAbsence() };

test('the standing records are repeated once in a segment, and outlive the loss of every line before', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await writeChanges(services, [theme, absence]);
  const before = machine.journal.lines.length;
  expect([await services.store.repeatStanding(), await services.store.repeatStanding()]).toMatchObject([
    { ok: true },
    { ok: true },
  ]);
  expect(machine.journal.lines.length).toBe(before + 1);
  const repeated = JSON.parse(machine.journal.lines.at(-1)!.payload) as ChangeSet;
  expect(repeated.versions.map(({ id }) => id).toSorted()).toEqual([machineOfficer, recordId('theme')].toSorted());
  // The copies are level, and the next change follows.
  await writeChanges(services, [{ ...absence, content: null }]);
  expect(await services.store.verify()).toMatchObject({ ok: true, value: { differences: [] } });
  machine.journal.lines.splice(0, before);
  services.store.database.close();
  machine.indexedDB = new IDBFactory();
  const rebuilt = await startOn(machine);
  expect(await rebuilt.services.store.reader.get('officer', machineOfficer)).not.toBeNull();
});

test('a journal that refuses writes repeats nothing, and the next start finds both copies level', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  machine.journal.isBroken = true;
  expect(await services.store.repeatStanding()).toEqual(
    failWith('journal-write', 'The journal cannot be written.'),
  );
  machine.journal.isBroken = false;
  // The number of the failed line is not used again: it may be in the journal in spite of the error.
  await writeChanges(services, [absence]);
  expect(machine.journal.lines.map(({ number }) => number)).toEqual([1, 3]);
  services.store.database.close();
  expect((await startOn(machine)).notices).toEqual([]);
});
