import { succeed, type Result } from '#shared/base/result';
import { asProblem, headOf } from './copies';
import type { DaybookDatabase } from './database';
import { metaOf, readFirstRows, type FirstRows } from './firstRows';
import type { StorePorts } from './ports';

/** How the copies stand after the start: their common head, what is to be told, and whether the database fell behind. */
export type SettledCopies = {
  readonly head: number;
  readonly notices: readonly string[];
  /** The database was empty or shorter than the head that both copies are known to have reached: a new installation id is due. */
  readonly fellBehind: boolean;
  /** The first rows, as the database holds them now. */
  readonly rows: FirstRows;
};

/** What the start knows of the copies: the first rows where they were read already, and the heads outside of the database. */
export type FoundCopies = { readonly rows: FirstRows | null; readonly inJournal: number; readonly remembered: number };

/**
 * Compares only the heads of the two copies, and takes from the longer one what lies above the shorter one's. A missing
 * database is rebuilt from the journal, and a missing journal from the database, with the counts before and after.
 */
export async function settleCopies(
  database: DaybookDatabase,
  ports: StorePorts,
  { rows, inJournal, remembered }: FoundCopies,
): Promise<Result<SettledCopies>> {
  try {
    const found = rows ?? (await readFirstRows(database.backendDB()));
    const inDatabase = headOf(metaOf(found, 'head')).number;
    const fellBehind = inDatabase < remembered || (inDatabase === 0 && inJournal > 0);
    if (inDatabase === inJournal) return succeed({ head: inDatabase, notices: [], fellBehind, rows: found });
    // Needed after a crash alone, so that no other start loads it.
    const { settleUneven } = await import('./settleUneven');
    const settled = await settleUneven(database, ports, { inDatabase, inJournal });
    if (!settled.ok) return settled;
    return succeed({ head: Math.max(inDatabase, inJournal), notices: settled.value, fellBehind, rows: await readFirstRows(database.backendDB()) });
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}
