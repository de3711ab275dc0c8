import type { Absence } from '#shared/records/absence';
import type { Schedule } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import { lengthOf } from '#shared/time/ranges';
import { dayOfPayPeriod } from '#shared/time/workCalendar';
import { countingAbsences, expectedDay, type ExpectationRecords, type ExpectedDay } from './expectedDay';

/** Minutes expected of an officer, and minutes that training absences took off, one number a day from the first day on. */
export type ExpectedRange = { readonly expected: Int32Array; readonly trainingAbsence: Int32Array };

/**
 * What `expectedDay` says of each day from `first` to `last`, both included (method.md 1), in one pass: a report of years
 * asks about thousands of days, of which only those with an absence need a look of their own.
 */
export function expectedRange(records: ExpectationRecords, first: Day, last: Day): ExpectedRange {
  const count = Math.max(0, daysBetween(first, last) + 1);
  const [expected, trainingAbsence] = [new Int32Array(count), new Int32Array(count)];
  layOutSchedules(expected, records, first);
  for (const [place, absences] of absencesByPlace(records, first, count)) {
    const scheduled = expected[place] ?? 0;
    const day = wholeDayOff(absences, scheduled) ?? expectedDay({ ...records, absences }, addDays(first, place));
    expected[place] = day.expected;
    trainingAbsence[place] = day.trainingAbsence;
  }
  return { expected, trainingAbsence };
}

/** Most absences take off the whole day for one reason, and need no look at its hours; null for any other day. */
function wholeDayOff(absences: readonly Absence[], scheduled: number): Pick<ExpectedDay, 'expected' | 'trainingAbsence'> | null {
  const [absence, ...others] = absences;
  if (absence === undefined || absence.hours !== null || others.length > 0) return null;
  return { expected: 0, trainingAbsence: absence.reason === 'training' ? scheduled : 0 };
}

/** Each schedule holds from its day on until the next one; of two that begin on one day the later in the list. */
function layOutSchedules(expected: Int32Array, { officer, schedules }: ExpectationRecords, first: Day): void {
  const own = schedules.filter((schedule) => schedule.officer === officer).toSorted((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  own.forEach((schedule, index) => {
    const next = own[index + 1];
    const from = Math.max(0, daysBetween(first, schedule.from));
    const until = next === undefined ? expected.length : Math.min(expected.length, daysBetween(first, next.from));
    layOut(expected, schedule, { from, until, first });
  });
}

const payPeriodDays = 14;

type Stretch = { readonly from: number; readonly until: number; readonly first: Day };

function layOut(expected: Int32Array, { days, anchor }: Schedule, { from, until, first }: Stretch): void {
  const lengths = days.map(lengthOf);
  const offset = dayOfPayPeriod(first, anchor);
  const firstTurn = Math.min(until, from + payPeriodDays);
  for (let place = from; place < firstTurn; place += 1) expected[place] = lengths[(offset + place) % payPeriodDays] ?? 0;
  // What follows repeats the turns that stand there already, twice as many each time.
  for (let place = firstTurn; place < until; place += place - from) expected.copyWithin(place, from, Math.min(place, from + until - place));
}

function absencesByPlace(records: ExpectationRecords, first: Day, count: number): Map<number, Absence[]> {
  const byPlace = new Map<number, Absence[]>();
  for (const absence of countingAbsences(records)) {
    const [from, to] = [Math.max(0, daysBetween(first, absence.first)), Math.min(count - 1, daysBetween(first, absence.last))];
    for (let place = from; place <= to; place += 1) {
      const present = byPlace.get(place);
      if (present === undefined) byPlace.set(place, [absence]);
      else present.push(absence);
    }
  }
  return byPlace;
}
