import type { RecordId } from '#shared/base/ids';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import type { Day, Instant, ZoneName } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import type { Range } from '#shared/time/ranges';
import { dayOfPayPeriod, payPeriodDays } from '#shared/time/workCalendar';
import { firstInstantAt } from '#shared/time/zones';

/** The working hours of a day, in order; none on a day off. */
export type HoursOf = (day: Day) => readonly WorkHours[];

/** All hours of a day, in minutes after midnight. */
export const wholeDay: WorkHours = { start: 0, end: 1440 };

/**
 * The working hours of an officer on a day by the current schedule; none on a day off or before the first schedule.
 */
export function scheduleOfDay(schedules: readonly Schedule[], officer: RecordId, day: Day): readonly WorkHours[] {
  const schedule = scheduleInForce(schedules, officer, day);
  return schedule?.days[dayOfPayPeriod(day, schedule.anchor)] ?? [];
}

/** The same for many days: working hours by the index of the day, 0 for `first`. */
export function hoursFrom(
  schedules: readonly Schedule[],
  officer: RecordId,
  first: Day,
): (index: number) => readonly WorkHours[] {
  const own = schedules
    .filter((schedule) => schedule.officer === officer)
    .map(({ from, anchor, days }) => ({ from: daysBetween(first, from), offset: dayOfPayPeriod(first, anchor), days }))
    .toSorted((one, other) => one.from - other.from);
  return (index) => {
    const schedule = own.findLast(({ from }) => from <= index);
    return schedule?.days[(schedule.offset + index) % payPeriodDays] ?? [];
  };
}

/**
 * The schedule that applies to an officer on a day: the latest that has begun, or null before the first. Of two that
 * begin on the same day, the later one in the list.
 */
export function scheduleInForce<One extends Schedule>(
  schedules: readonly One[],
  officer: RecordId,
  day: Day,
): One | null {
  return schedules.reduce<One | null>((latest, schedule) => {
    const hasBegun = schedule.officer === officer && schedule.from <= day;
    return hasBegun && (latest === null || schedule.from >= latest.from) ? schedule : latest;
  }, null);
}

/**
 * The working hours of a day as ranges of instants. When the clocks change, each edge is the first instant at which the
 * wall clock has reached it, so a night shift of that night is an hour longer or shorter.
 */
export function hoursAsRanges(hours: readonly WorkHours[], day: Day, zone: ZoneName): Range<Instant>[] {
  return hours.map(({ start, end }) => ({
    start: firstInstantAt(day, start, zone),
    end: firstInstantAt(day, end, zone),
  }));
}
