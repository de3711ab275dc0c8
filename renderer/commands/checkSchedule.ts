import { failWith, succeed, type Result } from '#shared/base/result';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import { dayOfWeek } from '#shared/time/days';

/** Whether a schedule has fourteen days of hours in order from a Sunday. Fails at `anchor` and `days`. */
export function checkSchedule({ anchor, days }: Pick<Schedule, 'anchor' | 'days'>): Result<null> {
  if (dayOfWeek(anchor) !== 0) return failWith('anchor', 'A pay period begins on a Sunday.', 'anchor');
  if (days.length !== 14 || !days.every(areInOrder)) {
    return failWith('days', 'Working hours must follow one another within a day, for fourteen days.', 'days');
  }
  return succeed(null);
}

function areInOrder(hours: readonly WorkHours[]): boolean {
  return hours.every(({ start, end }, index) => start >= (hours[index - 1]?.end ?? 0) && start < end && end <= 1440);
}
