import { IDBFactory, IDBIndex, IDBKeyRange, IDBObjectStore, IDBTransaction } from 'fake-indexeddb';
import { seededGenerator } from '#shared/base/generator';
import { recordId } from '#shared/base/ids';
import { failWith, type Result } from '#shared/base/result';
import type { JournalLine } from '#shared/contract/ipc';
import type { Version } from '#shared/records/version';
import { displayedVersion, mergeVersions, vectorKey } from '#shared/records/versions';
import type { ChangeSet } from '#shared/records/changeSet';
import type { Instant } from '#shared/time/day';
import { openServices } from '#renderer/services/openServices';
import type { Platform } from '#renderer/platform/platform';
import type { Services } from '#renderer/services/services';
import { openDatabase } from '#renderer/storage/database';
import { memoryPlatform, type MemoryJournal } from '../../helpers/memoryPlatform';
import { Faults, watchRequests, type FaultKind } from './faults';

/** What remains on a machine when no program is running: the rows of each table, and the journal. */
export type Left = { readonly tables: Readonly<Record<string, readonly unknown[]>>; readonly journal: MemoryJournal };

/** A program on a machine whose ports may fail. */
export type Running = {
  readonly services: Services;
  readonly faults: Faults;
  readonly journal: MemoryJournal;
  readonly indexedDB: IDBFactory;
};

let present: Faults | null = null;

/**
 * Makes the databases of this process fail as the running program's faults say; returns the function that ends this.
 */
export function watchDatabases(): () => void {
  return watchRequests(() => present, [IDBObjectStore, IDBIndex], IDBTransaction);
}

/** Copies what a program left behind. */
export async function leftBy({ services, journal }: Pick<Running, 'services' | 'journal'>): Promise<Left> {
  const tables: Record<string, readonly unknown[]> = {};
  for (const table of services.store.database.tables) tables[table.name] = await table.toArray();
  return structuredClone({ tables, journal });
}

/** Restores what was left onto a new machine and starts the program there, with its faults not armed. */
export async function startOnCopy(left: Left, now: Instant): Promise<Running> {
  present = null;
  const indexedDB = new IDBFactory();
  const opened = await openDatabase({ indexedDB, IDBKeyRange });
  if (!opened.ok) throw new Error(opened.error.message);
  for (const [name, rows] of Object.entries(left.tables)) await opened.value.table(name).bulkPut([...rows]);
  opened.value.close();
  return await startOn({ indexedDB, journal: structuredClone(left.journal) }, now);
}

/** Starts the program on an existing machine. */
export async function startOn(
  { indexedDB, journal }: Pick<Running, 'indexedDB' | 'journal'>,
  now: Instant,
): Promise<Running> {
  present = null;
  let services: Services | null = null;
  const faults = new Faults(() => services?.store.database.close());
  // The same start draws the same ids, and a later one draws others.
  const generator = seededGenerator(BigInt(journal.lines.length));
  const random = {
    bytes: (count: number) => {
      faults.meetNow('random', 'bytes');
      return Uint8Array.from({ length: count }, () => generator.below(256));
    },
  };
  const wallClock = () => {
    faults.meetNow('clock', 'now');
    return 0;
  };
  const opened = await openServices(faultyPlatform(memoryPlatform(journal, now), journal, faults), {
    databases: { indexedDB, IDBKeyRange },
    random,
    wallClock,
  });
  if (!opened.ok) throw new Error(opened.error.message);
  const { sealer, ...rest } = opened.value.services;
  services = {
    ...rest,
    sealer: {
      seal: async (...given) => (faults.meetNow('keys', 'seal'), await sealer.seal(...given)),
      open: async (...given) => (faults.meetNow('keys', 'open'), await sealer.open(...given)),
      digest: async (...given) => (faults.meetNow('keys', 'digest'), await sealer.digest(...given)),
    },
  };
  present = faults;
  return { services, faults, journal, indexedDB };
}

/** Every record with its displayed content, with keys in a fixed order, without deleted ones. */
export async function recordsOf({ services }: Pick<Running, 'services'>): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const row of await services.store.database.records.toArray()) {
    const content = displayedVersion<unknown>(row.versions)?.content ?? null;
    if (content !== null) found.set(`${row.type}|${row.id}`, textOf(content));
  }
  return found;
}

/** How the two copies differ: records whose versions in the database are not the merged versions of the journal. */
export async function unequalRecords({ services, journal }: Running): Promise<string[]> {
  const merged = new Map<string, readonly Version<unknown>[]>();
  for (const { payload } of journal.lines) {
    for (const { type, id, version } of (JSON.parse(payload) as ChangeSet).versions) {
      const together = mergeVersions<unknown>(id, merged.get(`${type}|${id}`) ?? [], [version]);
      if (!together.ok) return [together.error.message];
      merged.set(`${type}|${id}`, together.value);
    }
  }
  const unequal: string[] = [];
  for (const row of await services.store.database.records.toArray()) {
    const key = `${row.type}|${row.id}`;
    if (versionsText(row.versions) !== versionsText(merged.get(key) ?? [])) unequal.push(key);
    merged.delete(key);
  }
  return [...unequal, ...merged.keys()];
}

function faultyPlatform(platform: Platform, journal: MemoryJournal, faults: Faults): Platform {
  const silence = async () => await new Promise<never>(() => undefined);
  const append = async (kind: FaultKind, line: JournalLine): Promise<Result<{ readonly head: number }>> => {
    if (kind.startsWith('writes')) journal.lines.push(line);
    if (kind === 'fails') throw new Error('the journal did not answer');
    if (kind.endsWith('refuses')) return failWith('journal-write', 'The journal cannot be written.');
    if (kind.endsWith('the database finishes')) void faults.stopAfterDatabase();
    else faults.stop();
    return await silence();
  };
  return {
    on: platform.on,
    invoke: async (name, request) => {
      if (faults.isDead) return await silence();
      if (name === 'journal.append') {
        const kind = faults.meet('journal', 'append');
        if (kind !== null) return await append(kind, request as JournalLine);
      }
      if (name === 'app.rememberHead') faults.meetNow('installation', 'rememberHead');
      const answer = await platform.invoke(name, request);
      return name === 'app.start'
        ? ({
            ...(answer as object),
            clock: { now: (answer as { clock: { now: Instant } }).clock.now, fromFile: false },
          } as never)
        : answer;
    },
  };
}

/** The record that another change after a fault writes. */
export const followUp = {
  key: `setting|${recordId('csvByteOrderMark')}`,
  text: textOf({ key: 'csvByteOrderMark', value: false }),
};

function versionsText(versions: readonly Version<unknown>[]): string {
  return versions.map((version) => `${vectorKey(version.vector)} ${textOf(version)}`).toSorted().join('\n');
}

/** JSON with its keys in a fixed order. */
export function textOf(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
