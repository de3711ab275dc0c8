import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { ImportPlan } from '#shared/imports/calendar/importPlan';
import type { Instant } from '#shared/time/day';
import { editAppointment } from '#renderer/commands/appointments';
import { importCalendar } from '#renderer/commands/calendars';
import { recordOutcome } from '#renderer/commands/outcomes';
import { saveAbsence } from '#renderer/commands/schedule';
import type { Services } from '#renderer/services/services';
import type { OnProgress } from '#renderer/storage/store';
import { anInstance } from '../../helpers/anInstance';
import { clockOn } from '../../helpers/clockOn';
import { aMemoryMachine, machineOfficer, startWithOfficer } from '../../helpers/memoryMachine';
import { planAtOnce } from '../../helpers/planAtOnce';

const calendar = recordId('calendar');
const checkIn = { becomes: 'appointment', kind: recordId('check-in'), duty: null } as const;

test('an appointment answered and moved elsewhere since the preview keeps outcome and entry', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await take(services, await preview(services, clockOn('2026-09-16', '09:00')));
  const later = await preview(services, clockOn('2026-09-16', '10:00'));
  const [imported] = await services.store.reader.all('appointment');
  if (imported === undefined) throw new Error('nothing was taken');
  expect((await recordOutcome(services, { id: imported.id, outcome: 'kept' })).ok).toBe(true);
  const { ok } = await editAppointment(services, {
    id: imported.id,
    changes: { start: clockOn('2026-12-01', '09:00'), end: clockOn('2026-12-01', '09:30') },
  });
  expect(ok).toBe(true);
  await take(services, later);
  const after = await services.store.reader.all('appointment');
  const [entry] = await services.store.reader.all('entry');
  expect(after.map(({ id, day, start, outcome, entry: logged }) => ({ id, day, start, outcome, logged }))).toEqual([
    { id: imported.id, day: '2026-09-16', start: clockOn('2026-09-16', '10:00'), outcome: 'kept', logged: entry?.id },
  ]);
});

test('a country and a docket that were said since the preview stay', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await take(services, await preview(services, clockOn('2026-09-16', '09:00')));
  const later = await preview(services, clockOn('2026-09-16', '10:00'));
  const [imported] = await services.store.reader.all('appointment');
  if (imported === undefined) throw new Error('nothing was taken');
  await editAppointment(services, { id: imported.id, changes: { country: 'HN', saidDocket: 'detained' } });
  await take(services, later);
  const after = await services.store.reader.all('appointment');
  expect(after.map(({ country, saidDocket, start }) => ({ country, saidDocket, start }))).toEqual([
    { country: 'HN', saidDocket: 'detained', start: clockOn('2026-09-16', '10:00') },
  ]);
});

test('a typed title stays when its event changes and titles are not imported', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await take(services, await preview(services, clockOn('2026-09-16', '09:00')));
  const [imported] = await services.store.reader.all('appointment');
  if (imported === undefined) throw new Error('nothing was taken');
  await editAppointment(services, { id: imported.id, changes: { title: 'Room 4' } });
  const [typed] = await services.store.reader.all('appointment');
  await take(services, await preview(services, clockOn('2026-09-16', '10:00')));
  expect(await services.store.reader.all('appointment')).toMatchObject([
    { start: clockOn('2026-09-16', '10:00'), title: typed?.title },
  ]);
});

test('an import of more than one change set reports after each how many records are written', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const { items } = await preview(services, clockOn('2026-09-16', '09:00'));
  const many = Array.from({ length: 1_100 }, (_, count) =>
    items.map((item) => ({ ...item, uid: `digest ${count}` })),
  ).flat();
  const told: [number, number][] = [];
  await take(services, { items: many, gone: [] }, (done, all) => told.push([done, all]));
  // The calendar and its one rule are records, too.
  expect(told).toEqual([[500, 1_102], [1_000, 1_102]]);
  expect(await services.store.reader.all('appointment')).toHaveLength(1_100);
});

