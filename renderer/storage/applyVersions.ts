import { applyEntry, emptyMonth, monthKey, monthsOfEntry, type MonthTotals } from '#shared/analysis/totals';
import { decodeMonth, encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Problem } from '#shared/base/result';
import { recordTypes, type RecordContents, type RecordType, type WrittenVersion } from '#shared/records/all';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Version } from '#shared/records/version';
import { displayedVersion, mergeVersions, vectorKey } from '#shared/records/versions';
import type { Month } from '#shared/time/day';
import { tableOf, type DaybookDatabase, type Row } from './database';
import { changeKey } from './prepareChangeSet';
import { rowOf } from './rowOf';
import type { WriteTransaction } from './transaction';

/** A failure that ends a transaction, carried as an error so that everything is taken back. */
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
  /** True where no record is in the database yet: none is read, and the database itself refuses one that is there. */
  readonly areNew: boolean;
  /** Totals that need not be read; those that had to be are added, and all that change are kept up to date. */
  readonly months: KnownMonths;
};

/**
 * Merges versions into the rows of the database and moves the totals from the old displayed entries to the new ones.
 * Applying the same versions again changes nothing, so a replay needs no order. Types of records that this program does
 * not know are left out. What need not read anything first is sent before this returns, which then is undefined.
 */
export function applyVersions(
  transaction: WriteTransaction,
  database: DaybookDatabase,
  number: number,
  written: readonly WrittenVersion[],
  known: Foreknowledge,
): Promise<void> | undefined {
  const records = inRecords(written);
  const write = (rows: ReadonlyMap<string, Row>) => writeRecords(transaction, database, number, records, rows, known);
  const months = known.areNew ? unknownMonths(entriesIn(records, noRows), known.months) : null;
  if (months?.length === 0) return write(noRows);
  return readFirst(transaction, database, records, known).then(write);
}

/** The versions of one record of a change set. */
type RecordVersions = { readonly type: RecordType; readonly id: RecordId; readonly versions: Version<RecordContents[RecordType]>[] };

const noRows: ReadonlyMap<string, Row> = new Map();

function inRecords(written: readonly WrittenVersion[]): RecordVersions[] {
  const records = new Map<string, RecordVersions>();
  for (const { type, id, version } of written) {
    if (!recordTypes.includes(type)) continue;
    const key = changeKey({ type, id });
    const record = records.get(key);
    if (record === undefined) records.set(key, { type, id, versions: [version] });
    else record.versions.push(version);
  }
  return [...records.values()];
}

/** The rows of the records by type and id, unless they are new; afterwards `months` holds the totals of all months that will change. */
async function readFirst(
  transaction: WriteTransaction,
  database: DaybookDatabase,
  records: readonly RecordVersions[],
  { areNew, months }: Foreknowledge,
): Promise<ReadonlyMap<string, Row>> {
  const rows = areNew ? noRows : await readRows(transaction, database, records);
  const wanted = unknownMonths(entriesIn(records, rows), months);
  if (wanted.length === 0) return rows;
  const found = await transaction.get(database.totals, wanted.map(({ officer, month }): [RecordId, Month] => [officer, month]));
  wanted.forEach(({ key, officer, month }, index) => {
    const columns = found[index];
    months.set(key, columns === undefined ? emptyMonth(officer, month) : decodeMonth(columns));
  });
  return rows;
}

async function readRows(transaction: WriteTransaction, database: DaybookDatabase, records: readonly RecordVersions[]): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  const types = new Set(records.map(({ type }) => type));
  await Promise.all([...types].map(async (type) => {
    const ids = records.filter((record) => record.type === type).map(({ id }) => id);
    const found: readonly (Row | undefined)[] = await transaction.get(tableOf(database, type), ids);
    for (const row of found) if (row !== undefined) rows.set(changeKey({ type, id: row.id }), row);
  }));
  return rows;
}

/** Sends the rows that change and the totals that follow from them. */
function writeRecords(
  transaction: WriteTransaction,
  database: DaybookDatabase,
  number: number,
  records: readonly RecordVersions[],
  rows: ReadonlyMap<string, Row>,
  { guard, areNew, months }: Foreknowledge,
): undefined {
  const touched = new Set<MonthTotals>();
  for (const { type, id, versions } of records) {
    const before = rows.get(changeKey({ type, id }));
    guard(type, id, before);
    const after = mergedRow(type, id, number, before, versions);
    if (after === null) continue;
    const table = tableOf(database, type);
    if (areNew) transaction.add(table, after);
    else transaction.put(table, after);
    if (type !== 'entry') continue;
    moveTotals(months, touched, entryOf(before), -1);
    moveTotals(months, touched, entryOf(after), 1);
  }
  for (const month of touched) {
    if (month.cells.size > 0) transaction.put(database.totals, encodeMonth(month));
    else transaction.remove(database.totals, [month.officer, month.month]);
  }
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

/** All that the rows of entries may show before and after. */
function entriesIn(records: readonly RecordVersions[], rows: ReadonlyMap<string, Row>): (TimeEntry | null)[] {
  return records
    .filter(({ type }) => type === 'entry')
    .flatMap(({ id, versions }) => [...(rows.get(changeKey({ type: 'entry', id }))?.versions ?? []), ...versions].map(({ content }) => content as TimeEntry | null));
}

type WantedMonth = { readonly key: string; readonly officer: RecordId; readonly month: Month };

function unknownMonths(entries: readonly (TimeEntry | null)[], months: KnownMonths): WantedMonth[] {
  const wanted = new Map<string, WantedMonth>();
  for (const entry of entries) {
    if (entry === null) continue;
    for (const month of monthsOfEntry(entry)) {
      const key = monthKey(entry.officer, month);
      if (!months.has(key)) wanted.set(key, { key, officer: entry.officer, month });
    }
  }
  return [...wanted.values()];
}

function moveTotals(months: KnownMonths, touched: Set<MonthTotals>, entry: TimeEntry | null, sign: 1 | -1): void {
  if (entry === null) return;
  for (const month of monthsOfEntry(entry)) {
    const kept = months.get(monthKey(entry.officer, month));
    if (kept === undefined) continue;
    applyEntry(kept, entry, sign);
    touched.add(kept);
  }
}
