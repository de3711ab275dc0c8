import { succeed, type Result } from '#shared/base/result';
import { asProblem, readHead } from './copies';
import type { DaybookDatabase } from './database';
import type { StorePorts } from './ports';

/** How the copies stand after the start: their common head, what is to be told, and whether the database fell behind. */
export type SettledCopies = {
  readonly head: number;
  readonly notices: readonly string[];
  /** The database was empty or shorter than the head that both copies are known to have reached: a new installation id is due. */
  readonly fellBehind: boolean;
};

/**
 * Compares only the heads of the two copies, and takes from the longer one what lies above the shorter one's. A missing
 * database is rebuilt from the journal, and a missing journal from the database, with the counts before and after.
 */
export async function settleCopies(
  database: DaybookDatabase,
  ports: StorePorts,
  remembered: number,
): Promise<Result<SettledCopies>> {
  try {
    const [{ number: inDatabase }, { head: inJournal }] = await Promise.all([readHead(database), ports.journal.status()]);
    const fellBehind = inDatabase < remembered || (inDatabase === 0 && inJournal > 0);
    if (inDatabase === inJournal) return succeed({ head: inDatabase, notices: [], fellBehind });
    // Needed after a crash alone, so that no other start loads it.
    const { settleUneven } = await import('./settleUneven');
    const settled = await settleUneven(database, ports, { inDatabase, inJournal });
    return settled.ok ? succeed({ head: Math.max(inDatabase, inJournal), notices: settled.value, fellBehind }) : settled;
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}
