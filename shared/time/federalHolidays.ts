import type { Day } from './day';
import { addDays, dayFrom, dayOfWeek, partsOfDay } from './days';

/**
 * A federal holiday: the day on which it falls by law, and the day on which a Monday-to-Friday schedule observes it.
 * Other schedules have a day in lieu of their own.
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
  return ofYears(partsOfDay(first).year, partsOfDay(last).year + 1).filter(
    ({ observed }) => observed >= first && observed <= last,
  );
}

/** The holidays whose legal day is from `first` to `last`. */
export function holidaysBetween(first: Day, last: Day): readonly FederalHoliday[] {
  return ofYears(partsOfDay(first).year, partsOfDay(last).year).filter(({ day }) => day >= first && day <= last);
}

/** A cache of the holidays by year, since the day on screen asks every minute and a report for each officer. */
const knownYears = new Map<number, readonly FederalHoliday[]>();

function ofYears(from: number, to: number): readonly FederalHoliday[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => ofYear(from + index)).flat();
}

function ofYear(year: number): readonly FederalHoliday[] {
  const known = knownYears.get(year) ?? federalHolidays(year);
  knownYears.set(year, known);
  return known;
}

/**
 * A fixed day of a month, or the first given weekday from a day of the month on: the third Monday of a month is the
 * first from the 15th on, and the last Monday of May is the first from the 25th on.
 */
type HolidayRule = {
  readonly name: string;
  readonly month: number;
  readonly on: { readonly dayOfMonth: number } | { readonly weekday: number; readonly from: number };
  readonly since?: number;
};

const rules: readonly HolidayRule[] = [
  { name: "New Year's Day", month: 1, on: { dayOfMonth: 1 } },
  { name: 'Birthday of Martin Luther King, Jr.', month: 1, on: { weekday: 1, from: 15 }, since: 1986 },
  { name: "Washington's Birthday", month: 2, on: { weekday: 1, from: 15 } },
  { name: 'Memorial Day', month: 5, on: { weekday: 1, from: 25 } },
  { name: 'Juneteenth National Independence Day', month: 6, on: { dayOfMonth: 19 }, since: 2021 },
  { name: 'Independence Day', month: 7, on: { dayOfMonth: 4 } },
  { name: 'Labor Day', month: 9, on: { weekday: 1, from: 1 } },
  { name: 'Columbus Day', month: 10, on: { weekday: 1, from: 8 } },
  { name: 'Veterans Day', month: 11, on: { dayOfMonth: 11 } },
  { name: 'Thanksgiving Day', month: 11, on: { weekday: 4, from: 22 } },
  { name: 'Christmas Day', month: 12, on: { dayOfMonth: 25 } },
];

function holidayOf({ name, month, on }: HolidayRule, year: number): FederalHoliday[] {
  const day = dayFrom(year, month, 'dayOfMonth' in on ? on.dayOfMonth : on.from);
  if (day === null) return [];
  const legal = 'dayOfMonth' in on ? day : weekdayFrom(day, on.weekday);
  return [{ name, day: legal, observed: observedOn(legal) }];
}

/** The first given weekday on or after a day; 0 is a Sunday. */
function weekdayFrom(day: Day, weekday: number): Day {
  return addDays(day, (weekday - dayOfWeek(day) + 7) % 7);
}

function observedOn(day: Day): Day {
  const weekday = dayOfWeek(day);
  if (weekday === 6) return addDays(day, -1);
  return weekday === 0 ? addDays(day, 1) : day;
}
