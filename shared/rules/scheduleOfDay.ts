import type { RecordId } from '#shared/base/ids';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { dayOfPayPeriod } from '#shared/time/workCalendar';
import { firstInstantAt } from '#shared/time/zones';

/** What `splitEntry` and the line ask of a schedule: the working hours of a day, in order, none on a day off. */
export type HoursOf = (day: Day) => readonly WorkHours[];

/** The working hours of an officer on a day, by the schedule in force; none on a day off or before the first schedule. */
export function scheduleOfDay(schedules: readonly Schedule[], officer: RecordId, day: Day): readonly WorkHours[] {
  const schedule = scheduleInForce(schedules, officer, day);
  return schedule?.days[dayOfPayPeriod(day, schedule.anchor)] ?? [];
}

/** The schedule of an officer that is in force on a day: the latest that has begun, or null before the first. */
export function scheduleInForce<One extends Schedule>(schedules: readonly One[], officer: RecordId, day: Day): One | null {
  return schedules.reduce<One | null>((latest, schedule) => {
    const hasBegun = schedule.officer === officer && schedule.from <= day;
    return hasBegun && (latest === null || schedule.from >= latest.from) ? schedule : latest;
  }, null);
}

/**
 * Working hours of a day as stretches of instants. Where the clock is changed the edges are the first instants at which
 * the clock on the wall has reached them, so that a night shift of that night is an hour longer or shorter.
 */
export function hoursAsRanges(hours: readonly WorkHours[], day: Day, zone: ZoneName): Range<Instant>[] {
  return hours.map(({ start, end }) => ({
    start: firstInstantAt(day, start, zone),
    end: firstInstantAt(day, end, zone),
  }));
}
