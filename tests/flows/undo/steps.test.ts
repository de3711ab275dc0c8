import { expect, onTestFinished, test } from 'vitest';
import { seededGenerator } from '#shared/base/generator';
import { recordId, type RecordId } from '#shared/base/ids';
import type { Day, ZoneName } from '#shared/time/day';
import { addMinutes } from '#shared/time/minutes';
import { commandTable } from '#renderer/commands/commandTable';
import { drawImport } from './drawCalendars';
import { contentOf, openWorld, totalsOf, type World } from './world';

const zone = 'America/New_York' as ZoneName;
const work = { kind: recordId('phone'), duty: null, country: null, units: 1, note: null };

async function withOfficer(): Promise<{ readonly world: World; readonly officer: RecordId }> {
  const world = await openWorld(seededGenerator(9n));
  onTestFinished(world.close);
  await commandTable.setUpOfficer(world.services(), {
    role: 'officer',
    alias: 'Alder',
    zone,
    unit: recordId('Unit 2'),
    docket: 'mixed',
    fieldOffice: 'Atlanta',
    from: '2026-01-04' as Day,
    schedule: null,
    weekStart: 0,
  });
  const [officer] = await world.services().store.reader.all('officer');
  return { world, officer: officer!.id };
}

async function log({ services, now }: World, officer: RecordId, minutes: number) {
  const logged = await commandTable.logActivity(services(), {
    ...work, officer, start: addMinutes(now(), -minutes), end: now(), zone, origin: 'form', placement: 'stated',
  });
  expect(logged).toMatchObject({ ok: true });
}

async function undoAll({ services }: World): Promise<number> {
  let count = 0;
  while ((await commandTable.undo(services())).ok) count += 1;
  return count;
}

test('the last fifty of sixty steps can be undone, even after a restart', async () => {
  const { world, officer } = await withOfficer();
  for (let minutes = 1; minutes <= 59; minutes += 1) await log(world, officer, minutes);
  await world.restart();
  const undone = await undoAll(world);
  const left = await world.services().store.reader.all('entry');
  const kept = left.map(({ start, end }) => (end - start) / 60_000).toSorted((a, b) => a - b);
  expect([undone, kept]).toEqual([50, [1, 2, 3, 4, 5, 6, 7, 8, 9]]);
});

test('a calendar with more records than fit into one change set is one step to undo and redo', async () => {
  const { world, officer } = await withOfficer();
  const before = await contentOf(world.services());
  await commandTable.importCalendar(world.services(), await drawImport(world, officer, 700));
  const imported = await contentOf(world.services());
  const { steps } = world.services().store.database;
  expect(await steps.count()).toBe(3);
  await commandTable.undo(world.services());
  const undone = await contentOf(world.services());
  await world.restart();
  await commandTable.redo(world.services());
  expect([
    undone === before,
    (await contentOf(world.services())) === imported,
    imported.length > before.length,
  ]).toEqual([true, true, true]);
});

test('undoing the stop of a timer restores it as it was, along with what it interrupted', async () => {
  const { world, officer } = await withOfficer();
  await commandTable.startTimer(world.services(), { ...work, officer });
  await world.tick(1);
  await commandTable.startTimer(world.services(), { ...work, officer, kind: recordId('walk-in') });
  const before = await world.services().store.reader.timers(officer);
  await world.tick(1);
  await commandTable.stopTimer(world.services(), { officer });
  expect(await world.services().store.reader.timers(officer)).toBeNull();
  await commandTable.undo(world.services());
  const after = await world.services().store.reader.timers(officer);
  expect([after?.running?.startedAt, after?.running?.entry, after?.interrupted]).toEqual([
    before?.running?.startedAt, before?.running?.entry, before?.interrupted,
  ]);
  await commandTable.stopTimer(world.services(), { officer });
  const minutes = (await world.services().store.reader.all('entry')).map(({ start, end }) => (end - start) / 60_000);
  expect(minutes).toEqual([1, 1]);
});

test('undoing the answer about time away asks about it again', async () => {
  const { world, officer } = await withOfficer();
  await commandTable.startTimer(world.services(), { ...work, officer });
  await world.tick(30);
  const { away } = (await world.services().store.reader.timers(officer))!;
  await commandTable.settleAway(world.services(), { officer, action: 'discard' });
  await commandTable.undo(world.services());
  expect([away === null, (await world.services().store.reader.timers(officer))?.away]).toEqual([false, away]);
});

test('a new step after an undo discards the redo steps, and the totals still equal a recount', async () => {
  const { world, officer } = await withOfficer();
  await log(world, officer, 10);
  await log(world, officer, 20);
  await commandTable.undo(world.services());
  await log(world, officer, 40);
  expect(await commandTable.redo(world.services())).toMatchObject({ ok: false, error: { code: 'nothing-to-redo' } });
  const { kept, counted } = await totalsOf(world.services());
  expect(kept).toEqual(counted);
});

test('a step whose record has changed since is refused by name, and nothing else changes', async () => {
  const { world, officer } = await withOfficer();
  await log(world, officer, 10);
  const [entry] = await world.services().store.reader.all('entry');
  const { id, ...content } = entry!;
  const change = { type: 'entry', id, content: { ...content, units: 7 } } as const;
  await world
    .services()
    .store.write({
      command: 'elsewhere',
      undoable: false,
      decide: () => Promise.resolve({ ok: true, value: { changes: [change] } }),
    });
  const before = await contentOf(world.services());
  const refused = await commandTable.undo(world.services());
  expect(refused).toMatchObject({
    ok: false,
    error: { code: 'step-moved-on', message: expect.stringContaining('logActivity') as unknown },
  });
  expect(await contentOf(world.services())).toBe(before);
});
