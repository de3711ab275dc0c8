import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Schedule } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek } from '#shared/time/days';
import { holidaysBetween, type FederalHoliday } from '#shared/time/federalHolidays';
import { carriedStretches } from '#shared/time/nightShifts';
import { lengthOf } from '#shared/time/ranges';
import { scheduleInForce, scheduleOfDay, type HoursOf } from './scheduleOfDay';

/** A federal holiday and the day on which it takes an officer off the schedule. */
export type HolidayOff = { readonly name: string; readonly legal: Day; readonly day: Day };

/** Time that is taken off a schedule: an absence, or a holiday treated as one. */
export type TimeOff = Pick<Absence, 'first' | 'last' | 'hours' | 'reason'>;

/** The schedules that say on which days an officer works. */
export type OfficerSchedules = { readonly officer: RecordId; readonly schedules: readonly Schedule[] };

/** How far a day in lieu can be from its holiday: farther than the longest run of days off in a pay period. */
const farthest = 13;

/** The least working time of a full-time employee in a pay period: 80 hours (5 U.S.C. 6101). */
const fullTimeMinutes = 4800;

/**
 * The federal holidays whose day off is from `first` to `last`, in the order of these days. A holiday on a workday is
 * itself the day off. On any other day, the workday before it is off in lieu, or for a Sunday the workday after it (5
 * U.S.C. 6103(b), Executive Order 11582), so a Monday-to-Friday schedule gets the observed day, and 5-4/9 and 4/10 get
 * the workday before a regular day off. Part-time schedules have no day in lieu beyond the observed day.
 */
export function holidaysOff(records: OfficerSchedules, first: Day, last: Day): HolidayOff[] {
  return holidaysBetween(addDays(first, -farthest), addDays(last, farthest))
    .map((holiday) => ({ name: holiday.name, legal: holiday.day, day: dayOffOf(records, holiday) }))
    .filter(({ day }) => day >= first && day <= last)
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

/**
 * The hours that a holiday takes off: the shift that begins on its day (Executive Order 11582, section 4). The end of
 * the previous day's shift on the holiday is worked; the end of the holiday's own shift on the next day is not.
 */
export function timeOffOf(records: OfficerSchedules, day: Day): TimeOff[] {
  const hoursOf = hoursOfDays(records);
  const before = lastCarried(hoursOf, day);
  const next = addDays(day, 1);
  const after = lastCarried(hoursOf, next);
  const own: TimeOff = {
    first: day, last: day, reason: 'holiday', hours: before === null ? null : { start: before, end: 1440 },
  };
  if (after === null) return [own];
  return [own, { first: next, last: next, reason: 'holiday', hours: { start: 0, end: after } }];
}

function dayOffOf(records: OfficerSchedules, { day, observed }: FederalHoliday): Day {
  const hoursOf = hoursOfDays(records);
  if (beginsShift(hoursOf, day)) return day;
  if (isPartTime(records, day)) return observed;
  const step = dayOfWeek(day) === 0 ? 1 : -1;
  const days = Array.from({ length: farthest }, (_, index) => addDays(day, step * (index + 1)));
  return days.find((one) => beginsShift(hoursOf, one)) ?? observed;
}

function isPartTime({ schedules, officer }: OfficerSchedules, day: Day): boolean {
  const schedule = scheduleInForce(schedules, officer, day);
  return schedule !== null && schedule.days.reduce((sum, hours) => sum + lengthOf(hours), 0) < fullTimeMinutes;
}

function beginsShift(hoursOf: HoursOf, day: Day): boolean {
  const hours = hoursOf(day);
  return hours.length > carriedStretches(hoursOf(addDays(day, -1)), hours);
}

/** Where the shift of the day before ends on a day, in minutes after midnight; null if it does not reach it. */
function lastCarried(hoursOf: HoursOf, day: Day): number | null {
  const hours = hoursOf(day);
  return hours[carriedStretches(hoursOf(addDays(day, -1)), hours) - 1]?.end ?? null;
}

function hoursOfDays({ schedules, officer }: OfficerSchedules): HoursOf {
  return (day) => scheduleOfDay(schedules, officer, day);
}
