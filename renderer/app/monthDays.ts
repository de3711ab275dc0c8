import { workByDay, type ParticipationInput } from '#shared/analysis/loggedDays';
import { holidaysOfDays } from '#shared/rules/expectedDay';
import { participationOf, type DayOfWork } from '#shared/rules/participation';
import type { Day, Month } from '#shared/time/day';
import { addDays, dayOfWeek, monthOf } from '#shared/time/days';
import { firstDayOfMonth, lastDayOfMonth } from '#shared/time/months';

/** The records of one officer that show which days of a month have gaps. */
export type MonthRecords = ParticipationInput;

/**
 * A day of the month in the rail. `state` is null except for past days on which work was expected. `holiday` names the
 * federal holiday for which the day is off.
 */
export type MonthDay = {
  readonly day: Day;
  readonly isOfMonth: boolean;
  readonly state: 'logged' | 'gaps' | null;
  readonly holiday: string | null;
};

/**
 * The days of a month in whole weeks, from a day of the week on (0 is Sunday). A day has gaps if it was expected, is
 * over and is not a logged day (method.md 1). Nothing is missing before the first use. Without records no day has a
 * state.
 */
export function monthDays(month: Month, weekStart: number, present: Day, records: MonthRecords | null): MonthDay[][] {
  const first = firstDayOfMonth(month);
  const states = records === null ? new Map<Day, MonthDay['state']>() : statesBefore(present, month, records);
  const start = addDays(first, -((dayOfWeek(first) - weekStart + 7) % 7));
  const weeks: MonthDay[][] = [];
  for (let week = start; week <= lastDayOfMonth(month); week = addDays(week, 7)) {
    const days = Array.from({ length: 7 }, (_, index) => addDays(week, index));
    const holidays = holidayNames(records, week, addDays(week, 6));
    weeks.push(
      days.map((day) => ({
        day,
        isOfMonth: monthOf(day) === month,
        state: states.get(day) ?? null,
        holiday: holidays.get(day) ?? null,
      })),
    );
  }
  return weeks;
}

/** The holidays of some days by their day off, with those on which the officer worked. */
function holidayNames(records: MonthRecords | null, first: Day, last: Day): ReadonlyMap<Day, string> {
  const [officer] = records?.officers ?? [];
  if (officer === undefined) return new Map();
  return new Map(
    holidaysOfDays(officer, first, last).map(({ day, name, isWorked }) => [day, isWorked ? `${name}, worked` : name]),
  );
}

/** The states of the days of a month that are over, in one pass over its records. */
function statesBefore(present: Day, month: Month, records: MonthRecords): Map<Day, MonthDay['state']> {
  const [first, end] = [firstDayOfMonth(month), lastDayOfMonth(month)];
  const last = end < present ? end : addDays(present, -1);
  const hasBegun = records.officers.some(({ firstDay }) => firstDay !== null);
  return new Map(workByDay({ first, last }, records).map((work, place) => {
    return [addDays(first, place), stateOf(work, hasBegun)];
  }));
}

/** Before anything was logged and without a set start, nothing is missing. */
function stateOf(work: readonly DayOfWork[], hasBegun: boolean): MonthDay['state'] {
  const { expectedDays, loggedDays } = participationOf(work);
  if (expectedDays === 0) return null;
  if (loggedDays === 1) return 'logged';
  return hasBegun ? 'gaps' : null;
}
