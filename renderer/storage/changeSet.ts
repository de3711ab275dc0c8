import { Dexie } from 'dexie';
import { applyEntry, emptyMonth, monthKey, monthsOfEntry, type MonthTotals } from '#shared/analysis/totals';
import type { RecordId } from '#shared/base/ids';
import { fail, succeed, type Problem, type Result } from '#shared/base/result';
import { contentProblem, type Change, type WrittenVersion } from '#shared/records/all';
import { changeSetLimit, type ChangeSet } from '#shared/records/changeSet';
import { sameContent } from '#shared/records/sameContent';
import { misfit } from '#shared/records/schemas';
import type { TimeEntry } from '#shared/records/timeEntry';
import { timerStack, type TimerStack } from '#shared/records/timerStack';
import { displayedVersion, isWritten, mergeVersions, nextVersion } from '#shared/records/versions';
import type { Month } from '#shared/time/day';
import { yieldToEventLoop } from '#renderer/platform/yieldToEventLoop';
import { rowOf, shownContent, versionsKey, type Row, type RowChange } from './rows';

/** A failure that ends a transaction, thrown so that everything in it is taken back. */
export class StorageProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** What went wrong in a copy, in words; a thrown problem is returned as it is. */
export function asProblem(error: unknown): Problem {
  if (error instanceof StorageProblem) return error.problem;
  return { code: 'storage-failed', message: `The data could not be read or written (${String(error)}).` };
}

/** True for failures of the database; anything else that is thrown is a bug. */
export function isStorageFailure(error: unknown): boolean {
  return error instanceof StorageProblem || error instanceof Dexie.DexieError || error instanceof DOMException;
}

/** What every version of a change set carries. */
export type Stamp = Pick<ChangeSet, 'by' | 'number' | 'clock'>;

/** A change beside the row it was decided on; `before` is undefined if the record is new. */
export type PreparedChange = { readonly change: Change; readonly before: Row | undefined };

/** How many contents are checked before other work on the page gets a turn. */
const checkedAtOnce = 250;

/**
 * Why one of these changes or timers must not be written: what cannot be read again is never written (storage.md 3).
 * Null if all can be. Changing a record twice in one command is a bug: its two versions would carry one vector.
 */
export async function unreadable(changes: readonly Change[], timers: readonly TimerStack[]): Promise<Problem | null> {
  const ids = new Set(changes.map(({ id }) => id));
  if (ids.size < changes.length) throw new Error('A command changes one record twice.');
  for (const [index, { type, id, content }] of changes.entries()) {
    if (index > 0 && index % checkedAtOnce === 0) await yieldToEventLoop();
    const problem = contentProblem(type, content);
    if (problem !== null) return unreadableProblem(`${type} ${id}`, problem);
  }
  for (const stack of timers) {
    const problem = misfit(timerStack, stack);
    if (problem !== null) return unreadableProblem(`timers of ${stack.officer}`, problem.replace(/^running\./, ''));
  }
  return null;
}

/**
 * The changes beside their rows, without those that would change nothing. `rows` are in the order of the changes.
 * Refuses, with `two-types`, an id that belongs to a record of another type.
 */
export function prepareChanges(changes: readonly Change[], rows: readonly (Row | undefined)[]): PreparedChange[] {
  changes.forEach(({ type, id }, index) => {
    const other = rows[index]?.type ?? type;
    if (other !== type) throw new StorageProblem(twoTypes(id, other, type));
  });
  return changes
    .map((change, index) => ({ change, before: rows[index] }))
    .filter(({ change, before }) => isInConflict(before) || !sameContent(shownContent(before), change.content));
}

/** At least one chunk if there is something besides records to write. */
export function inChunks(prepared: readonly PreparedChange[], hasOther: boolean): PreparedChange[][] {
  const chunks: PreparedChange[][] = [];
  for (let from = 0; from < prepared.length; from += changeSetLimit) {
    chunks.push(prepared.slice(from, from + changeSetLimit));
  }
  return chunks.length === 0 && hasOther ? [[]] : chunks;
}

/** The versions that these changes write: each record's next one, with the same number and clock. */
export function versionsOf(prepared: readonly PreparedChange[], stamp: Stamp): WrittenVersion[] {
  return prepared.map(({ change, before }) => {
    const version = nextVersion<unknown>(before?.versions ?? [], change.content, stamp);
    return { type: change.type, id: change.id, version } as WrittenVersion;
  });
}

