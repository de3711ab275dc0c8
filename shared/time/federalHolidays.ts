import type { Day } from './day';
import { addDays, dayFrom, dayOfWeek } from './days';

/**
 * A federal holiday: the day on which it falls by law, and the day on which a Monday-to-Friday schedule observes it.
 * Other schedules have a day in lieu of their own, which the officer enters as an absence.
 */
export type FederalHoliday = { readonly name: string; readonly day: Day; readonly observed: Day };

/**
 * The legal public holidays of a calendar year (5 U.S.C. 6103(a)), in the order of their days. One on a Saturday is
 * observed on the Friday before, one on a Sunday on the Monday after (6103(b), Executive Order 11582). Inauguration Day
 * (6103(c)) is left out because it applies only in and around Washington. Juneteenth is a holiday from 2021 on, the
 * birthday of Martin Luther King from 1986 on.
 */
export function federalHolidays(year: number): FederalHoliday[] {
  return rules.flatMap((rule) => (year < (rule.since ?? 0) ? [] : holidayOf(rule, year)));
}

/** The holidays observed from `first` to `last`. New Year's Day may be observed in the year before its own. */
export function holidaysObserved(first: Day, last: Day): FederalHoliday[] {
  const years = { from: Number(first.slice(0, 4)), to: Number(last.slice(0, 4)) + 1 };
  return Array.from({ length: years.to - years.from + 1 }, (_, index) => federalHolidays(years.from + index))
    .flat()
    .filter(({ observed }) => observed >= first && observed <= last);
}

/** The `nth` of a weekday in a month, -1 for the last; or a fixed day of the month. */
type HolidayRule = {
  readonly name: string;
  readonly month: number;
  readonly on: { readonly dayOfMonth: number } | { readonly weekday: number; readonly nth: number };
  readonly since?: number;
};

const rules: readonly HolidayRule[] = [
  { name: "New Year's Day", month: 1, on: { dayOfMonth: 1 } },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, on: { weekday: 1, nth: 3 }, since: 1986 },
  { name: "Washington's Birthday", month: 2, on: { weekday: 1, nth: 3 } },
  { name: 'Memorial Day', month: 5, on: { weekday: 1, nth: -1 } },
  { name: 'Juneteenth National Independence Day', month: 6, on: { dayOfMonth: 19 }, since: 2021 },
  { name: 'Independence Day', month: 7, on: { dayOfMonth: 4 } },
  { name: 'Labor Day', month: 9, on: { weekday: 1, nth: 1 } },
  { name: 'Columbus Day', month: 10, on: { weekday: 1, nth: 2 } },
  { name: 'Veterans Day', month: 11, on: { dayOfMonth: 11 } },
  { name: 'Thanksgiving Day', month: 11, on: { weekday: 4, nth: 4 } },
  { name: 'Christmas Day', month: 12, on: { dayOfMonth: 25 } },
];

function holidayOf(rule: HolidayRule, year: number): FederalHoliday[] {
  const { month, on } = rule;
  const day = 'dayOfMonth' in on ? dayFrom(year, month, on.dayOfMonth) : nthWeekday(year, month, on);
  return day === null ? [] : [{ name: rule.name, day, observed: observedOn(day) }];
}

function observedOn(day: Day): Day {
  const weekday = dayOfWeek(day);
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, 1) : day;
}

function nthWeekday(year: number, month: number, on: { readonly weekday: number; readonly nth: number }): Day | null {
  const edge = on.nth > 0 ? dayFrom(year, month, 1) : dayFrom(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  if (edge === null) return null;
  const first = addDays(edge, (on.weekday - dayOfWeek(edge) + 7) % 7);
  return addDays(first, (on.nth > 0 ? on.nth - 1 : on.nth) * 7);
}
