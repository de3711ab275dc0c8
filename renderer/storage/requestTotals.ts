import type { Table } from 'dexie';
import { moveEntry, type RequestTotals } from '#shared/analysis/documents/requestTotals';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import { shownContent, type Row, type RowChange } from './rows';

/** The totals of requests while they change, by request. */
export type RequestTotalsById = Map<RecordId, RequestTotals>;

type RequestTable = Table<RequestTotals, RecordId>;

/** Reads the totals of every request that a change of rows touches. Requests without any have no cells. */
export async function readTouchedRequests(
  table: RequestTable,
  changes: readonly RowChange[],
): Promise<RequestTotalsById> {
  const touched = [...new Set(changes.flatMap(({ before, after }) => [requestOf(before), requestOf(after)]))];
  const ids = touched.filter((id) => id !== null);
  const found = await table.bulkGet(ids);
  return new Map(ids.map((request, index) => [request, found[index] ?? { request, cells: [] }]));
}

/** Moves totals from the entries shown before to those shown after. Changes `totals`. */
export function moveRequestTotals(totals: RequestTotalsById, changes: readonly RowChange[]): void {
  for (const { before, after } of changes) {
    move(totals, entryOf(before), -1);
    move(totals, entryOf(after), 1);
  }
}

/** Writes the totals of requests; those without cells are deleted. */
export async function writeRequestTotals(table: RequestTable, totals: RequestTotalsById): Promise<void> {
  const all = [...totals.values()];
  const empty = all.filter(({ cells }) => cells.length === 0);
  const filled = all.filter(({ cells }) => cells.length > 0);
  await table.bulkDelete(empty.map(({ request }) => request));
  await table.bulkPut(filled);
}

function move(totals: RequestTotalsById, entry: TimeEntry | null, sign: 1 | -1): void {
  const request = entry?.request ?? null;
  if (entry === null || request === null) return;
  totals.set(request, moveEntry(totals.get(request) ?? { request, cells: [] }, entry, sign));
}

function requestOf(row: Row | undefined): RecordId | null {
  return entryOf(row)?.request ?? null;
}

function entryOf(row: Row | undefined): TimeEntry | null {
  return row?.type === 'entry' ? (shownContent(row) as TimeEntry | null) : null;
}
