import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { recordId } from '#shared/base/ids';
import { discardDraft, saveDraft } from '#renderer/commands/drafts';
import type { Services } from '#renderer/services/services';
import { anEntry } from '../../helpers/anEntry';
import {
  aMemoryMachine, machineOfficer, startOn, startWithOfficer, writeChanges, type MemoryMachine,
} from '../../helpers/memoryMachine';

const draftsIn = async ({ store }: Services) => (await store.reader.drafts()).map(({ id }) => id);
/** The ids of the drafts beside the database. */
const keptBy = ({ journal }: MemoryMachine) =>
  (JSON.parse(journal.drafts ?? '[]') as readonly { readonly id: string }[]).map(({ id }) => id);
const type = async (services: Services, id: string) =>
  await saveDraft(services, { id: recordId(id), officer: machineOfficer, place: 'line', text: 'typed' });

test('a draft that the database refused is saved later, and outlives a database that is found empty', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  const refuse = vi.spyOn(services.store.database.drafts, 'bulkPut').mockRejectedValueOnce(new DOMException('full'));
  expect([(await type(services, 'one')).ok, services.store.isBehind()]).toEqual([false, true]);
  refuse.mockRestore();
  await services.store.catchUp();
  expect([await draftsIn(services), services.store.isBehind()]).toEqual([['one'], false]);
  services.store.database.close();
  machine.indexedDB = new IDBFactory();
  const again = await startOn(machine);
  expect([await draftsIn(again.services), keptBy(machine)]).toEqual([['one'], ['one']]);
});

test('without a failure nothing is saved beside the database, and a damaged draft is left out', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await type(services, 'one');
  expect(machine.journal.drafts).toBeUndefined();
  services.store.database.close();
  machine.journal.drafts = '[{"id":"two","officer":"alder","place":"line","text":{}},{"id":3},null,7]';
  const again = await startOn(machine);
  expect(await draftsIn(again.services)).toEqual(['one']);
});

test.each([
  ['was written', false, []],
  ['was taken back', true, ['one']],
])('a draft saved beside the database, whose record %s, is restored only if no record has its text', async (
  _name,
  isTakenBack,
  expected,
) => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await type(services, 'one');
  const kept = JSON.stringify(await services.store.reader.drafts());
  await discardDraft(services, { id: recordId('one') });
  const record = { type: 'entry', id: recordId('one') } as const;
  await writeChanges(services, [{ ...record, content: anEntry() }]);
  if (isTakenBack) await writeChanges(services, [{ ...record, content: null }]);
  services.store.database.close();
  machine.journal.drafts = kept;
  const again = await startOn(machine);
  expect([await draftsIn(again.services), keptBy(machine)]).toEqual([expected, expected]);
});

test.each([
  ['later', 1, 1],
  ['earlier', -1, 0],
])('of a text in the database and a %s one beside it, the later one stays', async (_name, later, expected) => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await type(services, 'one');
  const [stored] = await services.store.reader.drafts();
  const savedAt = (stored?.savedAt ?? 0) + later;
  services.store.database.close();
  machine.journal.drafts = JSON.stringify([{ ...stored, savedAt }]);
  const again = await startOn(machine);
  const [restored] = await again.services.store.reader.drafts();
  expect((restored?.savedAt ?? 0) - (stored?.savedAt ?? 0)).toBe(expected);
});

test('after a page whose database failed, the next one also saves drafts beside it, until they end', async () => {
  const machine = aMemoryMachine();
  const first = await startWithOfficer(machine);
  first.store.database.close();
  machine.journal.drafts = '[]';
  const { services } = await startOn(machine);
  await type(services, 'one');
  expect(keptBy(machine)).toEqual(['one']);
  await discardDraft(services, { id: recordId('one') });
  expect(keptBy(machine)).toEqual([]);
});
