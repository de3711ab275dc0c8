import type { Day } from '#shared/time/day';
import { shortDayName } from '#shared/time/dateNames';

/** `Sep 16`; with its year where that is not the present one; `the beginning` for what always held. */
export function datedName(day: Day, today: Day): string {
  if (day <= '2000-01-01') return 'the beginning';
  return day.slice(0, 4) === today.slice(0, 4) ? shortDayName(day) : `${shortDayName(day)}, ${day.slice(0, 4)}`;
}
