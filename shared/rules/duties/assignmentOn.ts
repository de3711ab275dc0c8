import type { RecordId } from '#shared/base/ids';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';

/** Whether a day is within the dates of an assignment, both included. */
export function isAssignedOn({ from, to }: Pick<DutyAssignment, 'from' | 'to'>, day: Day): boolean {
  return from <= day && (to === null || day <= to);
}

/**
 * The assignment that time logged for a duty on a day belongs to; null if no assignment includes the day. If there are
 * several, the one that began last, so that no minute counts twice; of those that began on the same day, the one with
 * the later id.
 */
export function assignmentOn(
  assignments: readonly Recorded<DutyAssignment>[],
  duty: RecordId,
  day: Day,
): Recorded<DutyAssignment> | null {
  return assignments
    .filter((one) => one.duty === duty && isAssignedOn(one, day))
    .reduce<Recorded<DutyAssignment> | null>((last, one) => (last === null || isLater(one, last) ? one : last), null);
}

function isLater(one: Recorded<DutyAssignment>, other: Recorded<DutyAssignment>): boolean {
  return one.from === other.from ? one.id > other.id : one.from > other.from;
}
