import { Dexie, type Table } from 'dexie';
import { applyEntry, emptyMonth, monthKey, monthsOfEntry, type MonthTotals } from '#shared/analysis/totals';
import { decodeMonth, encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import { recordTypes, type RecordContents, type RecordType, type WrittenVersion } from '#shared/records/recordTypes';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Version } from '#shared/records/version';
import { displayedVersion, mergeVersions, vectorKey } from '#shared/records/versions';
import type { Month } from '#shared/time/day';
import { tableOf, type DaybookDatabase, type Row } from './database';
import { rowOf } from './rowOf';

/** A failure that ends a transaction, carried as an error so that Dexie takes everything back. */
export class StorageProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** Looks at a row before it is changed; throws to refuse. */
export type RowGuard = (type: RecordType, id: RecordId, row: Row | undefined) => void;

/** The totals of months by `monthKey`, as they stand in the database. */
export type KnownMonths = Map<string, MonthTotals>;

/** What is known of the rows before they are looked at. */
export type Foreknowledge = {
  readonly guard: RowGuard;
  /** True where no record is in the database yet: none is read, and one that is there refuses the write with `moved-on`. */
  readonly areNew: boolean;
  /** Totals that need not be read; those that had to be are added, and all that change are kept up to date. */
  readonly months: KnownMonths;
};

/**
 * Merges versions into the rows of the database and moves the totals from the old displayed entries to the new ones.
 * Inside a transaction of the caller, and needs nothing else awaited there. Applying the same versions again changes
 * nothing, so a replay needs no order. Types of records that this program does not know are left out. Returns how many records were changed.
 */
export async function applyVersions(
  database: DaybookDatabase,
  number: number,
  written: readonly WrittenVersion[],
  known: Foreknowledge = { guard: () => undefined, areNew: false, months: new Map() },
): Promise<number> {
  const types = recordTypes.filter((type) => written.some((one) => one.type === type));
  const changed = await Promise.all(
    types.map(async (type) => await applyType(database, number, type, written.filter((one) => one.type === type), known)),
  );
  return changed.reduce((sum, count) => sum + count, 0);
}

const noRows: readonly undefined[] = [];

async function applyType<Type extends RecordType>(
  database: DaybookDatabase,
  number: number,
  type: Type,
  written: readonly WrittenVersion[],
  { guard, areNew, months }: Foreknowledge,
): Promise<number> {
  const table = tableOf(database, type);
  const ids = [...new Set(written.map((one) => one.id))];
  const contents = written.map(({ version }) => version.content);
  const [found] = await Promise.all([
    areNew ? noRows : table.bulkGet(ids),
    type === 'entry' ? readMonths(database, contents as (TimeEntry | null)[], months) : null,
  ]);
  const present = new Map(found.filter((row) => row !== undefined).map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => {
    guard(type, id, present.get(id));
    const versions = written.filter((one) => one.id === id).map((one) => one.version as Version<RecordContents[Type]>);
    const row = mergedRow(type, id, number, present.get(id), versions);
    return row === null ? [] : [row];
  });
  await Promise.all([
    areNew ? addRows(table, rows) : table.bulkPut(rows),
    type === 'entry' ? moveTotals(database, months, rows.map((row) => [entryOf(present.get(row.id)), entryOf(row)])) : null,
  ]);
  return rows.length;
}

/** The row with the versions merged in, or null where it holds them already. */
function mergedRow<Type extends RecordType>(
  type: Type,
  id: RecordId,
  number: number,
  row: Row<Type> | undefined,
  versions: readonly Version<RecordContents[Type]>[],
): Row<Type> | null {
  const merged = mergeVersions(id, row?.versions ?? [], versions);
  if (!merged.ok) throw new StorageProblem(merged.error);
  const isSame = row !== undefined && vectorsOf(merged.value) === vectorsOf(row.versions);
  return isSame ? null : rowOf(type, id, Math.max(number, row?.seq ?? 0), merged.value);
}

function vectorsOf(versions: readonly Version<unknown>[]): string {
  return versions.map((version) => vectorKey(version.vector)).join(';');
}

function entryOf(row: Row | undefined): TimeEntry | null {
  return row === undefined ? null : ((displayedVersion(row.versions)?.content ?? null) as TimeEntry | null);
}

/** Puts rows where none is yet: the database itself refuses one that is there, so that nothing need be read first. */
async function addRows<Type extends RecordType>(table: Table<Row<Type>, RecordId>, rows: readonly Row<Type>[]): Promise<void> {
  try {
    await table.bulkAdd(rows);
  } catch (error) {
    const isThere = error instanceof Dexie.BulkError && error.failures.some(({ name }) => name === 'ConstraintError');
    throw isThere ? new StorageProblem(movedOn(rows)) : error;
  }
}

function movedOn(rows: readonly Row[]): Problem {
  return { code: 'moved-on', message: `One of the records ${rows.map(({ id }) => id).join(', ')} is there already.` };
}

/** The totals of all months that the entries touch are in `months` afterwards. */
async function readMonths(database: DaybookDatabase, entries: readonly (TimeEntry | null)[], months: KnownMonths): Promise<void> {
  const wanted = [...new Map(entries.flatMap(monthsTouched).map((one) => [one.key, one])).values()].filter(({ key }) => !months.has(key));
  if (wanted.length === 0) return;
  const found = await database.totals.bulkGet(wanted.map(({ officer, month }): [RecordId, Month] => [officer, month]));
  wanted.forEach(({ key, officer, month }, index) => {
    const columns = found[index];
    months.set(key, columns === undefined ? emptyMonth(officer, month) : decodeMonth(columns));
  });
}

/** The months of the new entries could be read before the rows were; those of the old ones are read here. */
async function moveTotals(
  database: DaybookDatabase,
  months: KnownMonths,
  moves: readonly (readonly [TimeEntry | null, TimeEntry | null])[],
): Promise<void> {
  await readMonths(database, moves.flat(), months);
  for (const [before, after] of moves) {
    if (before !== null) forMonths(months, before, -1);
    if (after !== null) forMonths(months, after, 1);
  }
  const touched = [...new Set(moves.flat().flatMap(monthsTouched).map(({ key }) => key))].flatMap((key) => months.get(key) ?? []);
  const emptied = touched.filter((month) => month.cells.size === 0);
  await Promise.all([
    database.totals.bulkPut(touched.filter((month) => month.cells.size > 0).map(encodeMonth)),
    emptied.length === 0 ? null : database.totals.bulkDelete(emptied.map((month) => [month.officer, month.month])),
  ]);
}

function monthsTouched(entry: TimeEntry | null): { readonly key: string; readonly officer: RecordId; readonly month: Month }[] {
  if (entry === null) return [];
  const { officer } = entry;
  return monthsOfEntry(entry).map((month) => ({ key: monthKey(officer, month), officer, month }));
}

function forMonths(months: KnownMonths, entry: TimeEntry, sign: 1 | -1): void {
  for (const month of monthsOfEntry(entry)) {
    const kept = months.get(monthKey(entry.officer, month));
    if (kept !== undefined) applyEntry(kept, entry, sign);
  }
}
