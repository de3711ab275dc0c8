import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { checkJournal } from '#renderer/services/checkJournal';
import type { Services } from '#renderer/services/services';
import { anAbsence } from '../../helpers/anAbsence';
import { aMemoryMachine, startOn, startWithOfficer, writeChanges } from '../../helpers/memoryMachine';

const absence = (id: string) => ({ type: 'absence', id: recordId(id), content: anAbsence() }) as const;
const told = ({ store }: Services) => store.findings.state.get().map(({ text }) => text);

test('an intact journal is read without a message and without a change', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await checkJournal(services);
  expect([told(services), machine.journal.lines.length]).toEqual([[], 1]);
});

test('the content of a damaged line is written to the journal again from the database, and reported once', async () => {
  const machine = aMemoryMachine();
  const services = await startWithOfficer(machine);
  await writeChanges(services, [absence('a')]);
  await writeChanges(services, [absence('b')]);
  // The line of the second change cannot be read anymore.
  machine.journal.lines.splice(1, 1);
  machine.journal.damaged = ['000001.jsonl: line 2 is damaged'];
  services.store.database.close();
  const again = await startOn(machine);
  await checkJournal(again.services);
  expect(told(again.services)).toEqual([
    'A part of the journal is damaged. The database is whole, and the journal has everything again. ' +
      'The damage stays where it is: 000001.jsonl: line 2 is damaged.',
    'The journal lacked changes that the database has, and they were written to it again (records: 1).',
  ]);
  const payloads = machine.journal.lines.map(({ payload }) => payload);
  expect(payloads.some((payload) => payload.includes('"id":"a"'))).toBe(true);
  const lines = machine.journal.lines.length;
  for (const text of told(again.services)) await again.services.store.findings.markSeen(text);
  await checkJournal(again.services);
  const waiting = again.services.store.findings.state.get().filter((one) => !one.isSeen);
  expect([machine.journal.lines.length, waiting]).toEqual([lines, []]);
});
