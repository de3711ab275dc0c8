import type { RecordId } from '#shared/base/ids';
import { compareText } from '#shared/base/compareText';
import type { DocumentStep } from '#shared/records/documentRequest';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';

/**
 * What was logged for a request on one day with one kind and step: whole minutes, units, and entries. An entry counts
 * in full on the day of its first part. `step` is null for follow-ups and other work.
 */
export type RequestCell = {
  readonly day: Day;
  readonly kind: RecordId;
  readonly step: DocumentStep | null;
  readonly minutes: number;
  readonly units: number;
  readonly entries: number;
};

/** What was logged for a request: one cell for each day, kind and step that has entries, in that order. */
export type RequestTotals = { readonly request: RecordId; readonly cells: readonly RequestCell[] };

/** Adds an entry to the totals of its request, or with -1 takes it out. An entry without parts changes nothing. */
export function moveEntry({ request, cells }: RequestTotals, entry: TimeEntry, sign: 1 | -1): RequestTotals {
  const day = entry.parts[0]?.day;
  if (day === undefined) return { request, cells };
  const key = { day, kind: entry.kind, step: entry.step };
  const before = cells.find((cell) => isSame(cell, key)) ?? { ...key, minutes: 0, units: 0, entries: 0 };
  const after = {
    ...before,
    minutes: before.minutes + sign * minutesOf(entry),
    units: before.units + sign * (entry.units ?? 0),
    entries: before.entries + sign,
  };
  const others = cells.filter((cell) => !isSame(cell, key));
  return { request, cells: after.entries === 0 ? others : [...others, after].toSorted(inOrder) };
}

/** Counts the totals of every request from the entries alone. Requests without entries are left out. */
export function recountRequests(entries: Iterable<TimeEntry>): Map<RecordId, RequestTotals> {
  const totals = new Map<RecordId, RequestTotals>();
  for (const entry of entries) {
    const { request } = entry;
    if (request !== null) totals.set(request, moveEntry(totals.get(request) ?? { request, cells: [] }, entry, 1));
  }
  return totals;
}

function minutesOf({ parts }: TimeEntry): number {
  return parts.reduce((sum, { minutes }) => sum + minutes, 0);
}

type CellKey = Pick<RequestCell, 'day' | 'kind' | 'step'>;

function isSame(one: CellKey, other: CellKey): boolean {
  return one.day === other.day && one.kind === other.kind && one.step === other.step;
}

function inOrder(one: CellKey, other: CellKey): number {
  return (
    compareText(one.day, other.day) ||
    compareText(one.kind, other.kind) ||
    compareText(one.step ?? '', other.step ?? '')
  );
}
