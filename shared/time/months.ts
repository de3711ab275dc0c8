import type { Day, Month } from './day';
import { addDays } from './days';

const monthForm = /^\d{4}-(0[1-9]|1[0-2])$/;

/** Whether a text is a month `yyyy-MM`. */
export function isMonth(text: string): text is Month {
  return monthForm.test(text);
}

/** The month so many months later; earlier where `count` is negative. */
export function addMonths(month: Month, count: number): Month {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  const year = String(Math.floor(months / 12)).padStart(4, '0');
  return `${year}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}` as Month;
}

/** The first day of a month. */
export function firstDayOfMonth(month: Month): Day {
  return `${month}-01` as Day;
}

/** The last day of a month. */
export function lastDayOfMonth(month: Month): Day {
  return addDays(firstDayOfMonth(addMonths(month, 1)), -1);
}
