import type { RecordId } from '#shared/base/ids';
import type { DayClosing, UndoneReason } from '#shared/records/dayClosing';
import type { DayRange } from './workload';

/** Work of one kind that was due and not done on closed days, in units, and for which reason; 'none given' where none was. */
export type UndoneByKind = {
  readonly kind: RecordId;
  readonly due: number;
  readonly done: number;
  readonly notDone: number;
  readonly reasons: Readonly<Record<UndoneReason | 'none given', number>>;
};

/** Sums what the closings within the range say, the kind with the most undone first; reopened days say nothing. */
export function undoneIn(range: DayRange, closings: readonly DayClosing[]): UndoneByKind[] {
  const kinds = new Map<RecordId, UndoneByKind>();
  const counted = closings.filter(({ open, day }) => !open && day >= range.first && day <= range.last);
  for (const { kind, due, done, notDone, reason } of counted.flatMap(({ undone }) => undone)) {
    const before = kinds.get(kind) ?? { kind, due: 0, done: 0, notDone: 0, reasons: noReasons };
    const cause = reason ?? 'none given';
    kinds.set(kind, {
      kind,
      due: before.due + due,
      done: before.done + done,
      notDone: before.notDone + notDone,
      reasons: { ...before.reasons, [cause]: before.reasons[cause] + notDone },
    });
  }
  return [...kinds.values()].toSorted((one, other) => other.notDone - one.notDone || (one.kind < other.kind ? -1 : 1));
}

const noReasons = { 'no time': 0, 'system down': 0, detail: 0, other: 0, 'none given': 0 };
