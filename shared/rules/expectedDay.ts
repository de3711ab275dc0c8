import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';
import { intersect, lengthOf, subtract } from '#shared/time/ranges';
import { scheduleOfDay } from './scheduleOfDay';

/** The records that say what is expected of one officer. */
export type ExpectationRecords = {
  readonly officer: RecordId;
  readonly schedules: readonly Schedule[];
  readonly absences: readonly Absence[];
};

/**
 * What is expected of a day (method.md 1): `scheduled` and, less the absences, `expected` minutes, never below 0.
 * `trainingAbsence` is how much of the schedule a training absence took off.
 */
export type ExpectedDay = {
  readonly day: Day;
  readonly scheduled: number;
  readonly expected: number;
  readonly trainingAbsence: number;
};

/** Reckons what is expected of an officer on a day, in minutes of the clock on the wall. */
export function expectedDay(records: ExpectationRecords, day: Day): ExpectedDay {
  const hours = scheduleOfDay(records.schedules, records.officer, day);
  const scheduled = lengthOf(hours);
  const absences = absencesOn(records, day);
  // Most days have none, and a report of years asks about thousands of days.
  if (absences.length === 0) return { day, scheduled, expected: scheduled, trainingAbsence: 0 };
  const training = absences.filter(({ reason }) => reason === 'training');
  return {
    day,
    scheduled,
    expected: lengthOf(subtract(hours, absences.map(hoursOff))),
    trainingAbsence: lengthOf(intersect(hours, training.map(hoursOff))),
  };
}

/** Minutes expected of an officer on a day: schedule less absences, not below 0. */
export function expectedMinutes(records: ExpectationRecords, day: Day): number {
  return expectedDay(records, day).expected;
}

/** The hours of the schedule that no absence takes off. */
export function hoursToWork(records: ExpectationRecords, day: Day): WorkHours[] {
  return subtract(scheduleOfDay(records.schedules, records.officer, day), absencesOn(records, day).map(hoursOff));
}

/** The absences of the officer that take time off: planned and taken ones; not cancelled ones and those not attended. */
export function countingAbsences({ officer, absences }: ExpectationRecords): Absence[] {
  return absences.filter((absence) => absence.officer === officer && (absence.state === 'planned' || absence.state === 'taken'));
}

function absencesOn(records: ExpectationRecords, day: Day): Absence[] {
  return countingAbsences(records).filter(({ first, last }) => first <= day && day <= last);
}

function hoursOff({ hours }: Absence): WorkHours {
  return hours ?? { start: 0, end: 1440 };
}
