import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import type { Sealed } from '#shared/records/sealed';
import type { Day } from '#shared/time/day';
import { editAppointment } from '#renderer/commands/appointments';
import { closeDay } from '#renderer/commands/days';
import { editEntry } from '#renderer/commands/log';
import { recordOutcome } from '#renderer/commands/outcomes';
import { saveAbsence } from '#renderer/commands/schedule';
import { endInterruption, startTimer, stopTimer } from '#renderer/commands/timers';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineOfficer as officer, startWithOfficer, writeChanges } from '../../helpers/memoryMachine';
import { anAppointment } from '../../helpers/anAppointment';
import { anEntry } from '../../helpers/anEntry';

/** A text under a key that no machine of these tests has. */
const locked: Sealed = { format: 1, keyId: 'lost', field: 'note', nonce: 'AAAAAAAAAAAAAAAA', text: 'AAAA' };
const id = recordId('one');
const day = '2026-09-16' as Day;
const absence = {
  officer, reason: 'leave', state: 'planned', first: '2026-09-21' as Day, last: '2026-09-25' as Day, hours: null,
} as const;
const undone = { kind: recordId('check-in'), due: 2, done: 1, notDone: 1, reason: 'other' } as const;

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
  const left = [{ ...undone, other: locked }];
  const closed = { officer, day, open: false, closedAt: 0, undone: left, logged: 0, found: [] };
  await writeChanges(services, [
    { type: 'entry', id, content: anEntry({ officer, note: locked }) },
    { type: 'appointment', id: recordId('two'), content: anAppointment({ officer, title: locked }) },
    { type: 'absence', id: recordId('three'), content: { ...absence, note: locked } },
    { type: 'closing', id: recordId('four'), content: closed },
  ] as readonly Change[]);
});

/** The sealed texts of all four records. */
async function sealedTexts(): Promise<unknown[]> {
  const { reader } = services.store;
  const [entry, appointment, leave, closing] = await Promise.all([
    reader.get('entry', id), reader.get('appointment', recordId('two')), reader.get('absence', recordId('three')),
    reader.get('closing', recordId('four')),
  ]);
  return [entry?.note, appointment?.title, leave?.note, closing?.undone[0]?.other];
}

test('a text whose key is missing is never overwritten: a new text is refused at its field', async () => {
  const note = 'something else';
  const refused = [
    await editEntry(services, { id, changes: { note } }),
    await editAppointment(services, { id: recordId('two'), changes: { title: note } }),
    await saveAbsence(services, { ...absence, id: recordId('three'), note }),
    await closeDay(services, { officer, day, undone: [{ ...undone, other: note }] }),
  ];
  expect(refused.map((done) => (done.ok ? 'written' : [done.error.code, done.error.field]))).toEqual([
    ['locked', 'note'], ['locked', 'title'], ['locked', 'note'], ['locked', 'undone'],
  ]);
  expect(await sealedTexts()).toEqual([locked, locked, locked, locked]);
});

test('everything besides such a text can be changed, and its bytes stay', async () => {
  const changed = [
    await editEntry(services, { id, changes: { units: 3 } }),
    await editAppointment(services, { id: recordId('two'), changes: { country: 'HN' } }),
    await saveAbsence(services, { ...absence, id: recordId('three'), state: 'taken', note: '' }),
    await closeDay(services, { officer, day, undone: [{ ...undone, notDone: 2, other: locked }] }),
  ];
  expect(changed.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(await sealedTexts()).toEqual([locked, locked, locked, locked]);
});

test('recording an outcome again with a note does not overwrite a locked note', async () => {
  const two = recordId('two');
  await recordOutcome(services, { id: two, outcome: 'kept' });
  const entry = (await services.store.reader.get('appointment', two))?.entry ?? recordId('none');
  const written = await services.store.reader.get('entry', entry);
  const { id: _id, ...content } = written!;
  await writeChanges(services, [{ type: 'entry', id: entry, content: { ...content, note: locked } }]);
  const again = await recordOutcome(services, { id: two, outcome: 'no-show', said: { note: 'nobody came' } });
  expect([again.ok, (await services.store.reader.get('entry', entry))?.note]).toEqual([false, locked]);
});

test('work resumed after an interruption does not get the note that was sealed for the entry before', async () => {
  const work = { officer, duty: null, country: null, units: 1 };
  await startTimer(services, { ...work, kind: recordId('docprep'), note: 'first page' });
  await startTimer(services, { ...work, kind: recordId('phone'), note: null });
  await endInterruption(services, { officer });
  await stopTimer(services, { officer });
  const entries = (await services.store.reader.all('entry')).filter(({ origin }) => origin === 'timer');
  const opened = await Promise.all(entries.map(async (entry) =>
    entry.note === null ? null : await services.sealer.open(entry.id, entry.note)));
  expect(opened.filter((note) => note !== null)).toEqual(['first page']);
});
