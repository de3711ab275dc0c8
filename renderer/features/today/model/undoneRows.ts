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

/** The first rows: the answers of an earlier closing, and work that has become due since. */
export function undoneRows(before: readonly UndoneWork[], due: readonly DueWork[]): UndoneRow[] {
  const earlier = before.map(({ other, ...work }) => ({ ...work, sealed: other, other: null }));
  const fresh = due.filter(({ kind }) => earlier.every((row) => row.kind !== kind)).map((work) => newRow(work));
  return [...earlier, ...fresh];
}

/** A row for work that was not planned; its units done are those logged. */
export function rowOfKind(kind: string, entries: readonly Pick<TimeEntry, 'kind' | 'duty' | 'units'>[]): UndoneRow {
  const id = recordId(kind);
  const done = entries
    .filter((entry) => entry.kind === id && entry.duty === null)
    .reduce((sum, { units }) => sum + (units ?? 0), 0);
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

/** A skipped record check was skipped for lack of time: that was said at the check-in. */
function newRow(work: DueWork): UndoneRow {
  return { ...work, reason: work.kind === recordCheckKind ? 'no time' : null, sealed: null, other: null };
}
