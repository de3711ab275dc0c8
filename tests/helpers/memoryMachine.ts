import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { recordId } from '#shared/base/ids';
import type { Change } from '#shared/records/all';
import { alwaysIn } from '#shared/rules/zoneOn';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { openServices, type OpenedServices, type OpenPorts } from '#renderer/services/openServices';
import type { Services } from '#renderer/services/services';
import { memoryPlatform, type MemoryJournal } from './memoryPlatform';

/** The part of a machine that survives a restart of the program: the lines of the journal, and the databases. */
export type MemoryMachine = { readonly journal: MemoryJournal; indexedDB: IDBFactory };

/** The current instant on these machines: Wednesday, September 16, 14:42 in New York. */
export const machineNow = Date.UTC(2026, 8, 16, 18, 42) as Instant;

/** The zone of their officer. */
export const machineZone = 'America/New_York' as ZoneName;

/** The record id of their officer. */
export const machineOfficer = recordId('alder');

/** A machine on which the program has never run. */
export const aMemoryMachine = (): MemoryMachine => ({
  journal: { lines: [], isBroken: false, remembered: 0, renewals: 0 },
  indexedDB: new IDBFactory(),
});

let chance = 0;

/** Starts the program on an existing machine; throws if it does not open. `ports` replaces some ports. */
export async function startOn(
  machine: MemoryMachine,
  onTick: ((tick: () => void) => void) | null = null,
  ports: Partial<OpenPorts> = {},
): Promise<OpenedServices> {
  const opened = await openServices(memoryPlatform(machine.journal, machineNow, onTick), {
    databases: { indexedDB: machine.indexedDB, IDBKeyRange },
    random: {
      bytes: (count) => Uint8Array.from({ length: count }, () => (chance = (chance * 75 + 74) % 65_537) & 255),
    },
    wallClock: () => 0,
    ...ports,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

/** Starts the program and writes an officer. */
export async function startWithOfficer(
  machine: MemoryMachine,
  onTick: ((tick: () => void) => void) | null = null,
): Promise<Services> {
  const { services } = await startOn(machine, onTick);
  const memberships = [
    { from: '2026-01-01' as Day, unit: recordId('Unit 2'), docket: 'non-detained', fieldOffice: 'Atlanta' },
  ] as const;
  await writeChanges(services, [
    {
      type: 'officer',
      id: machineOfficer,
      content: { role: 'officer', alias: 'Alder', zones: alwaysIn(machineZone), memberships, start: null },
    },
  ]);
  return services;
}

/** Writes records through the store, without an undo step; throws if they are refused. */
export async function writeChanges({ store }: Pick<Services, 'store'>, changes: readonly Change[]): Promise<void> {
  const written = await store.write({
    command: 'test',
    undoable: false,
    decide: () => Promise.resolve({ ok: true, value: { changes } }),
  });
  if (!written.ok) throw new Error(written.error.message);
}