test('an imported absence follows its event, keeps the user’s changes, and goes with it while planned', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await take(services, await previewLeave(services, { first: 17, last: 18 }));
  const again = await previewLeave(services, { first: 17, last: 18 });
  expect(again).toMatchObject({ items: [{ state: 'same' }], gone: [] });
  const shorter = await previewLeave(services, { first: 17, last: 17 });
  expect(shorter).toMatchObject({ items: [{ state: 'changed' }], gone: [] });
  const [imported] = await services.store.reader.all('absence');
  if (imported === undefined) throw new Error('nothing was taken');
  const { id, note: _note, origin: _origin, ...content } = imported;
  expect((await saveAbsence(services, { ...content, id, hours: { start: 780, end: 1020 }, note: 'dentist' })).ok).toBe(
    true,
  );
  const gone = (await previewLeave(services, null)).gone;
  await take(services, shorter);
  const after = await services.store.reader.all('absence');
  expect(after).toMatchObject([
    {
      id,
      first: '2026-09-17',
      last: '2026-09-17',
      reason: 'leave',
      hours: { start: 780, end: 1020 },
      note: { format: 1 },
    },
  ]);
  expect(gone).toEqual([{ type: 'absence', id }]);
  await saveAbsence(services, { ...content, id, last: content.first, state: 'taken' });
  expect((await previewLeave(services, null)).gone).toEqual([]);
});

test('leave of more than a month is imported, although no appointment is that long', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const [wall, endWall] = [Date.UTC(2026, 8, 17), Date.UTC(2026, 10, 17)];
  const [start, end] = [clockOn('2026-09-17', '00:00'), clockOn('2026-11-17', '00:00')];
  const away = anInstance({ uid: 'leave', allDay: true, start, end, wall, endWall });
  const plan = planAtOnce({
    instances: [away], digests: new Map([['leave', 'digest']]), existing: [], absences: [], calendar, rules: [],
    otherwise: { becomes: 'absence', reason: 'leave' },
  });
  await take(services, plan);
  const absences = await services.store.reader.all('absence');
  expect(absences).toMatchObject([{ first: '2026-09-17', last: '2026-11-16', hours: null }]);
});

/** What importing a file with leave on these days of September would do; null if the file no longer has any. */
async function previewLeave(
  { store }: Services,
  days: { readonly first: number; readonly last: number } | null,
): Promise<ImportPlan> {
  const absences = await store.reader.ofOfficer('absence', machineOfficer);
  const instances = days === null ? [] : [leaveOn(days.first, days.last)];
  return planAtOnce({
    instances,
    digests: new Map([['leave', 'digest of it']]),
    existing: [],
    absences,
    calendar,
    rules: [],
    otherwise: { becomes: 'absence', reason: 'leave' },
  });
}

function leaveOn(first: number, last: number) {
  const [start, end] = [clockOn(`2026-09-${first}`, '00:00'), clockOn(`2026-09-${last + 1}`, '00:00')];
  const [wall, endWall] = [Date.UTC(2026, 8, first), Date.UTC(2026, 8, last + 1)];
  return anInstance({ uid: 'leave', start, end, wall, endWall, allDay: true });
}

/** What importing a file with one event at this instant would do. */
async function preview({ store }: Services, start: Instant): Promise<ImportPlan> {
  const existing = await store.reader.all('appointment');
  return planAtOnce({
    instances: [anInstance({ start })],
    digests: new Map([['one', 'digest']]),
    existing,
    absences: [],
    calendar,
    rules: [],
    otherwise: checkIn,
  });
}

async function take(services: Services, { items, gone }: ImportPlan, onProgress?: OnProgress): Promise<void> {
  const taken = await importCalendar(
    services,
    {
      officer: machineOfficer,
      calendar,
      fileName: 'one.ics',
      keepTitles: false,
      items,
      gone,
      rules: [],
      otherwise: checkIn,
    },
    onProgress,
  );
  if (!taken.ok) throw new Error(taken.error.message);
}
