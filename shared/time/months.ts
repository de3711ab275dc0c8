import { addMonths as addMonthsTo } from 'date-fns/addMonths';
import { lastDayOfMonth as lastDayOf } from 'date-fns/lastDayOfMonth';
import type { Day, Month } from './day';
import { dayAt, monthOf } from './days';
import { utc } from './utcDate';

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month `yyyy-MM`. */
export function isMonth(text: string): text is Month {
  return monthForm.test(text);
}

/** The month `count` months later, or earlier if it is negative. */
export function addMonths(month: Month, count: number): Month {
  return monthOf(dayAt(addMonthsTo(firstDayOfMonth(month), count, { in: utc }).getTime()));
}

/** The months from that of `first` to that of `last`, both included. */
export function monthsBetween(first: Day, last: Day): Month[] {
  const months = [monthOf(first)];
  for (let month = monthOf(first); month < monthOf(last); months.push(month)) month = addMonths(month, 1);
  return months;
}

/** The first day of a month. */
export function firstDayOfMonth(month: Month): Day {
  return `${month}-01` as Day;
}

/** The last day of a month. */
export function lastDayOfMonth(month: Month): Day {
  return dayAt(lastDayOf(firstDayOfMonth(month), { in: utc }).getTime());
}

/** The same day of the month `count` months later, or the last day of that month if it is shorter. */
export function addMonthsToDay(day: Day, count: number): Day {
  return dayAt(addMonthsTo(day, count, { in: utc }).getTime());
}
