import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId } from '#shared/base/ids';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { deleteEntry } from '#renderer/commands/deleteEntry';
import { editEntry } from '#renderer/commands/editEntry';
import { logActivity } from '#renderer/commands/logActivity';
import { redo } from '#renderer/commands/redo';
import { undo } from '#renderer/commands/undo';
import { openServices } from '#renderer/services/openServices';
import type { Services } from '#renderer/services/services';
import { watchCopies } from '#renderer/services/watchCopies';
import { memoryPlatform, type MemoryJournal } from '../../helpers/memoryPlatform';

const now = Date.UTC(2026, 8, 16, 18, 42) as Instant;
const zone = 'America/New_York' as ZoneName;
const officer = recordId('alder');
let chance = 0;

type Machine = { readonly journal: MemoryJournal; indexedDB: IDBFactory };
const aMachine = (): Machine => ({ journal: { lines: [], isBroken: false }, indexedDB: new IDBFactory() });

async function start(machine: Machine, onTick: ((tick: () => void) => void) | null = null) {
  const opened = await openServices(memoryPlatform(machine.journal, now, onTick), {
    databases: { indexedDB: machine.indexedDB, IDBKeyRange },
    dice: { bytes: (count) => Uint8Array.from({ length: count }, () => (chance = (chance * 75 + 74) % 65_537) & 255) },
    wallClock: () => 0,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

async function startWithOfficer(machine: Machine, onTick: ((tick: () => void) => void) | null = null): Promise<Services> {
  const { services } = await start(machine, onTick);
  const memberships = [{ from: '2026-01-01' as Day, unit: 'Unit 2', docket: 'non-detained', fieldOffice: 'Atlanta' }] as const;
  const content = { role: 'officer', alias: 'Alder', zone, memberships } as const;
  await services.store.write({ command: 'test', undoable: false, decide: () => Promise.resolve({ ok: true, value: { changes: [{ type: 'officer', id: officer, content }] } }) });
  return services;
}

async function log(services: Services, minutes: number, note: string | null = null) {
  const end = now;
  const start = (now - minutes * 60_000) as Instant;
  const logged = await logActivity(services, {
    officer, kind: recordId('phone'), duty: null, country: null, start, end, zone, units: 1, note, origin: 'form', placement: 'stated',
  });
  if (!logged.ok) throw new Error(logged.error.message);
  return logged.value;
}

async function minutesLogged(services: Services): Promise<number[]> {
  const entries = await services.store.reader.all('entry');
  const kept = await services.store.database.totals.toArray();
  expect(kept).toEqual([...recount(entries).values()].map(encodeMonth));
  return entries.map((entry) => (entry.end - entry.start) / 60_000).toSorted((a, b) => a - b);
}

test('an acknowledged entry is in both copies, under one number, and its note in neither in clear', async () => {
  const machine = aMachine();
  const services = await startWithOfficer(machine);
  const { number, saved } = await log(services, 35, 'a plain sentence');
  expect({ saved, journal: machine.journal.lines.at(-1)?.number, minutes: await minutesLogged(services) }).toEqual({ saved: 'both', journal: number, minutes: [35] });
  expect(JSON.stringify(machine.journal.lines)).not.toContain('plain sentence');
});

test('an edit and a deletion are undone and redone, over a restart too', async () => {
  const machine = aMachine();
  let services = await startWithOfficer(machine);
  const id = (await log(services, 20)).ids[0]!;
  await editEntry(services, { id, changes: { end: (now + 5 * 60_000) as Instant } });
  await deleteEntry(services, { id });
  const seen = [await minutesLogged(services)];
  await undo(services);
  seen.push(await minutesLogged(services));
  services.store.database.close();
  services = (await start(machine)).services;
  for (const step of [undo, undo, redo, redo, redo]) {
    expect(await step(services)).toMatchObject({ ok: true });
    seen.push(await minutesLogged(services));
  }
  expect(seen).toEqual([[], [25], [20], [], [20], [25], []]);
});

test('a deleted database is rebuilt from the journal, and a deleted journal from the database', async () => {
  const machine = aMachine();
  const services = await startWithOfficer(machine);
  await log(services, 10);
  await log(services, 30);
  services.store.database.close();
  machine.indexedDB = new IDBFactory();
  const rebuilt = await start(machine);
  expect([rebuilt.notices, await minutesLogged(rebuilt.services)]).toEqual([
    ['The database was empty and was rebuilt from the journal: 0 records before, 3 after.'], [10, 30],
  ]);
  rebuilt.services.store.database.close();
  machine.journal.lines = [];
  const again = await start(machine);
  again.services.store.database.close();
  machine.indexedDB = new IDBFactory();
  expect(await minutesLogged((await start(machine)).services)).toEqual([10, 30]);
});

test('while the journal fails an entry stays in one place, nothing more is written, and it catches up later', async () => {
  const machine = aMachine();
  const services = await startWithOfficer(machine);
  machine.journal.isBroken = true;
  expect(await log(services, 15)).toMatchObject({ saved: 'one place' });
  await expect(log(services, 25)).rejects.toThrow('Nothing was written');
  machine.journal.isBroken = false;
  await log(services, 45);
  expect([services.store.saveState.get().mode, machine.journal.lines.length, await minutesLogged(services)]).toEqual(['both', 3, [15, 45]]);
});

test('a journal that can be written again catches up at the next tick of the clock, without a further change', async () => {
  const machine = aMachine();
  let tick = () => {};
  const services = await startWithOfficer(machine, (given) => (tick = given));
  watchCopies(services);
  machine.journal.isBroken = true;
  await log(services, 15);
  tick();
  await services.store.atRest(() => Promise.resolve());
  expect(services.store.saveState.get().mode).toBe('one place');
  machine.journal.isBroken = false;
  tick();
  await services.store.atRest(() => Promise.resolve());
  expect([services.store.saveState.get().mode, machine.journal.lines.length]).toEqual(['both', 2]);
});
