import type { RecordId } from '#shared/base/ids';
import { lookupKey } from '#shared/records/recordDefinition';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import type { DaybookDatabase } from './database';
import { shownContent, type Row } from './rows';

/** The entries of a stretch of days as they were last read, by id: null for those that no longer belong to it. */
type Reading = {
  readonly upTo: number;
  readonly rows: ReadonlyMap<RecordId, { readonly seq: number; readonly entry: Recorded<TimeEntry> | null }>;
  readonly entries: readonly Recorded<TimeEntry>[];
};

/**
 * How many stretches of days are remembered: the one on the screen, and those of the days that entries are logged on.
 */
const mostReadings = 4;
const readings = new WeakMap<DaybookDatabase, Map<string, Reading>>();

/**
 * An officer's entries from `first` to `last`, both included, by start. The first time it reads all of them, after that
 * only what has changed: a day of thousands of entries costs as little as a short one. While nothing changes, it
 * returns the same array.
 */
export async function recentEntries(
  database: DaybookDatabase,
  officer: RecordId,
  first: Day,
  last: Day,
): Promise<readonly Recorded<TimeEntry>[]> {
  const remembered = readings.get(database) ?? new Map<string, Reading>();
  readings.set(database, remembered);
  const [from, to] = [lookupKey('entry', officer, first), lookupKey('entry', officer, last)];
  const key = `${from} ${to}`;
  const before = remembered.get(key);
  const found = before === undefined ? await readAll(database, from, to) : await readChanged(database, before);
  // Another read may have ended in the meantime: the newest row of each entry counts.
  const next = withRows(remembered.get(key) ?? before ?? noReading, found, (row) => isWithin(row, from, to));
  remembered.delete(key);
  remembered.set(key, next);
  const oldest = [...remembered.keys()].slice(0, -mostReadings);
  for (const one of oldest) remembered.delete(one);
  return next.entries;
}

const noReading: Reading = { upTo: 0, rows: new Map(), entries: [] };

type Found = { readonly upTo: number; readonly rows: readonly Row[] };

async function readAll({ records }: DaybookDatabase, from: string, to: string): Promise<Found> {
  // Anything written between the two is read again the next time, which does no harm.
  const newest = await records.orderBy('seq').last();
  const rows = await records.where('keys').between(from, to, true, true).toArray();
  return { upTo: newest?.seq ?? 0, rows };
}

async function readChanged({ records }: DaybookDatabase, { upTo }: Reading): Promise<Found> {
  const rows = await records.where('seq').above(upTo).toArray();
  return { upTo: rows.reduce((most, { seq }) => Math.max(most, seq), upTo), rows };
}

function withRows(before: Reading, { upTo, rows }: Found, isOurs: (row: Row) => boolean): Reading {
  const changed = rows.filter((row) => isNews(before, row, isOurs));
  const newest = Math.max(before.upTo, upTo);
  if (changed.length === 0) return { ...before, upTo: newest };
  const next = new Map(before.rows);
  for (const row of changed) next.set(row.id, { seq: row.seq, entry: isOurs(row) ? entryOf(row) : null });
  const entries = [...next.values()].flatMap(({ entry }) => entry ?? []);
  return { upTo: newest, rows: next, entries: entries.toSorted(byStart) };
}

function isNews(before: Reading, row: Row, isOurs: (row: Row) => boolean): boolean {
  const known = before.rows.get(row.id);
  return row.type === 'entry' && (known === undefined ? isOurs(row) : row.seq > known.seq);
}

function isWithin(row: Row, from: string, to: string): boolean {
  return row.type === 'entry' && row.keys.some((key) => from <= key && key <= to);
}

function entryOf(row: Row): Recorded<TimeEntry> | null {
  const content = shownContent(row) as TimeEntry | null;
  return content === null ? null : { ...content, id: row.id };
}

function byStart(one: Recorded<TimeEntry>, other: Recorded<TimeEntry>): number {
  return one.start - other.start || (one.id < other.id ? -1 : 1);
}
