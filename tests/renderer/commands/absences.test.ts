import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { redo, undo } from '#renderer/commands/history';
import { deleteAbsence, saveAbsence } from '#renderer/commands/schedule';
import type { Services } from '#renderer/services/services';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';

const leave = {
  officer: machineOfficer,
  reason: 'leave',
  state: 'planned',
  first: '2026-09-21' as Day,
  last: '2026-09-25' as Day,
  hours: null,
} as const;

let services: Services;

beforeEach(async () => {
  services = await startWithOfficer(aMemoryMachine());
});

test('an absence of an unknown officer is refused, and nothing is written', async () => {
  const done = await saveAbsence(services, { ...leave, officer: recordId('nobody') });
  expect([done.ok, await services.store.reader.all('absence')]).toEqual([false, []]);
});

test('a note is sealed for its absence, a new one replaces it, and an empty one removes it', async () => {
  await saveAbsence(services, { ...leave, note: 'course in town' });
  const [first] = await absences();
  await saveAbsence(services, { ...leave, id: first?.id ?? recordId('none'), note: 'course at the office' });
  const [second, ...more] = await absences();
  expect(more).toEqual([]);
  expect([await opened(first), await opened(second)]).toEqual(['course in town', 'course at the office']);
  await saveAbsence(services, { ...leave, id: first?.id ?? recordId('none'), note: '' });
  expect((await absences()).map(({ note }) => note)).toEqual([null]);
});

test('a deleted absence is gone; undo restores it with its note, and redo deletes it again', async () => {
  await saveAbsence(services, { ...leave, note: 'course in town' });
  const [absence] = await absences();
  const id = absence?.id ?? recordId('none');
  expect((await deleteAbsence(services, { id })).ok).toBe(true);
  expect(await absences()).toEqual([]);
  await undo(services);
  const [back] = await absences();
  expect([back?.id, back?.last, await opened(back)]).toEqual([id, '2026-09-25', 'course in town']);
  await redo(services);
  expect(await absences()).toEqual([]);
  expect((await deleteAbsence(services, { id })).ok).toBe(false);
});

async function absences(): Promise<readonly Recorded<Absence>[]> {
  return await services.store.reader.ofOfficer('absence', machineOfficer);
}

async function opened(absence: Recorded<Absence> | undefined): Promise<unknown> {
  if (absence === undefined || absence.note === null) return null;
  return await services.sealer.open(absence.id, absence.note);
}
