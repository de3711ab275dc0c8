import { recordId, type RecordId } from '#shared/base/ids';
import type { UndoneReason, UndoneWork } from '#shared/records/dayClosing';
import type { Sealed } from '#shared/records/sealed';
import type { TimeEntry } from '#shared/records/timeEntry';
import { recordCheckKind, type DueWork } from '#shared/rules/closingChecklist';

/**
 * Work due and not done, as the user enters it. `sealed` is an earlier reason of their own; `other` replaces it once
 * typed.
 */
export type UndoneRow = DueWork & {
  readonly reason: UndoneReason | null;
  readonly sealed: Sealed | null;
  readonly other: string | null;
};

/** An earlier closing of the day: what the officer answered, and the counts that the records showed then. */
type EarlierClosing = { readonly undone: readonly UndoneWork[]; readonly found?: readonly DueWork[] };

/**
 * The first rows: the answers of an earlier closing, and work that has become due since. If the records now show other
 * counts than at that closing, the present counts are shown with the earlier reason, and work that has since been done
 * is left out. Work that the officer added stays, with its units done so far.
 */
export function undoneRows(
  { undone, found }: EarlierClosing,
  due: readonly DueWork[],
  entries: readonly LoggedUnits[],
): UndoneRow[] {
  const earlier = undone.flatMap(({ other, ...work }) => {
    const row = { ...work, sealed: other, other: null };
    const [then, now] = [countsOf(found ?? [], work.kind), countsOf(due, work.kind)];
    const isAdded = then === null && now === null;
    if (isAdded) return found === undefined ? [row] : [{ ...row, ...countedAgain(work, entries) }];
    if (sameCounts(then ?? work, now)) return [row];
    return now === null ? [] : [{ ...row, ...now }];
  });
  const fresh = due.filter(({ kind }) => undone.every((row) => row.kind !== kind)).map((work) => newRow(work));
  return [...earlier, ...fresh];
}

type LoggedUnits = Pick<TimeEntry, 'kind' | 'duty' | 'units'>;

function countsOf(works: readonly DueWork[], kind: RecordId): DueWork | null {
  return works.find((work) => work.kind === kind) ?? null;
}

function sameCounts(one: DueWork, other: DueWork | null): boolean {
  return other !== null && one.due === other.due && one.done === other.done && one.notDone === other.notDone;
}

function countedAgain({ kind, notDone }: DueWork, entries: readonly LoggedUnits[]): Partial<DueWork> {
  const done = unitsOf(kind, entries);
  return { done, due: done + notDone };
}

function unitsOf(kind: RecordId, entries: readonly LoggedUnits[]): number {
  return entries
    .filter((entry) => entry.kind === kind && entry.duty === null)
    .reduce((sum, { units }) => sum + (units ?? 0), 0);
}

/** A row for work that was not planned; its units done are those logged. */
export function rowOfKind(kind: string, entries: readonly LoggedUnits[]): UndoneRow {
  const id = recordId(kind);
  const done = unitsOf(id, entries);
  return { kind: id, due: done + 1, done, notDone: 1, reason: null, sealed: null, other: null };
}

/**
 * Units left undone, and the minutes of those that were measured, or null if none was. Each is rounded as its row shows
 * it, so that the column adds up.
 */
export function leftUndone(
  rows: readonly UndoneRow[],
  minutesOf: (kind: RecordId) => number | null,
): { readonly units: number; readonly minutes: number | null } {
  const measured = rows.flatMap(({ kind, notDone }) => {
    const each = minutesOf(kind);
    return each === null ? [] : [Math.round(each * notDone)];
  });
  return {
    units: rows.reduce((sum, { notDone }) => sum + notDone, 0),
    minutes: measured.length === 0 ? null : measured.reduce((sum, one) => sum + one, 0),
  };
}

/** A skipped record check was skipped for lack of time: the officer said so at the check-in. */
function newRow(work: DueWork): UndoneRow {
  return { ...work, reason: work.kind === recordCheckKind ? 'no time' : null, sealed: null, other: null };
}
