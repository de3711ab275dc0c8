import type { ActivityWork } from '#shared/analysis/workload';
import { compareText } from '#shared/base/compareText';
import { recordId, type RecordId } from '#shared/base/ids';
import type { ActivityKind, WorkGroup } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { Recorded } from '#shared/records/version';
import { termsOn } from '#shared/rules/terms';
import type { Day } from '#shared/time/day';
import { groupOrder } from './workGroups';

/**
 * One activity of a report: a kind, or a duty with the kind that was done for it. `id` is what you type to log it
 * (`phone`, `duty:court-run`, `phone duty:congress`). `counted` is whether its kind counts units; units of a duty are
 * shown but are not part of any case weight.
 */
export type ActivityLine = ActivityWork & {
  readonly id: string;
  readonly label: string;
  /** The name of the duty alone; null if there is none. */
  readonly dutyLabel: string | null;
  readonly group: WorkGroup;
  readonly counted: boolean;
  readonly total: { readonly minutes: number; readonly units: number; readonly entries: number };
};

/** The kinds and duties that give activities their names. */
export type ActivityNames = {
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
};

/**
 * Names activities by their terms on one day (the last of the report). Sorted by group and, within a group, by minutes,
 * most first.
 */
export function activityLines(activities: readonly ActivityWork[], names: ActivityNames, namedOn: Day): ActivityLine[] {
  return activities.map((work) => lineOf(work, names, namedOn)).toSorted(compareLines);
}

/** The sum of some figures, such as one measure over all periods. */
export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function compareLines(one: ActivityLine, other: ActivityLine): number {
  const byGroup = groupOrder.indexOf(one.group) - groupOrder.indexOf(other.group);
  return byGroup || other.total.minutes - one.total.minutes || compareText(one.id, other.id);
}

function lineOf(work: ActivityWork, names: ActivityNames, day: Day): ActivityLine {
  const kind = names.kinds.find(({ id }) => id === work.kind);
  const terms = kind === undefined ? null : termsOn(kind, day);
  const dutyLabel = dutyLabelOf(work.duty, names, day);
  return {
    ...work,
    id: activityId(work),
    label: labelOf(work, terms?.label ?? work.kind, dutyLabel),
    dutyLabel,
    group: work.duty === null ? (terms?.group ?? 'case work') : 'collateral',
    counted: terms !== null && terms.unitNoun !== null,
    total: { minutes: sumOf(work.minutes), units: sumOf(work.units), entries: sumOf(work.entries) },
  };
}

/** The kind of work that stands for a duty alone. */
const dutyKind = recordId('duty');

function activityId({ kind, duty }: ActivityWork): string {
  if (duty === null) return kind;
  return kind === dutyKind ? `duty:${duty}` : `${kind} duty:${duty}`;
}

function dutyLabelOf(duty: RecordId | null, names: ActivityNames, day: Day): string | null {
  const record = names.duties.find(({ id }) => id === duty);
  return (record === undefined ? null : termsOn(record, day))?.label ?? duty;
}

function labelOf({ kind }: ActivityWork, kindLabel: string, dutyLabel: string | null): string {
  if (dutyLabel === null) return kindLabel;
  return kind === dutyKind ? `Duty: ${dutyLabel}` : `Duty: ${dutyLabel}, ${kindLabel.toLowerCase()}`;
}
