import type { Absence } from '#shared/records/absence';
import type { WorkHours } from '#shared/records/schedule';
import type { Day } from '#shared/time/day';
import { daysBetween, eachDay } from '#shared/time/days';
import { holidaysObserved, type FederalHoliday } from '#shared/time/federalHolidays';
import { intersect } from '#shared/time/ranges';
import { hoursToWork, type ExpectationRecords } from './expectedDay';
import { scheduleOfDay, wholeDay } from './scheduleOfDay';

/**
 * Days of an absence that are free without it or for another reason. `off`: the schedule has none of its hours;
 * `taken`: other absences take them off already; `holidays`: federal holidays on which something is expected.
 */
export type FreeDays = {
  readonly off: readonly Day[];
  readonly taken: readonly Day[];
  readonly holidays: readonly FederalHoliday[];
};

/** The longest absence that is searched, in days. A longer one is a typing mistake. */
const longest = 731;

/**
 * Finds the days of an absence that are free without it. `records.absences` are the other absences, not this one. A
 * federal holiday takes nothing off by itself (method.md 1); the officer enters it as an absence.
 */
export function freeDays(absence: Pick<Absence, 'first' | 'last' | 'hours'>, records: ExpectationRecords): FreeDays {
  const { first, last } = absence;
  const count = daysBetween(first, last) + 1;
  if (count < 1 || count > longest) return { off: [], taken: [], holidays: [] };
  const asked: readonly WorkHours[] = [absence.hours ?? wholeDay];
  const isOff = (day: Day) => intersect(scheduleOfDay(records.schedules, records.officer, day), asked).length === 0;
  const isFree = (day: Day) => intersect(hoursToWork(records, day), asked).length === 0;
  const days = eachDay(first, last);
  return {
    off: days.filter(isOff),
    taken: days.filter((day) => !isOff(day) && isFree(day)),
    holidays: holidaysObserved(first, last).filter(({ observed }) => !isFree(observed)),
  };
}
