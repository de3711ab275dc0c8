import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';

/** The minutes of entries that fall on a day, by the parts that they were split into when they were written. */
export function minutesOn(day: Day, entries: readonly Pick<TimeEntry, 'parts'>[]): number {
  return entries
    .flatMap(({ parts }) => parts.filter((part) => part.day === day))
    .reduce((sum, { minutes }) => sum + minutes, 0);
}
