import type { Day } from '#shared/time/day';
import { shortDayName } from '#shared/time/dateNames';

/** `Sep 16`, with the year if it is not the current one; `the beginning` for terms that have always been in force. */
export function datedName(day: Day, today: Day): string {
  if (day <= '2000-01-01') return 'the beginning';
  return day.slice(0, 4) === today.slice(0, 4) ? shortDayName(day) : `${shortDayName(day)}, ${day.slice(0, 4)}`;
}
