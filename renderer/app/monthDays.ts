import { participationIn, type ParticipationInput } from '#shared/analysis/loggedDays';
import type { Day, Month } from '#shared/time/day';
import { addDays, dayOfWeek, monthOf } from '#shared/time/days';
import { firstDayOfMonth, lastDayOfMonth } from '#shared/time/months';

/** A day of the small month. `state` says how a past day on which work was expected is kept; null for every other day. */
export type MonthDay = { readonly day: Day; readonly isOfMonth: boolean; readonly state: 'logged' | 'gaps' | null };

/**
 * The days of a month in whole weeks, from a day of the week on (0 is Sunday). A day has gaps where it was expected, is
 * over and is no logged day (method.md 1). Without records no day has a state.
 */
export function monthDays(month: Month, weekStart: number, present: Day, records: ParticipationInput | null): MonthDay[][] {
  const first = firstDayOfMonth(month);
  const start = addDays(first, -((dayOfWeek(first) - weekStart + 7) % 7));
  const weeks: MonthDay[][] = [];
  for (let week = start; week <= lastDayOfMonth(month); week = addDays(week, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, index) => monthDay(addDays(week, index), month, present, records)));
  }
  return weeks;
}

function monthDay(day: Day, month: Month, present: Day, records: ParticipationInput | null): MonthDay {
  const isOfMonth = monthOf(day) === month;
  return { day, isOfMonth, state: records === null || !isOfMonth || day >= present ? null : stateOf(day, records) };
}

function stateOf(day: Day, records: ParticipationInput): MonthDay['state'] {
  const { expectedDays, loggedDays } = participationIn({ first: day, last: day }, records);
  if (expectedDays === 0) return null;
  return loggedDays === 1 ? 'logged' : 'gaps';
}
