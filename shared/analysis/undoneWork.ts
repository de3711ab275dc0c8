import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import type { DayClosing, UndoneReason, UndoneWork } from '#shared/records/dayClosing';
import type { DayRange } from './workload';

/**
 * Work of one kind that was due on closed days and not done: counts of units by reason ('none given' if there is none).
 */
export type UndoneByKind = {
  readonly kind: RecordId;
  readonly due: number;
  readonly done: number;
  readonly notDone: number;
  readonly reasons: Readonly<Record<UndoneReason | 'none given', number>>;
};

/**
 * Sums the work left undone on the closed days of a range, largest kind first. Reopened days do not count.
 */
export function undoneIn(range: DayRange, closings: readonly DayClosing[]): UndoneByKind[] {
  const kinds = new Map<RecordId, UndoneByKind>();
  for (const { day, open, undone } of closings) {
    if (open || day < range.first || day > range.last) continue;
    for (const work of undone) kinds.set(work.kind, withWork(kinds.get(work.kind), work));
  }
  return [...kinds.values()].toSorted((one, other) => other.notDone - one.notDone || compareText(one.kind, other.kind));
}

function withWork(before: UndoneByKind | undefined, { kind, due, done, notDone, reason }: UndoneWork): UndoneByKind {
  const sums = before ?? { kind, due: 0, done: 0, notDone: 0, reasons: noReasons };
  const cause = reason ?? 'none given';
  return {
    kind,
    due: sums.due + due,
    done: sums.done + done,
    notDone: sums.notDone + notDone,
    reasons: { ...sums.reasons, [cause]: sums.reasons[cause] + notDone },
  };
}

const noReasons = { 'no time': 0, 'system down': 0, detail: 0, other: 0, 'none given': 0 };
