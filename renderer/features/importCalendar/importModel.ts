import type { RecordId } from '#shared/base/ids';
import { plannedWork, type ImportNames } from '#shared/imports/calendar/firstRules';
import type { ImportPlan, PlannedInstance, PlannedState } from '#shared/imports/calendar/planImport';
import type { WorkGroup } from '#shared/records/activityKind';
import type { ImportTarget } from '#shared/records/importRule';
import type { Day } from '#shared/time/day';
import { termsOn } from '#shared/rules/terms';

/** One choice of what an event becomes. `key` identifies the target; `group` is that of a kind. */
export type TargetOption = {
  readonly key: string;
  readonly label: string;
  readonly target: ImportTarget;
  readonly group: WorkGroup | null;
};

/** Everything an event can become on a day: a kind in use, a duty, leave, another absence, or nothing. */
export function targetOptions(names: ImportNames, day: Day): TargetOption[] {
  const ofWork = plannedWork(names, day).map(({ record, target }) => {
    const terms = termsOn<{ readonly from: Day; readonly label: string }>(record, day);
    const label = terms?.label ?? record.id;
    const group = target.duty === null ? groupOf(names, target.kind, day) : 'collateral';
    return { key: keyOf(target), label: target.duty === null ? label : `Duty: ${label}`, target, group };
  });
  const absences = (['leave', 'holiday', 'detail', 'training'] as const).map((reason) => {
    const target: ImportTarget = { becomes: 'absence', reason };
    return { key: keyOf(target), label: `Absence: ${reason}`, target, group: null };
  });
  return [...ofWork, ...absences, { key: 'nothing', label: 'Left out', target: { becomes: 'nothing' }, group: null }];
}

function groupOf({ kinds }: ImportNames, id: RecordId, day: Day): WorkGroup | null {
  const kind = kinds.find((one) => one.id === id);
  return (kind === undefined ? null : termsOn(kind, day)?.group) ?? null;
}

/** The key of a target in a list. */
export function keyOf(target: ImportTarget): string {
  if (target.becomes === 'appointment') return `kind ${target.kind} ${target.duty ?? ''}`;
  return target.becomes === 'absence' ? `absence ${target.reason}` : 'nothing';
}

/** How many instances are in each state. */
export function countsOf(plan: ImportPlan): Readonly<Record<PlannedState, number>> {
  const counts = { new: 0, changed: 0, same: 0, cancelled: 0, free: 0, 'left out': 0, refused: 0 };
  for (const { state } of plan.items) counts[state] += 1;
  return counts;
}

/** The instances day by day, in order. */
export function byDay(items: readonly PlannedInstance[]): (readonly [Day, readonly PlannedInstance[]])[] {
  const days = new Map<Day, PlannedInstance[]>();
  for (const item of items) {
    const day = days.get(item.day);
    if (day === undefined) days.set(item.day, [item]);
    else day.push(item);
  }
  return [...days].toSorted(([one], [other]) => (one < other ? -1 : 1));
}

/** How many instances a word chose; null for those that none did. */
export function chosenBy(plan: ImportPlan, word: string | null): number {
  return plan.items.filter((item) => item.word === word).length;
}
