import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Generator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import { alwaysIn } from '#shared/rules/zoneOn';
import { addMinutes } from '#shared/time/minutes';
import { logActivity } from '#renderer/commands/log';
import type { Services } from '#renderer/services/services';
import { machineNow, machineOfficer, machineZone, writeChanges } from '../../helpers/memoryMachine';
import { profileOf, startOnFiles, type FileMachine } from './fileMachine';

/** Uses a machine over three starts, with an entry or more in each. Returns the notes of the entries. */
export async function runThreeTimes(machine: FileMachine, generator: Generator): Promise<string[]> {
  const draw = (count: number) => Uint8Array.from({ length: count }, () => generator.below(256));
  const notes: string[] = [];
  for (let start = 0; start < 3; start += 1) {
    const program = await startOnFiles(machine, draw);
    if (start === 0) await setUp(program.services);
    for (let more = generator.below(3); more >= 0; more -= 1) notes.push(await logOne(program.services, notes.length));
    await program.end();
    // Represents Chromium's own files, which the guard of the engine looks for.
    mkdirSync(path.join(profileOf(machine), 'IndexedDB', 'leveldb'), { recursive: true });
  }
  return notes;
}

/** The notes of all entries that a program shows; null for an entry without one or with one that does not open. */
export async function notesOf({ store, sealer }: Services): Promise<(string | null)[]> {
  const entries = await store.reader.all('entry');
  const opened = await Promise.all(entries.map(async ({ id, note }) =>
    note === null ? null : await sealer.open(id, note)));
  return opened.map((note) => (typeof note === 'string' ? note : null));
}

async function setUp(services: Services): Promise<void> {
  const memberships = [{ from: '2026-01-01', unit: recordId('unit'), docket: 'detained', fieldOffice: 'Atlanta' }];
  const officer = { role: 'officer', alias: 'Alder', zones: alwaysIn(machineZone), start: null, memberships };
  await writeChanges(services, [
    { type: 'officer', id: machineOfficer, content: officer as never },
    { type: 'setting', id: recordId('viewer'), content: { key: 'viewer', value: machineOfficer } },
  ]);
}

async function logOne(services: Services, index: number): Promise<string> {
  const note = `note ${index}`;
  const end = addMinutes(machineNow, -60 * index);
  const logged = await logActivity(services, {
    officer: machineOfficer, kind: recordId('phone'), duty: null, country: null, start: addMinutes(end, -10), end,
    zone: machineZone, units: 1, note, origin: 'form', placement: 'stated',
  });
  if (!logged.ok) throw new Error(logged.error.message);
  return note;
}
