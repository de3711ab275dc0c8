import type { Table, Transaction } from 'dexie';
import type { RequestTotals } from '#shared/analysis/documents/requestTotals';
import type { MonthTotals } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import { upgradeRecord } from '#shared/migrations/all';
import type { Migration, PlainRecord } from '#shared/migrations/migration';
import { contentProblem, type RecordType } from '#shared/records/all';
import type { Version } from '#shared/records/version';
import { derivedVersion, mergeVersions } from '#shared/records/versions';
import { moveTotals } from './changeSet';
import { moveRequestTotals, writeRequestTotals, type RequestTotalsById } from './requestTotals';
import { rowOf, type MetaRow, type Row, type SetAside } from './rows';
import type { StepRecord, StepSide, UndoStep } from './undoRedo';

/** Called with how many of all the rows have been upgraded. */
export type OnUpgrade = (done: number, all: number) => void;

/** Rows are read in pages: a cursor over 60,000 rows takes seven times as long. */
const pageSize = 2000;

/** The table in which data version 10 kept the records of each type. */
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

type StoredRow = Pick<Row, 'id' | 'type' | 'seq'> & { readonly versions: readonly Version<unknown>[] };

/**
 * Runs one migration over every version of every row, and over the contents that undo remembers, inside the transaction
 * that opens the database. After the last one each content is checked: a row that no schema accepts is set aside as it
 * is, the totals are counted again, and the contents of the database are counted once it is open.
 */
export async function upgradeTables(
  transaction: Transaction,
  step: Migration,
  isLast: boolean,
  onUpgrade: OnUpgrade,
): Promise<void> {
  const sources = sourcesOf(transaction, step);
  const counts = await Promise.all(sources.map(async ({ table }) => await table.count()));
  const all = counts.reduce((sum, count) => sum + count, 0);
  const upgraded = newUpgrade(step, isLast);
  let done = 0;
  for (const { type, table } of sources) {
    for (let page = await nextPage(table); page.length > 0; page = await nextPage(table, page.at(-1))) {
      const rows = page.map((row) => upgradeRow(upgraded, type === null ? row : { ...row, type }));
      await write(transaction, rows);
      done += page.length;
      onUpgrade(done, all);
    }
  }
  await writeDerived(transaction, upgraded);
  if (isLast) await writeTotals(transaction, upgraded);
  // Derived records and rows that were set aside change both; hashing inside the transaction would commit it.
  if (isLast) await transaction.table<MetaRow, MetaRow['key']>('meta').bulkDelete(['contents', 'counts']);
  await upgradeUndo(transaction.table<UndoStep, number>('steps'), step);
}

/** Writes every row with the keys that its displayed version has under the present patterns. */
export async function reindex(records: Table<Row, RecordId>): Promise<void> {
  for (let page = await nextPage(records); page.length > 0; page = await nextPage(records, page.at(-1))) {
    await records.bulkPut(page.map(({ type, id, seq, versions }) => rowOf(type, id, seq, versions)));
  }
}

/** What one step has produced so far: the records it derived, and after the last step the totals of the entries. */
type Upgrade = {
  readonly step: Migration;
  readonly isLast: boolean;
  readonly derived: Map<string, PlainRecord>;
  readonly months: Map<string, MonthTotals>;
  readonly requests: RequestTotalsById;
};

function newUpgrade(step: Migration, isLast: boolean): Upgrade {
  return { step, isLast, derived: new Map(), months: new Map(), requests: new Map() };
}

type Source = { readonly type: RecordType | null; readonly table: Table<StoredRow, RecordId> };

/** The tables with the records before a step; `type` is null if the rows themselves say it. */
function sourcesOf(transaction: Transaction, step: Migration): Source[] {
  const tableOf = (name: string) => transaction.table<StoredRow, RecordId>(name);
  if (step.number !== foldingStep) return [{ type: null, table: tableOf('records') }];
  return Object.entries(tablesOfVersion10).map(([type, name]) => ({ type: type as RecordType, table: tableOf(name) }));
}

