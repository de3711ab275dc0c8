import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { EntryOrigin, EntryPart, Outcome, RecordCheck, TimeEntry } from '#shared/records/timeEntry';
import type { Day, Month } from '#shared/time/day';
import { monthOf } from '#shared/time/days';

/** The key by which minutes, units and entries are summed (storage.md 6). Null if the entry has no value. */
export type TotalsKey = {
  readonly day: Day;
  readonly unit: TimeEntry['unit'];
  readonly docket: Docket;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  readonly outcome: Outcome | null;
  readonly check: RecordCheck | null;
  readonly origin: EntryOrigin;
  readonly outside: boolean;
};

/** The sums for one key: whole minutes, units, and entries that start there. */
export type TotalsCell = TotalsKey & { readonly minutes: number; readonly units: number; readonly entries: number };

/**
 * The totals of one officer and month while they change: one cell for each key, except keys whose measures are all 0.
 */
export type MonthTotals = {
  readonly officer: RecordId;
  readonly month: Month;
  readonly cells: Map<string, TotalsCell>;
};

/** A month without any entry. */
export function emptyMonth(officer: RecordId, month: Month): MonthTotals {
  return { officer, month, cells: new Map() };
}

/** The key in a map for the totals of an officer and month. */
export function monthKey(officer: RecordId, month: Month): string {
  return `${officer}|${month}`;
}

/** The months in which an entry has parts, without repeats. These are the months whose totals it changes. */
export function monthsOfEntry(entry: TimeEntry): Month[] {
  return [...new Set(entry.parts.map((part) => monthOf(part.day)))];
}

/**
 * Adds an entry to the totals of one month, or takes it out if the sign is -1. Parts in other months are ignored.
 * Minutes go to the day of their part; units and the entry itself count once, on its first part (method.md 1). Changes
 * `totals`.
 */
export function applyEntry(totals: MonthTotals, entry: TimeEntry, sign: 1 | -1): void {
  entry.parts.forEach((part, index) => {
    if (monthOf(part.day) === totals.month) applyPart(totals, entry, part, index === 0 ? sign : 0, sign);
  });
}

/** Counts the totals of every officer and month from the entries alone. Keys are made by `monthKey`. */
export function recount(entries: Iterable<TimeEntry>): Map<string, MonthTotals> {
  const months = new Map<string, MonthTotals>();
  for (const entry of entries) {
    for (const month of monthsOfEntry(entry)) {
      const key = monthKey(entry.officer, month);
      const totals = months.get(key) ?? emptyMonth(entry.officer, month);
      months.set(key, totals);
      applyEntry(totals, entry, 1);
    }
  }
  return months;
}

/** `starts` is `sign` for the part on which the entry starts, and 0 for the others. */
function applyPart(totals: MonthTotals, entry: TimeEntry, part: EntryPart, starts: 1 | 0 | -1, sign: 1 | -1): void {
  const cell = keyOf(entry, part);
  const key = cellKey(cell);
  const before = totals.cells.get(key);
  const minutes = (before?.minutes ?? 0) + sign * part.minutes;
  const units = (before?.units ?? 0) + starts * (entry.units ?? 0);
  const entries = (before?.entries ?? 0) + starts;
  if (minutes === 0 && units === 0 && entries === 0) totals.cells.delete(key);
  else totals.cells.set(key, { ...cell, minutes, units, entries });
}

const separator = '\u001f';

/** The key of a cell in `MonthTotals.cells`, as one string. */
export function cellKey(cell: TotalsKey): string {
  return [
    cell.day, cell.unit ?? '', cell.docket, cell.kind, cell.duty ?? '', cell.country ?? '', cell.outcome ?? '',
    cell.check ?? '', cell.origin, cell.outside ? '1' : '0',
  ].join(separator);
}

function keyOf(entry: TimeEntry, part: EntryPart): TotalsKey {
  return {
    day: part.day,
    unit: entry.unit,
    docket: entry.docket,
    kind: entry.kind,
    duty: entry.duty,
    country: entry.country,
    outcome: entry.outcome,
    check: entry.recordCheck,
    origin: entry.origin,
    outside: part.outside,
  };
}
