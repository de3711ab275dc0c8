import { succeed, type Result } from '#shared/base/result';
import { countRecords } from './countRecords';
import type { DaybookDatabase } from './database';
import type { StorePorts } from './ports';
import { replayDatabase, replayJournal } from './replayCopies';

/** The numbers that the two copies have reached. */
type Heads = { readonly inDatabase: number; readonly inJournal: number };

/** Takes from the longer copy what lies above the shorter one's head, and gives what is to be told of it, in sentences. */
export async function settleUneven(database: DaybookDatabase, ports: StorePorts, heads: Heads): Promise<Result<readonly string[]>> {
  const before = await countRecords(database);
  const caught = await catchUp(database, ports, heads);
  if (!caught.ok) return caught;
  const leftOut = caught.value.map((line) => `The journal holds a line that cannot be read; it was left out and stays where it is (${line}).`);
  return succeed([...(await noticesOf(database, heads, before)), ...leftOut]);
}

/** Gives the lines of the journal that were left out, in words. */
async function catchUp(database: DaybookDatabase, ports: StorePorts, { inDatabase, inJournal }: Heads): Promise<Result<readonly string[]>> {
  if (inJournal > inDatabase) return await replayJournal(database, ports.journal, inDatabase);
  const written = await replayDatabase(database, ports, inJournal);
  return written.ok ? succeed([]) : written;
}

async function noticesOf(database: DaybookDatabase, { inDatabase, inJournal }: Heads, before: number): Promise<readonly string[]> {
  const after = await countRecords(database);
  if (inDatabase === 0) return [`The database was empty and was rebuilt from the journal: ${before} records before, ${after} after.`];
  if (inJournal === 0) return [`The journal was missing and was written again from the database: 0 records before, ${after} after.`];
  return [];
}
