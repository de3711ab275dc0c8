import { succeed, type Result } from '#shared/base/result';
import { changeSetLimit, dataVersion, type ChangeSet } from '#shared/records/changeSet';
import { clockAtZero, laterClock } from '#shared/records/hybridClock';
import { recordTypes, type RecordType, type WrittenVersion } from '#shared/records/all';
import { applyVersions } from './applyVersions';
import { asProblem, clockOf, headOf, readHead, writeHead } from './copies';
import { tableOf, type DaybookDatabase, type Row } from './database';
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
