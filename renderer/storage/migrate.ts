import type { Table, Transaction } from 'dexie';
import { applyEntry, emptyMonth, monthKey, monthsOfEntry, type MonthTotals } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import { upgradeRecord } from '#shared/migrations/all';
import type { Migration, PlainRecord } from '#shared/migrations/migration';
import { contentProblem, type RecordType } from '#shared/records/all';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Version } from '#shared/records/version';
import { derivedVersion, displayedVersion, mergeVersions } from '#shared/records/versions';
import { rowOf, type Row, type SetAside } from './rows';
import type { StepRecord, UndoStep } from './undoRedo';

/** Hears how many rows of how many have been upgraded. */
export type OnUpgrade = (done: number, all: number) => void;

/** Rows are read in pages: a cursor over 60,000 rows takes seven times as long. */
const pageSize = 2000;

/** In which table data version 10 kept the records of each type. */
const tablesOfVersion10 = {
  officer: 'officers',
  schedule: 'schedules',
  absence: 'absences',
  kind: 'kinds',
  duty: 'duties',
  entry: 'entries',
  appointment: 'appointments',
  calendar: 'calendars',
  rule: 'rules',
  closing: 'closings',
  setting: 'settings',
} as const;

/** The step that folds the eleven tables of records into one. */
const foldingStep = 20;

type StoredRow = { readonly id: RecordId; readonly type: RecordType; readonly seq: number; readonly versions: readonly Version<unknown>[] };

/**
 * Passes every version of every row, and the contents that undo remembers, through one migration, inside the transaction
 * that opens the database. After the last one each content is checked: a row that no schema takes is set aside as it is,
 * and the totals are counted again.
 */
export async function upgradeTables(transaction: Transaction, step: Migration, isLast: boolean, onUpgrade: OnUpgrade): Promise<void> {
  const sources = step.number === foldingStep
    ? Object.entries(tablesOfVersion10).map(([type, name]) => ({ type: type as RecordType, table: transaction.table<StoredRow, RecordId>(name) }))
    : [{ type: null, table: transaction.table<StoredRow, RecordId>('records') }];
  const counts = await Promise.all(sources.map(async ({ table }) => await table.count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const upgraded = newUpgrade(step, isLast);
  let done = 0;
  for (const { type, table } of sources) {
    for (let page = await nextPage(table, null); page.length > 0; page = await nextPage(table, page.at(-1)?.id ?? null)) {
      const rows = page.map((row) => upgradeRow(upgraded, type === null ? row : { ...row, type }));
      await write(transaction, rows);
      done += page.length;
      onUpgrade(done, all);
    }
  }
  await writeDerived(transaction, upgraded);
  if (isLast) await writeTotals(transaction, upgraded.months);
  await upgradeUndo(transaction.table<UndoStep, number>('steps'), step);
}

/** Gives every row the keys that its displayed version has by the present patterns. */
export async function reindex(records: Table<Row, RecordId>): Promise<void> {
  for (let page = await nextPage(records, null); page.length > 0; page = await nextPage(records, page.at(-1)?.id ?? null)) {
    await records.bulkPut(page.map(({ type, id, seq, versions }) => rowOf(type, id, seq, versions)));
  }
}

/** What one step made so far: the records it derived, and the totals of the entries after the last step. */
type Upgrade = {
  readonly step: Migration;
  readonly isLast: boolean;
  readonly derived: Map<string, PlainRecord>;
  readonly months: Map<string, MonthTotals>;
};

function newUpgrade(step: Migration, isLast: boolean): Upgrade {
  return { step, isLast, derived: new Map(), months: new Map() };
}

async function nextPage<Stored extends { readonly id: RecordId }>(table: Table<Stored, RecordId>, last: RecordId | null): Promise<Stored[]> {
  const rest = last === null ? table.orderBy(':id') : table.where(':id').above(last);
  return await rest.limit(pageSize).toArray();
}

type UpgradedRow = { readonly row: Row } | { readonly aside: SetAside; readonly id: RecordId };

function upgradeRow({ step, isLast, derived, months }: Upgrade, stored: StoredRow): UpgradedRow {
  const versions = stored.versions.map((version) => {
    const content = version.content as PlainRecord['content'];
    const upgraded = upgradeRecord(step.number - 1, { type: stored.type, id: stored.id, content }, [step]);
    for (const one of upgraded.derived) derived.set(one.id, one);
    return { ...version, content: upgraded.record.content };
  });
  const problem = isLast ? versions.map(({ content }) => contentProblem(stored.type, content)).find((one) => one !== null) : null;
  if (problem !== null && problem !== undefined) {
    return { id: stored.id, aside: { place: `database, ${stored.type} ${stored.id}`, why: problem, row: stored } };
  }
  const { id, type, seq } = stored;
  const row = rowOf(type, id, seq, versions);
  if (isLast && type === 'entry') addToTotals(months, displayedVersion(versions)?.content ?? null);
  return { row };
}

async function write(transaction: Transaction, upgraded: readonly UpgradedRow[]): Promise<void> {
  const records = transaction.table<Row, RecordId>('records');
  await records.bulkPut(upgraded.flatMap((one) => ('row' in one ? [one.row] : [])));
  const aside = upgraded.filter((one) => 'aside' in one);
  if (aside.length === 0) return;
  await records.bulkDelete(aside.map(({ id }) => id));
  await transaction.table<SetAside, string>('setAside').bulkPut(aside.map((one) => one.aside));
}

/** A derived record comes before whatever is there under its id, which an earlier step or a change set wrote. */
async function writeDerived(transaction: Transaction, { derived }: Upgrade): Promise<void> {
  const records = transaction.table<Row, RecordId>('records');
  const found = await records.bulkGet([...derived.keys()] as RecordId[]);
  const rows = [...derived.values()].flatMap((record, index) => {
    const present = found[index];
    const merged = mergeVersions<unknown>(record.id as RecordId, present?.versions ?? [], [derivedVersion(record.content)]);
    if (!merged.ok) return [];
    return [rowOf(record.type as RecordType, record.id as RecordId, present?.seq ?? 0, merged.value)];
  });
  await records.bulkPut(rows);
}

function addToTotals(months: Map<string, MonthTotals>, content: unknown): void {
  if (content === null) return;
  const entry = content as TimeEntry;
  for (const month of monthsOfEntry(entry)) {
    const key = monthKey(entry.officer, month);
    const totals = months.get(key) ?? emptyMonth(entry.officer, month);
    months.set(key, totals);
    applyEntry(totals, entry, 1);
  }
}

async function writeTotals(transaction: Transaction, months: ReadonlyMap<string, MonthTotals>): Promise<void> {
  const totals = transaction.table('totals');
  await totals.clear();
  await totals.bulkPut([...months.values()].map(encodeMonth));
}

async function upgradeUndo(steps: Table<UndoStep, number>, step: Migration): Promise<void> {
  const present = await steps.toArray();
  await steps.bulkPut(present.map((one) => ({ ...one, records: one.records.map((record) => upgradeSides(record, step)) })));
}

function upgradeSides(record: StepRecord, step: Migration): StepRecord {
  const upgrade = (content: unknown) =>
    upgradeRecord(step.number - 1, { type: record.type, id: record.id, content: content as PlainRecord['content'] }, [step]).record.content;
  return {
    ...record,
    before: { ...record.before, content: upgrade(record.before.content) },
    after: { ...record.after, content: upgrade(record.after.content) },
  };
}
