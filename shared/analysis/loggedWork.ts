import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import { isExpectedDay, isLoggedDay, participationFrom, type Participation } from '#shared/rules/participation';
import type { Day } from '#shared/time/day';
import { daysFrom, utcMidnight } from '#shared/time/days';
import { dayOfWork, minutesOf, type WorkInput } from './loggedDays';
import type { DayRange } from './workload';

/**
 * The days of some officers by what was logged on them: how many were expected, how many of these are logged days by their
 * minutes, and for each officer which of the others (1, by the days since `first`) a closing would make logged days.
 */
export type LoggedWork = {
  readonly first: Day;
  readonly expectedDays: number;
  readonly loggedDays: number;
  readonly wanting: ReadonlyMap<RecordId, Uint8Array>;
};

/**
 * What participation of all officers together needs of all records but the closings (method.md 1). A day of an officer who
 * then belonged to another unit counts too; the range should end before the present day, which nobody can have logged yet.
 */
export function loggedWork(range: DayRange, input: WorkInput): LoggedWork {
  let [expectedDays, loggedDays] = [0, 0];
  const wanting = new Map<RecordId, Uint8Array>();
  for (const records of input.officers) {
    const days = minutesOf(records, range, input);
    const ofOfficer = new Uint8Array(days.expected.length);
    // By place: an iterator over thousands of days takes its time where the engine has not compiled it yet.
    for (let place = 0; place < ofOfficer.length; place += 1) {
      const day = dayOfWork(days, place, false);
      if (!isExpectedDay(day)) continue;
      expectedDays += 1;
      if (isLoggedDay(day)) loggedDays += 1;
      else ofOfficer[place] = 1;
    }
    wanting.set(records.officer, ofOfficer);
  }
  return { first: range.first, expectedDays, loggedDays, wanting };
}

/** Logged days of expected days, once the closings are there; reopened days and those of other officers and days make no difference. */
export function participationWith(closings: readonly DayClosing[], work: LoggedWork): Participation {
  const wanting = new Map([...work.wanting].map(([officer, days]) => [officer, days.slice()]));
  const first = utcMidnight(work.first);
  let { loggedDays } = work;
  for (const { officer, day, open } of closings) {
    const days = open ? undefined : wanting.get(officer);
    const place = daysFrom(first, day);
    if (days?.[place] !== 1) continue;
    // Of two closings of one day the second makes no second logged day.
    days[place] = 0;
    loggedDays += 1;
  }
  return participationFrom(loggedDays, work.expectedDays);
}
