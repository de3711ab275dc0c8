import { expect, test } from 'vitest';
import { recordId, type RecordId } from '#shared/base/ids';
import { checkOfficer } from '#renderer/services/checkOfficer';
import type { Services } from '#renderer/services/services';
import { anAbsence } from '../../helpers/anAbsence';
import {
  aMemoryMachine, machineOfficer, startOn, startWithOfficer, writeChanges, type MemoryMachine,
} from '../../helpers/memoryMachine';

const nothing = { rememberedHead: 0, sample: false };
const viewer = { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: machineOfficer } } as const;

async function aUsedMachine(): Promise<{ readonly machine: MemoryMachine; readonly services: Services }> {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await writeChanges(services, [viewer]);
  return { machine, services };
}

test('a new profile and one with its officer open, and nothing is merged', async () => {
  const fresh = await startOn(aMemoryMachine());
  const { services } = await aUsedMachine();
  expect([await checkOfficer(fresh.services, nothing), await checkOfficer(services, nothing)]).toMatchObject([
    { ok: true },
    { ok: true },
  ]);
  expect(services.store.findings.state.get()).toEqual([]);
});

test.each([
  ['the officer', [machineOfficer]],
  ['the setting that names the officer', [recordId('viewer')]],
  ['every record', null],
] as const)('if the database lost %s but kept its head, the journal gives it back, and a message says so', async (
  _,
  lost,
) => {
  const { machine, services } = await aUsedMachine();
  const { records } = services.store.database;
  await (lost === null ? records.clear() : records.bulkDelete(lost as readonly RecordId[] as RecordId[]));
  services.store.database.close();
  const again = await startOn(machine);
  expect(await checkOfficer(again.services, nothing)).toMatchObject({ ok: true });
  expect(await again.services.store.reader.get('officer', machineOfficer)).not.toBeNull();
  expect(again.services.store.findings.state.get().map(({ text, look }) => [text.slice(0, 21), look])).toEqual([
    ['The two copies differ', 'mended'],
  ]);
});

test('changes without an officer in either copy never open like a new profile', async () => {
  const machine = aMemoryMachine();
  const { services } = await startOn(machine);
  await writeChanges(services, [{ type: 'absence', id: recordId('absence'), content: anAbsence() }]);
  expect(await checkOfficer(services, nothing)).toMatchObject({ ok: false, error: { code: 'no-officer' } });
});

test('an empty profile that remembers changes never opens like a new one', async () => {
  const { services } = await startOn(aMemoryMachine());
  const checked = await checkOfficer(services, { rememberedHead: 46, sample: false });
  expect(checked).toMatchObject({ ok: false, error: { code: 'no-officer' } });
});

test('an officer who was deleted by undoing the first run does not keep the profile from opening', async () => {
  const { services } = await aUsedMachine();
  await writeChanges(services, [{ type: 'officer', id: machineOfficer, content: null }]);
  expect(await checkOfficer(services, nothing)).toMatchObject({ ok: true });
});
