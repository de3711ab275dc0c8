import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Schedule, WorkHours } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { intersect, lengthOf, subtract } from '#shared/time/ranges';
import { hoursFrom, scheduleOfDay, wholeDay } from './scheduleOfDay';

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
  readonly scheduled: number;
  readonly expected: number;
  readonly trainingAbsence: number;
};

/** Calculates what is expected of an officer on a day, in minutes of wall-clock time. */
export function expectedDay(records: ExpectationRecords, day: Day): ExpectedDay {
  return expectationOf(scheduleOfDay(records.schedules, records.officer, day), absencesOn(records, day));
}

/**
 * Calculates what is expected of each day from `first` to `last`, both included; none where `last` is earlier.
 * Schedules and absences are looked up once, since a report of years asks about thousands of days.
 */
export function expectedDays(records: ExpectationRecords, first: Day, last: Day): ExpectedDay[] {
  const count = Math.max(0, daysBetween(first, last) + 1);
  const hoursAt = hoursFrom(records.schedules, records.officer, first);
  const absences = absencesByIndex(records, first, count);
  return Array.from({ length: count }, (_, index) => expectationOf(hoursAt(index), absences.get(index) ?? []));
}

/** The hours of the schedule that no absence takes off. */
export function hoursToWork(records: ExpectationRecords, day: Day): WorkHours[] {
  return subtract(scheduleOfDay(records.schedules, records.officer, day), absencesOn(records, day).map(hoursOff));
}

function expectationOf(hours: readonly WorkHours[], absences: readonly Absence[]): ExpectedDay {
  const scheduled = lengthOf(hours);
  if (absences.length === 0) return { scheduled, expected: scheduled, trainingAbsence: 0 };
  const training = absences.filter(({ reason }) => reason === 'training');
  return {
    scheduled,
    expected: lengthOf(subtract(hours, absences.map(hoursOff))),
    trainingAbsence: lengthOf(intersect(hours, training.map(hoursOff))),
  };
}

function absencesOn(records: ExpectationRecords, day: Day): Absence[] {
  return countingAbsences(records).filter(({ first, last }) => first <= day && day <= last);
}

/** The absences of each day that has any, by the index of the day: 0 for `first`. */
function absencesByIndex(records: ExpectationRecords, first: Day, count: number): ReadonlyMap<number, Absence[]> {
  const byIndex = new Map<number, Absence[]>();
  for (const absence of countingAbsences(records)) {
    const from = Math.max(0, daysBetween(first, absence.first));
    const to = Math.min(count - 1, daysBetween(first, absence.last));
    for (let index = from; index <= to; index += 1) byIndex.set(index, [...(byIndex.get(index) ?? []), absence]);
  }
  return byIndex;
}

/** The absences of the officer that take time off: planned and taken ones, not those cancelled or not attended. */
function countingAbsences({ officer, absences }: ExpectationRecords): Absence[] {
  return absences.filter(
    (absence) => absence.officer === officer && (absence.state === 'planned' || absence.state === 'taken'),
  );
}

function hoursOff({ hours }: Absence): WorkHours {
  return hours ?? wholeDay;
}
