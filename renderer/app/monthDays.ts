import { participationIn, type ParticipationInput } from '#shared/analysis/loggedDays';
import type { Day, Month } from '#shared/time/day';
import { addDays, dayOfWeek, monthOf } from '#shared/time/days';
import { firstDayOfMonth, lastDayOfMonth } from '#shared/time/months';

/** What says how the days of a month are kept; `firstLogged` is the first day with any entry, null where there is none. */
export type MonthRecords = ParticipationInput & { readonly firstLogged: Day | null };

/** A day of the small month. `state` says how a past day on which work was expected is kept; null for every other day. */
export type MonthDay = { readonly day: Day; readonly isOfMonth: boolean; readonly state: 'logged' | 'gaps' | null };

/**
 * The days of a month in whole weeks, from a day of the week on (0 is Sunday). A day has gaps where it was expected, is
 * over and is no logged day (method.md 1). Nothing is missing before the first use. Without records no day has a state.
 */
export function monthDays(month: Month, weekStart: number, present: Day, records: MonthRecords | null): MonthDay[][] {
  const first = firstDayOfMonth(month);
  const start = addDays(first, -((dayOfWeek(first) - weekStart + 7) % 7));
  const weeks: MonthDay[][] = [];
  for (let week = start; week <= lastDayOfMonth(month); week = addDays(week, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => monthDay(addDays(week, index), month, present, records)));
  }
  return weeks;
}

function monthDay(day: Day, month: Month, present: Day, records: MonthRecords | null): MonthDay {
  const isOfMonth = monthOf(day) === month;
  return { day, isOfMonth, state: records === null || !isOfMonth || day >= present ? null : stateOf(day, records) };
}

function stateOf(day: Day, records: MonthRecords): MonthDay['state'] {
  const { expectedDays, loggedDays } = participationIn({ first: day, last: day }, records);
  if (expectedDays === 0) return null;
  if (loggedDays === 1) return 'logged';
  return records.firstLogged !== null && day >= records.firstLogged ? 'gaps' : null;
}
