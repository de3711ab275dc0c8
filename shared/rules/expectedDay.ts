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
  const training = absenceHours(records, day, (absence) => absence.reason === 'training');
  return {
    day,
    scheduled: lengthOf(hours),
    expected: lengthOf(hoursToWork(records, day)),
    trainingAbsence: lengthOf(intersect(hours, training)),
  };
}

/** Minutes expected of an officer on a day: schedule less absences, not below 0. */
export function expectedMinutes(records: ExpectationRecords, day: Day): number {
  return expectedDay(records, day).expected;
}

/** The hours of the schedule that no absence takes off. */
export function hoursToWork(records: ExpectationRecords, day: Day): WorkHours[] {
  return subtract(
    scheduleOfDay(records.schedules, records.officer, day),
    absenceHours(records, day, () => true),
  );
}

/** Planned and taken absences count; cancelled ones and those not attended take nothing off. */
function absenceHours(records: ExpectationRecords, day: Day, isMeant: (absence: Absence) => boolean): WorkHours[] {
  return records.absences
    .filter(({ officer, state, first, last }) => {
      const counts = state === 'planned' || state === 'taken';
      return officer === records.officer && counts && first <= day && day <= last;
    })
    .filter(isMeant)
    .map(({ hours }) => hours ?? { start: 0, end: 1440 });
}
