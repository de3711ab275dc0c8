import type { RecordId } from '#shared/base/ids';
import type { WorkGroup } from '#shared/records/activityKind';
import type { ImportTarget } from '#shared/records/importRule';
import { plannedWork, type ImportNames } from '#shared/rules/plannedWork';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';

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
    return { key: targetKey(target), label: target.duty === null ? label : `Duty: ${label}`, target, group };
  });
  const absences = (['leave', 'holiday', 'detail', 'training'] as const).map((reason) => {
    const target: ImportTarget = { becomes: 'absence', reason };
    return { key: targetKey(target), label: `Absence: ${reason}`, target, group: null };
  });
  return [...ofWork, ...absences, { key: 'nothing', label: 'Left out', target: { becomes: 'nothing' }, group: null }];
}

function groupOf({ kinds }: ImportNames, id: RecordId, day: Day): WorkGroup | null {
  const kind = kinds.find((one) => one.id === id);
  return (kind === undefined ? null : termsOn(kind, day)?.group) ?? null;
}

/** The key of a target in a list. */
export function targetKey(target: ImportTarget): string {
  if (target.becomes === 'appointment') return `kind ${target.kind} ${target.duty ?? ''}`;
  return target.becomes === 'absence' ? `absence ${target.reason}` : 'nothing';
}