/**
 * The versions that take a failed change set back: the contents that the rows show, as versions that follow those of
 * the rows and those of the change set. So it does not matter whether the failed change set is in the journal.
 */
export function compensate(prepared: readonly PreparedChange[], failed: ChangeSet, stamp: Stamp): WrittenVersion[] {
  return prepared.map(({ change, before }, index) => {
    const written = failed.versions[index]?.version;
    const present = before?.versions ?? [];
    const content = displayedVersion<unknown>(present)?.content ?? null;
    const version = nextVersion<unknown>([...present, ...(written === undefined ? [] : [written])], content, stamp);
    return { type: change.type, id: change.id, version } as WrittenVersion;
  });
}

/**
 * Merges versions into rows and returns the rows that change. Applying the same versions again changes nothing, so that
 * a replay needs no order. Fails with `equal-vectors` if one vector stands for two contents, and with `two-types` if
 * two types of records share an id. A version that a migration derived has no number of its own and leaves `seq` as it
 * is.
 */
export function applyVersions(
  rows: ReadonlyMap<RecordId, Row>,
  number: number,
  written: readonly WrittenVersion[],
): Result<readonly RowChange[]> {
  const changed = new Map<RecordId, RowChange>();
  for (const { type, id, version } of written) {
    const before = changed.get(id)?.after ?? rows.get(id);
    if (before !== undefined && before.type !== type) return fail(twoTypes(id, before.type, type));
    const merged = mergeVersions<unknown>(id, before?.versions ?? [], [version]);
    if (!merged.ok) return merged;
    if (before !== undefined && versionsKey(merged.value) === versionsKey(before.versions)) continue;
    const seq = Math.max(isWritten(version) ? number : 0, before?.seq ?? 0);
    changed.set(id, { before: rows.get(id), after: rowOf(type, id, seq, merged.value) });
  }
  return succeed([...changed.values()]);
}

/** A month of an officer, with its key in a map of totals. */
export type TouchedMonth = { readonly key: string; readonly officer: RecordId; readonly month: Month };

/** The months whose totals a change of rows touches, each once. */
export function monthsOf(changes: readonly RowChange[]): TouchedMonth[] {
  const months = new Map<string, TouchedMonth>();
  for (const entry of changes.flatMap(({ before, after }) => [entryOf(before), entryOf(after)])) {
    if (entry === null) continue;
    for (const month of monthsOfEntry(entry)) {
      const key = monthKey(entry.officer, month);
      months.set(key, { key, officer: entry.officer, month });
    }
  }
  return [...months.values()];
}

/**
 * Moves totals from the entries shown before to those shown after. Changes `months`, which has all the touched ones.
 */
export function moveTotals(months: Map<string, MonthTotals>, changes: readonly RowChange[]): void {
  for (const { before, after } of changes) {
    addEntry(months, entryOf(before), -1);
    addEntry(months, entryOf(after), 1);
  }
}

function isInConflict(row: Row | undefined): boolean {
  return row !== undefined && row.versions.length > 1;
}

function unreadableProblem(what: string, place: string): Problem {
  const why = `This could not be read again after a restart, so it was not saved (${what}: ${place}).`;
  const message = `${why} Nothing was changed.`;
  return { code: 'unreadable', message, field: place.split('.')[0] ?? place };
}

function entryOf(row: Row | undefined): TimeEntry | null {
  return row?.type === 'entry' ? (shownContent(row) as TimeEntry | null) : null;
}

function addEntry(months: Map<string, MonthTotals>, entry: TimeEntry | null, sign: 1 | -1): void {
  if (entry === null) return;
  for (const month of monthsOfEntry(entry)) {
    const key = monthKey(entry.officer, month);
    const totals = months.get(key) ?? emptyMonth(entry.officer, month);
    months.set(key, totals);
    applyEntry(totals, entry, sign);
  }
}

function twoTypes(id: RecordId, one: string, other: string): Problem {
  const types = `The id ${id} belongs to a record of the type ${one} and to one of the type ${other}.`;
  return { code: 'two-types', message: `${types} Nothing was changed.` };
}
