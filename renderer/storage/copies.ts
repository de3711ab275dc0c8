import { Dexie } from 'dexie';
import type { Problem } from '#shared/base/result';
import type { ChangeSet } from '#shared/records/changeSet';
import { clockAtZero, laterClock } from '#shared/records/hybridClock';
import type { HybridClock } from '#shared/records/version';
import { StorageProblem } from './applyVersions';
import type { DaybookDatabase, MetaRow } from './database';
import type { WriteTransaction } from './transaction';

/** Head of the database: the number and the id of the change set that it wrote last; 0 where it is empty. */
export async function readHead(database: DaybookDatabase): Promise<{ readonly number: number; readonly changeSet: string }> {
  return headOf(await database.meta.get('head'));
}

/** What a row says of the head; that of an empty database where there is none. */
export function headOf(row: MetaRow | undefined): { readonly number: number; readonly changeSet: string } {
  return row?.key === 'head' ? row : { number: 0, changeSet: '' };
}

/** The latest hybrid clock that the database has seen. */
export async function readClock(database: DaybookDatabase): Promise<HybridClock> {
  return clockOf(await database.meta.get('clock'));
}

/** What a row says of the clock; the first instant where there is none. */
export function clockOf(row: MetaRow | undefined): HybridClock {
  return row?.key === 'clock' ? { at: row.at, count: row.count } : clockAtZero;
}

/** What went wrong in a copy, in words; a problem that was thrown stays itself. */
export function asProblem(error: unknown): Problem {
  if (error instanceof StorageProblem) return error.problem;
  return { code: 'storage-failed', message: `The data could not be read or written (${String(error)}).` };
}

/** True for what the database fails with; anything else that is thrown is a bug. */
export function isStorageFailure(error: unknown): boolean {
  return error instanceof StorageProblem || error instanceof Dexie.DexieError || error instanceof DOMException;
}

/** Writes the head and the clock that a change set leaves behind. Inside the transaction that writes its records. */
export function writeHead(
  transaction: WriteTransaction,
  database: DaybookDatabase,
  set: Pick<ChangeSet, 'number' | 'id' | 'command' | 'clock'>,
  clock: HybridClock,
): void {
  transaction.put(database.meta, { key: 'head', number: set.number, changeSet: set.id, command: set.command });
  transaction.put(database.meta, { key: 'clock', ...laterClock(set.clock, clock) });
}
