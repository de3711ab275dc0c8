import { succeed, type Result } from '#shared/base/result';
import { asProblem, countRecords, readHead } from './copies';
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
    const before = await countBefore(database, inDatabase === inJournal);
    const caught = await catchUp(database, ports, { inDatabase, inJournal });
    if (!caught.ok) return caught;
    const leftOut = caught.value.map((line) => `The journal holds a line that cannot be read; it was left out and stays where it is (${line}).`);
    const head = Math.max(inDatabase, inJournal);
    const notices = [...(await noticesOf(database, { inDatabase, inJournal, before })), ...leftOut];
    return succeed({ head, notices, fellBehind });
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}

/** Counting costs a look at every table, so it is left out where nothing is to be told. */
async function countBefore(database: DaybookDatabase, agree: boolean): Promise<number> {
  return agree ? 0 : await countRecords(database);
}

type Heads = { readonly inDatabase: number; readonly inJournal: number };

/** Gives the lines of the journal that were left out, in words. */
async function catchUp(database: DaybookDatabase, ports: StorePorts, { inDatabase, inJournal }: Heads): Promise<Result<readonly string[]>> {
  if (inDatabase === inJournal) return succeed([]);
  // Needed after a crash alone, so that no other start loads it.
  const { replayDatabase, replayJournal } = await import('./replayCopies');
  if (inJournal > inDatabase) return await replayJournal(database, ports.journal, inDatabase);
  const written = await replayDatabase(database, ports, inJournal);
  return written.ok ? succeed([]) : written;
}

async function noticesOf(
  database: DaybookDatabase,
  { inDatabase, inJournal, before }: { readonly inDatabase: number; readonly inJournal: number; readonly before: number },
): Promise<readonly string[]> {
  if (inDatabase === inJournal) return [];
  const after = await countRecords(database);
  if (inDatabase === 0) return [`The database was empty and was rebuilt from the journal: ${before} records before, ${after} after.`];
  if (inJournal === 0) return [`The journal was missing and was written again from the database: 0 records before, ${after} after.`];
  return [];
}
