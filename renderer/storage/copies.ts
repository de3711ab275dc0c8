import { Dexie } from 'dexie';
import { succeed, type Problem, type Result } from '#shared/base/result';
import { changeSetLimit, dataVersion, type ChangeSet } from '#shared/records/changeSet';
import { clockAtZero, laterClock } from '#shared/records/hybridClock';
import { recordTypes, type RecordType, type WrittenVersion } from '#shared/records/recordTypes';
import type { HybridClock } from '#shared/records/version';
import { applyVersions, StorageProblem } from './applyVersions';
import { tableOf, type DaybookDatabase, type MetaRow, type Row } from './database';
import type { JournalPort, StorePorts } from './ports';
import { readJournal } from './readJournal';
import { inTransaction, type WriteTransaction } from './transaction';

/**
 * Brings what the journal has above the database's head into the database, a page in a transaction. Gives the damaged
 * lines that were left out, in words.
 */
export async function replayJournal(database: DaybookDatabase, journal: JournalPort, above: number): Promise<Result<readonly string[]>> {
  try {
    return await readJournal(journal, above, async (lines) => {
      const announce = await inTransaction(database, database.tables, async (transaction) => {
        for (const { set } of lines) await replayChangeSet(transaction, database, set);
      });
      announce();
    });
  } catch (error) {
    return { ok: false, error: asProblem(error) };
  }
}

/**
 * Brings what the database has above the journal's head into the journal, up to 500 records a line; a line that stands
 * for several change sets has the number of the last one, and the very last line the head's, even where it is empty.
 */
export async function replayDatabase(database: DaybookDatabase, ports: StorePorts, above: number): Promise<Result<number>> {
  const head = await readHead(database);
  const chunks = inChunks(await rowsAbove(database, above));
  let written = above;
  for (const chunk of chunks) {
    const number = chunk.at(-1)?.seq ?? head.number;
    const appended = await appendLine(ports, { number, id: number === head.number ? head.changeSet : ports.newId(), rows: chunk });
    if (!appended.ok) return appended;
    written = number;
  }
  if (written >= head.number) return succeed(written);
  return await appendLine(ports, { number: head.number, id: head.changeSet, rows: [] });
}

/** Head of the database: the number and the id of the change set that it wrote last; 0 where it is empty. */
export async function readHead(database: DaybookDatabase): Promise<{ readonly number: number; readonly changeSet: string }> {
  return headOf(await database.meta.get('head'));
}

function headOf(row: MetaRow | undefined): { readonly number: number; readonly changeSet: string } {
  return row?.key === 'head' ? row : { number: 0, changeSet: '' };
}

/** The latest hybrid clock that the database has seen. */
export async function readClock(database: DaybookDatabase): Promise<HybridClock> {
  return clockOf(await database.meta.get('clock'));
}

function clockOf(row: MetaRow | undefined): HybridClock {
  return row?.key === 'clock' ? { at: row.at, count: row.count } : clockAtZero;
}

/** How many records a copy of the database holds, deleted ones among them. */
export async function countRecords(database: DaybookDatabase): Promise<number> {
  const counts = await Promise.all(recordTypes.map(async (type) => await tableOf(database, type).count()));
  return counts.reduce((sum, count) => sum + count, 0);
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

async function replayChangeSet(transaction: WriteTransaction, database: DaybookDatabase, set: ChangeSet): Promise<void> {
  await applyVersions(transaction, database, set.number, set.versions, { guard: () => undefined, areNew: false, months: new Map() });
  for (const id of set.drafts) transaction.remove(database.drafts, id);
  const [head, clock] = await transaction.get(database.meta, ['head', 'clock']);
  if (set.number > headOf(head).number) writeHead(transaction, database, set, clockOf(clock));
}

type RowAbove = { readonly type: RecordType; readonly seq: number; readonly row: Row };

async function rowsAbove(database: DaybookDatabase, above: number): Promise<RowAbove[]> {
  const found = await Promise.all(
    recordTypes.map(async (type) => {
      const rows: Row[] = await tableOf(database, type).where('seq').above(above).toArray();
      return rows.map((row) => ({ type, seq: row.seq, row }));
    }),
  );
  return found.flat().toSorted((a, b) => a.seq - b.seq);
}

/** Cuts between change sets, never inside one. */
function inChunks(rows: readonly RowAbove[]): RowAbove[][] {
  const byNumber = new Map<number, RowAbove[]>();
  for (const row of rows) {
    const ofNumber = byNumber.get(row.seq);
    if (ofNumber === undefined) byNumber.set(row.seq, [row]);
    else ofNumber.push(row);
  }
  const chunks: RowAbove[][] = [];
  for (const ofNumber of byNumber.values()) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + ofNumber.length <= changeSetLimit) last.push(...ofNumber);
    else chunks.push([...ofNumber]);
  }
  return chunks;
}

async function appendLine(
  ports: StorePorts,
  { number, id, rows }: { readonly number: number; readonly id: string; readonly rows: readonly RowAbove[] },
): Promise<Result<number>> {
  const versions = rows.flatMap(({ type, row }) => row.versions.map((version) => ({ type, id: row.id, version }) as WrittenVersion));
  const clock = versions.reduce((latest, one) => laterClock(latest, one.version.clock), clockAtZero);
  const set = { schema: dataVersion, number, id, by: ports.installation, clock, command: 'caughtUp', versions, drafts: [] };
  const appended = await ports.journal.append({ number, payload: JSON.stringify(set) });
  return appended.ok ? succeed(number) : appended;
}
