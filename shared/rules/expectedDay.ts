import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import type { WorkedHoliday } from '#shared/records/workedHoliday';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import { intersect, lengthOf, subtract } from '#shared/time/ranges';
import { holidaysOff, timeOffOf, type HolidayOff, type TimeOff } from './holidaysOff';
import { hoursFrom, scheduleOfDay, wholeDay } from './scheduleOfDay';

/**
 * The records that say what is expected of one officer. Those of other officers are ignored. `workedHolidays` are the
 * holidays' days off on which the officer worked. Nothing is expected before `firstDay`, the first day of use; null
 * means no limit.
 */
export type ExpectationRecords = {
  readonly officer: RecordId;
  readonly schedules: readonly Schedule[];
  readonly absences: readonly Absence[];
  readonly workedHolidays: readonly WorkedHoliday[];
  readonly firstDay: Day | null;
};

/**
 * What is expected on a day (method.md 1): the `scheduled` minutes, and the `expected` minutes, which are those less
 * absences and federal holidays, never below 0. `trainingAbsence` is how many minutes training absences took off the
 * schedule.
 */
export type ExpectedDay = {
  readonly scheduled: number;
  readonly expected: number;
  readonly trainingAbsence: number;
};

/** Calculates what is expected of an officer on a day, in minutes of wall-clock time. */
export function expectedDay(records: ExpectationRecords, day: Day): ExpectedDay {
  return expectationOf(scheduleOfDay(records.schedules, records.officer, day), timeOffOn(records, day));
}

/**
 * Calculates what is expected of each day from `first` to `last`, both included; none where `last` is earlier.
 * Schedules and absences are looked up once, since a report of years asks about thousands of days.
 */
export function expectedDays(records: ExpectationRecords, first: Day, last: Day): ExpectedDay[] {
  const count = Math.max(0, daysBetween(first, last) + 1);
  const hoursAt = hoursFrom(records.schedules, records.officer, first);
  const timeOff = timeOffByIndex(records, first, last, count);
  return Array.from({ length: count }, (_, index) => expectationOf(hoursAt(index), timeOff.get(index) ?? []));
}

/** The hours of the schedule that neither an absence nor a holiday takes off. */
export function hoursToWork(records: ExpectationRecords, day: Day): WorkHours[] {
  return subtract(scheduleOfDay(records.schedules, records.officer, day), timeOffOn(records, day).map(hoursOff));
}

/** The holiday that a day is the day off for, and whether the officer worked on it. */
export type HolidayOfDay = HolidayOff & { readonly isWorked: boolean };

/** The federal holidays whose day off is from `first` to `last`, including those that the officer worked on. */
export function holidaysOfDays(
  records: Omit<ExpectationRecords, 'absences' | 'firstDay'>,
  first: Day,
  last: Day,
): HolidayOfDay[] {
  const isOwn = ({ officer }: WorkedHoliday) => officer === records.officer;
  const worked = new Set(records.workedHolidays.filter(isOwn).map(({ day }) => day));
  return holidaysOff(records, first, last).map((holiday) => ({ ...holiday, isWorked: worked.has(holiday.day) }));
}

function expectationOf(hours: readonly WorkHours[], timeOff: readonly TimeOff[]): ExpectedDay {
  const scheduled = lengthOf(hours);
  if (timeOff.length === 0) return { scheduled, expected: scheduled, trainingAbsence: 0 };
  const training = timeOff.filter(({ reason }) => reason === 'training');
  return {
    scheduled,
    expected: lengthOf(subtract(hours, timeOff.map(hoursOff))),
    trainingAbsence: lengthOf(intersect(hours, training.map(hoursOff))),
  };
}

function timeOffOn(records: ExpectationRecords, day: Day): TimeOff[] {
  return allTimeOff(records, day, day).filter(({ first, last }) => first <= day && day <= last);
}

/** The time off on each day that has any, by the index of the day: 0 for `first`. */
function timeOffByIndex(
  records: ExpectationRecords,
  first: Day,
  last: Day,
  count: number,
): ReadonlyMap<number, TimeOff[]> {
  const byIndex = new Map<number, TimeOff[]>();
  if (count === 0) return byIndex;
  for (const off of allTimeOff(records, first, last)) {
    const from = Math.max(0, daysBetween(first, off.first));
    const to = Math.min(count - 1, daysBetween(first, off.last));
    for (let index = from; index <= to; index += 1) byIndex.set(index, [...(byIndex.get(index) ?? []), off]);
  }
  return byIndex;
}

/**
 * The absences, the holidays of some days, and the time before the first use. A night shift reaches into the next day.
 */
function allTimeOff(records: ExpectationRecords, first: Day, last: Day): TimeOff[] {
  const holidays = holidaysOfDays(records, addDays(first, -1), last).filter(({ isWorked }) => !isWorked);
  return [
    ...countingAbsences(records),
    ...holidays.flatMap(({ day }) => timeOffOf(records, day)),
    ...beforeUse(records, first),
  ];
}

function beforeUse({ firstDay }: ExpectationRecords, first: Day): TimeOff[] {
  return firstDay === null ? [] : [{ first, last: addDays(firstDay, -1), hours: null, reason: 'leave' }];
}

/** The officer's absences that take time off: planned and taken ones, not those cancelled or not attended. */
function countingAbsences({ officer, absences }: ExpectationRecords): Absence[] {
  return absences.filter(
    (absence) => absence.officer === officer && (absence.state === 'planned' || absence.state === 'taken'),
  );
}

function hoursOff({ hours }: TimeOff): WorkHours {
  return hours ?? wholeDay;
}
