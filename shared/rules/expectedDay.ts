import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';
import { eachDay } from '#shared/time/days';
import { intersect, lengthOf, subtract } from '#shared/time/ranges';
import { scheduleOfDay } from './scheduleOfDay';

/** The records that say what is expected of one officer. Those of other officers are ignored. */
export type ExpectationRecords = {
  readonly officer: RecordId;
  readonly schedules: readonly Schedule[];
  readonly absences: readonly Absence[];
};

/**
 * What is expected of a day (method.md 1): the `scheduled` minutes and, less the absences, the `expected` ones, never
 * below 0. `trainingAbsence` is how many minutes of the schedule training absences took off.
 */
export type ExpectedDay = {
  readonly day: Day;
  readonly scheduled: number;
  readonly expected: number;
  readonly trainingAbsence: number;
};

/** Calculates what is expected of an officer on a day, in minutes of wall-clock time. */
export function expectedDay(records: ExpectationRecords, day: Day): ExpectedDay {
  return expectationOf(day, scheduleOfDay(records.schedules, records.officer, day), absencesOn(records, day));
}

/** Calculates what is expected of each day from `first` to `last`, both included; none where `last` is earlier. */
export function expectedDays(records: ExpectationRecords, first: Day, last: Day): ExpectedDay[] {
  const absences = absencesByDay(records, first, last);
  return eachDay(first, last).map((day) =>
    expectationOf(day, scheduleOfDay(records.schedules, records.officer, day), absences.get(day) ?? []),
  );
}

/** Minutes expected of an officer on a day: schedule less absences, not below 0. */
export function expectedMinutes(records: ExpectationRecords, day: Day): number {
  return expectedDay(records, day).expected;
}

/** The hours of the schedule that no absence takes off. */
export function hoursToWork(records: ExpectationRecords, day: Day): WorkHours[] {
  return subtract(scheduleOfDay(records.schedules, records.officer, day), absencesOn(records, day).map(hoursOff));
}

function expectationOf(day: Day, hours: readonly WorkHours[], absences: readonly Absence[]): ExpectedDay {
  const scheduled = lengthOf(hours);
  // Most days have no absence, and a report of years asks about thousands of days.
  if (absences.length === 0) return { day, scheduled, expected: scheduled, trainingAbsence: 0 };
  const training = absences.filter(({ reason }) => reason === 'training');
  return {
    day,
    scheduled,
    expected: lengthOf(subtract(hours, absences.map(hoursOff))),
    trainingAbsence: lengthOf(intersect(hours, training.map(hoursOff))),
  };
}

function absencesOn(records: ExpectationRecords, day: Day): Absence[] {
  return countingAbsences(records).filter(({ first, last }) => first <= day && day <= last);
}

/** The absences of each day that has any, so that a range of years looks at each absence once. */
function absencesByDay(records: ExpectationRecords, first: Day, last: Day): ReadonlyMap<Day, readonly Absence[]> {
  const byDay = new Map<Day, Absence[]>();
  for (const absence of countingAbsences(records)) {
    const [from, to] = [absence.first > first ? absence.first : first, absence.last < last ? absence.last : last];
    for (const day of eachDay(from, to)) byDay.set(day, [...(byDay.get(day) ?? []), absence]);
  }
  return byDay;
}

/** The absences of the officer that take time off: planned and taken ones, not those cancelled or not attended. */
function countingAbsences({ officer, absences }: ExpectationRecords): Absence[] {
  return absences.filter(
    (absence) => absence.officer === officer && (absence.state === 'planned' || absence.state === 'taken'),
  );
}

function hoursOff({ hours }: Absence): WorkHours {
  return hours ?? { start: 0, end: 1440 };
}
