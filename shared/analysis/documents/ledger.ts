import { compareText } from '#shared/base/compareText';
import type { DocumentStep } from '#shared/records/documentRequest';
import { ageBands, type AgeBandId } from '#shared/rules/documents/ageBands';
import type { RequestFigures, RequestGroup } from './requestFigures';

/**
 * Which requests the ledger shows. Null and `all` mean no restriction; `find` is the typed text, in upper or lower
 * case.
 */
export type LedgerFilter = {
  readonly country: string | null;
  readonly step: DocumentStep | 'open' | 'closed' | 'all';
  readonly band: AgeBandId | null;
  readonly find: string;
};

/** A group of the ledger with its requests, the earliest follow-up first. */
export type LedgerGroup = { readonly group: RequestGroup; readonly rows: readonly RequestFigures[] };

/** How many open requests are in each age band. */
export type BandCount = { readonly band: AgeBandId; readonly label: string; readonly count: number };

/** How many requests are open, and how many of them have a late follow-up. */
export type OpenCounts = { readonly open: number; readonly late: number };

/** The groups in the order of the ledger, without empty ones. */
export function ledgerGroups(rows: readonly RequestFigures[]): LedgerGroup[] {
  const sorted = inFollowUpOrder(rows);
  return groupOrder
    .map((group) => ({ group, rows: sorted.filter((row) => row.group === group) }))
    .filter((one) => one.rows.length > 0);
}

/** The requests, earliest follow-up first. Those without a date come last: closed ones, latest first. */
export function inFollowUpOrder(rows: readonly RequestFigures[]): RequestFigures[] {
  return rows.toSorted(byFollowUp);
}

const groupOrder: readonly RequestGroup[] = ['overdue', 'ending', 'this week', 'later', 'closed'];

/** The requests that a filter lets through. `textOf` returns the text that a request is found by, in lower case. */
export function filterLedger(
  rows: readonly RequestFigures[],
  { country, step, band, find }: LedgerFilter,
  textOf: (row: RequestFigures) => string,
): RequestFigures[] {
  const words = find.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  return rows.filter(
    (row) =>
      (country === null || row.request.country === country) &&
      (band === null || (row.band === band && row.closed === null)) &&
      hasStep(row, step) &&
      words.every((word) => textOf(row).includes(word)),
  );
}

/** Counts the open requests in each age band. */
export function bandCounts(rows: readonly RequestFigures[]): BandCount[] {
  const counts = new Map<AgeBandId, number>();
  for (const { band, closed } of rows) if (closed === null) counts.set(band, (counts.get(band) ?? 0) + 1);
  return ageBands.map(({ id, label }) => ({ band: id, label, count: counts.get(id) ?? 0 }));
}

/** Counts the open requests, and how many of them have a late follow-up. */
export function openCounts(rows: readonly RequestFigures[]): OpenCounts {
  const open = rows.filter(({ closed }) => closed === null);
  return { open: open.length, late: open.filter(({ late }) => late > 0).length };
}

/** An issued document that ends soon still needs its officer, and is shown among the open requests. */
function hasStep({ closed, step, group }: RequestFigures, wanted: LedgerFilter['step']): boolean {
  if (wanted === 'all') return true;
  if (wanted === 'open') return closed === null || group === 'ending';
  return wanted === 'closed' ? closed !== null : step?.step === wanted;
}

/** By due date, then by the day they were closed, then by id. */
function byFollowUp(one: RequestFigures, other: RequestFigures): number {
  const [due, otherDue] = [one.followUp.due ?? '9999', other.followUp.due ?? '9999'];
  return (
    compareText(due, otherDue) ||
    compareText(other.closed ?? '', one.closed ?? '') ||
    compareText(one.request.id, other.request.id)
  );
}
