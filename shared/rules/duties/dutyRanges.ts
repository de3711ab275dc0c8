import type { DutyAssignment } from '#shared/records/dutyAssignment';
import { hoursAsRanges } from '#shared/rules/scheduleOfDay';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { dayOfWeek } from '#shared/time/days';
import type { Range } from '#shared/time/ranges';
import { isAssignedOn } from './assignmentOn';

/**
 * The hours planned for the assigned duties on a day: the weekday's hours of each assignment whose dates include the
 * day. Two duties may overlap, and hours outside the schedule are included.
 */
export function dutyRanges(
  assignments: readonly Pick<DutyAssignment, 'from' | 'to' | 'planned'>[],
  day: Day,
  zone: ZoneName,
): Range<Instant>[] {
  const hours = assignments.flatMap((assignment) => {
    const { planned } = assignment;
    if (planned === null || !isAssignedOn(assignment, day)) return [];
    return planned.weekdays.includes(dayOfWeek(day)) ? [planned.hours] : [];
  });
  return hoursAsRanges(hours, day, zone);
}