async function nextPage<Stored extends Pick<Row, 'id'>>(
  table: Table<Stored, RecordId>,
  last?: Stored,
): Promise<Stored[]> {
  const rest = last === undefined ? table.orderBy(':id') : table.where(':id').above(last.id);
  return await rest.limit(pageSize).toArray();
}

type UpgradedRow = { readonly row: Row } | { readonly aside: SetAside; readonly id: RecordId };

function upgradeRow({ step, isLast, derived, months, requests }: Upgrade, stored: StoredRow): UpgradedRow {
  const versions = stored.versions.map((version) => {
    const content = version.content as PlainRecord['content'];
    const upgraded = upgradeRecord(step.number - 1, { type: stored.type, id: stored.id, content }, [step]);
    for (const one of upgraded.derived) derived.set(one.id, one);
    return { ...version, content: upgraded.record.content };
  });
  const { id, type, seq } = stored;
  const problem = isLast ? problemOf(type, versions) : null;
  if (problem !== null) return { id, aside: { place: `database, ${type} ${id}`, why: problem, row: stored } };
  const row = rowOf(type, id, seq, versions);
  if (isLast) moveTotals(months, [{ before: undefined, after: row }]);
  if (isLast) moveRequestTotals(requests, [{ before: undefined, after: row }]);
  return { row };
}

function problemOf(type: RecordType, versions: readonly Version<unknown>[]): string | null {
  return versions.map(({ content }) => contentProblem(type, content)).find((one) => one !== null) ?? null;
}

async function write(transaction: Transaction, upgraded: readonly UpgradedRow[]): Promise<void> {
  const records = transaction.table<Row, RecordId>('records');
  await records.bulkPut(upgraded.flatMap((one) => ('row' in one ? [one.row] : [])));
  const aside = upgraded.filter((one) => 'aside' in one);
  await records.bulkDelete(aside.map(({ id }) => id));
  await transaction.table<SetAside, string>('setAside').bulkPut(aside.map((one) => one.aside));
}

/** A derived version is older than any version its id already has from an earlier step or a change set. */
async function writeDerived(transaction: Transaction, { derived }: Upgrade): Promise<void> {
  const records = transaction.table<Row, RecordId>('records');
  const found = await records.bulkGet([...derived.keys()] as RecordId[]);
  const rows = [...derived.values()].flatMap((record, index) => {
    const [id, type] = [record.id as RecordId, record.type as RecordType];
    const present = found[index];
    const merged = mergeVersions<unknown>(id, present?.versions ?? [], [derivedVersion(record.content)]);
    return merged.ok ? [rowOf(type, id, present?.seq ?? 0, merged.value)] : [];
  });
  await records.bulkPut(rows);
}

async function writeTotals(transaction: Transaction, { months, requests }: Upgrade): Promise<void> {
  const totals = transaction.table('totals');
  await totals.clear();
  await totals.bulkPut([...months.values()].map(encodeMonth));
  const ofRequests = transaction.table<RequestTotals, RecordId>('requestTotals');
  await ofRequests.clear();
  await writeRequestTotals(ofRequests, requests);
}

/** Upgrades the contents that undo remembers. */
async function upgradeUndo(steps: Table<UndoStep, number>, step: Migration): Promise<void> {
  const present = await steps.toArray();
  const upgraded = (records: UndoStep['records']) => records.map((record) => upgradeSides(record, step));
  await steps.bulkPut(present.map((one) => ({ ...one, records: upgraded(one.records) })));
}

function upgradeSides({ type, id, before, after }: StepRecord, step: Migration): StepRecord {
  const upgrade = (side: StepSide): StepSide => {
    const content = side.content as PlainRecord['content'];
    return { ...side, content: upgradeRecord(step.number - 1, { type, id, content }, [step]).record.content };
  };
  return { type, id, before: upgrade(before), after: upgrade(after) };
}
