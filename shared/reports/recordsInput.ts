import type { OfficerDay } from '#shared/analysis/records/officerDays';
import type { RecordId } from '#shared/base/ids';
import type { WorkGroup } from '#shared/records/activityKind';
import { termsOn } from '#shared/rules/terms';
import type { Day, Instant } from '#shared/time/day';
import type { PeriodCalendar } from '#shared/time/periods';
import type { ActivityNames } from './activityLines';

/**
 * What every report on the records of one officer is made from. `scope` says whose work it is, in words. `days` are
 * consecutive, from the start of an earlier week to the end of the current week. `firstLogged` is the first day with
 * anything logged, null if none.
 */
export type RecordsInput = {
  readonly scope: string;
  readonly days: readonly OfficerDay[];
  readonly names: ActivityNames;
  readonly calendar: PeriodCalendar;
  readonly firstLogged: Day | null;
  readonly today: Day;
  readonly asOf: Instant;
  readonly simulated: boolean;
};

/** The group of a kind on a day; case work if the kind is unknown. */
export function groupOfKind({ kinds }: ActivityNames, kind: RecordId, day: Day): WorkGroup {
  const record = kinds.find(({ id }) => id === kind);
  return (record === undefined ? null : termsOn(record, day)?.group) ?? 'case work';
}

/** The kinds of leave and detail on a day, whose time is logged but not worked. */
export function leaveKinds(names: ActivityNames, day: Day): ReadonlySet<RecordId> {
  const ids = names.kinds.map(({ id }) => id);
  return new Set(ids.filter((id) => groupOfKind(names, id, day) === 'leave and detail'));
}

/** The label of a kind or a duty on a day; its id if it is unknown. */
export function labelOn(records: ActivityNames['kinds'] | ActivityNames['duties'], id: RecordId, day: Day): string {
  const record = records.find((one) => one.id === id);
  const terms = record === undefined ? null : termsOn<{ readonly from: Day; readonly label: string }>(record, day);
  return terms?.label ?? id;
}
