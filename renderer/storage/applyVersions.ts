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

/**
 * Merges versions into the rows of the database and moves the totals from the old displayed entries to the new ones.
 * Inside a transaction of the caller, and needs nothing else awaited there. Applying the same versions again changes
 * nothing, so a replay needs no order. Types of records that this program does not know are left out. Returns how many records were changed.
 */
export async function applyVersions(
  database: DaybookDatabase,
  number: number,
  written: readonly WrittenVersion[],
  guard: RowGuard = () => undefined,
): Promise<number> {
  let changed = 0;
  for (const type of recordTypes) {
    const ofType = written.filter((one) => one.type === type);
    if (ofType.length > 0) changed += await applyType(database, number, type, ofType, guard);
  }
  return changed;
}

async function applyType<Type extends RecordType>(
  database: DaybookDatabase,
  number: number,
  type: Type,
  written: readonly WrittenVersion[],
  guard: RowGuard,
): Promise<number> {
  const table = tableOf(database, type);
  const ids = [...new Set(written.map((one) => one.id))];
  const present = new Map((await table.bulkGet(ids)).filter((row) => row !== undefined).map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => {
    guard(type, id, present.get(id));
    const versions = written.filter((one) => one.id === id).map((one) => one.version as Version<RecordContents[Type]>);
    const row = mergedRow(type, id, number, present.get(id), versions);
    return row === null ? [] : [row];
  });
  await table.bulkPut(rows);
  if (type === 'entry') await moveTotals(database, rows.map((row) => [entryOf(present.get(row.id)), entryOf(row)]));
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

async function moveTotals(
  database: DaybookDatabase,
  moves: readonly (readonly [TimeEntry | null, TimeEntry | null])[],
): Promise<void> {
  const totals = await totalsTouched(database, moves.flat().filter((entry) => entry !== null));
  for (const [before, after] of moves) {
    if (before !== null) forMonths(totals, before, -1);
    if (after !== null) forMonths(totals, after, 1);
  }
  const present = [...totals.values()];
  await database.totals.bulkPut(present.filter((month) => month.cells.size > 0).map(encodeMonth));
  await database.totals.bulkDelete(present.filter((month) => month.cells.size === 0).map((month) => [month.officer, month.month]));
}

async function totalsTouched(database: DaybookDatabase, entries: readonly TimeEntry[]): Promise<Map<string, MonthTotals>> {
  const keys = new Map<string, [RecordId, Month]>();
  for (const entry of entries) {
    for (const month of monthsOfEntry(entry)) keys.set(monthKey(entry.officer, month), [entry.officer, month]);
  }
  const wanted = [...keys.values()];
  const found = await database.totals.bulkGet(wanted);
  return new Map(
    wanted.map(([officer, month], index) => {
      const columns = found[index];
      return [monthKey(officer, month), columns === undefined ? emptyMonth(officer, month) : decodeMonth(columns)];
    }),
  );
}

function forMonths(totals: ReadonlyMap<string, MonthTotals>, entry: TimeEntry, sign: 1 | -1): void {
  for (const month of monthsOfEntry(entry)) {
    const kept = totals.get(monthKey(entry.officer, month));
    if (kept !== undefined) applyEntry(kept, entry, sign);
  }
}
