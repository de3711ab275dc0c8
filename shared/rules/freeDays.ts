import type { Absence } from '#shared/records/absence';
import type { WorkHours } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';
import { daysBetween, eachDay } from '#shared/time/days';
import { intersect } from '#shared/time/ranges';
import { holidaysOfDays, hoursToWork, type ExpectationRecords } from './expectedDay';
import type { HolidayOff } from './holidaysOff';
import { scheduleOfDay, wholeDay } from './scheduleOfDay';

/**
 * Days of an absence that are free without it. `off`: the schedule has no hours on them; `taken`: other absences
 * already take them off; `holidays`: federal holidays take them off.
 */
export type FreeDays = {
  readonly off: readonly Day[];
  readonly taken: readonly Day[];
  readonly holidays: readonly HolidayOff[];
};

/** The longest absence that is checked, in days. A longer one is a typing mistake. */
const longest = 731;

/**
 * Finds the days of an absence that would be free without it. `records.absences` are the other absences, not this one.
 */
export function freeDays(absence: Pick<Absence, 'first' | 'last' | 'hours'>, records: ExpectationRecords): FreeDays {
  const { first, last } = absence;
  const count = daysBetween(first, last) + 1;
  if (count < 1 || count > longest) return { off: [], taken: [], holidays: [] };
  const asked: readonly WorkHours[] = [absence.hours ?? wholeDay];
  const isOff = (day: Day) => intersect(scheduleOfDay(records.schedules, records.officer, day), asked).length === 0;
  const isFree = (day: Day) => intersect(hoursToWork(records, day), asked).length === 0;
  const holidays = holidaysOfDays(records, first, last).filter(({ day, isWorked }) => !isWorked && !isOff(day));
  const isHoliday = (day: Day) => holidays.some((holiday) => holiday.day === day);
  const days = eachDay(first, last).filter((day) => !isHoliday(day));
  return {
    off: days.filter(isOff),
    taken: days.filter((day) => !isOff(day) && isFree(day)),
    holidays,
  };
}
