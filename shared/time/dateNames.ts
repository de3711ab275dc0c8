import type { Day, MinuteOfDay, Month } from './day';
import { dayOfWeek, partsOfDay } from './days';

/** English names of the days of the week, Sunday first. */
export const weekdayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** English names of the months, January first. */
export const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

/** `Wednesday, September 16`. */
export function longDayName(day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return `${weekdayNames[dayOfWeek(day)]}, ${monthNames[month - 1]} ${dayOfMonth}`;
}

/** `Sep 16`. */
export function shortDayName(day: Day): string {
  const { month, dayOfMonth } = partsOfDay(day);
  return `${monthNames[month - 1]?.slice(0, 3)} ${dayOfMonth}`;
}

/** `September 2026`. */
export function monthName(month: Month): string {
  return `${monthNames[Number(month.slice(5)) - 1]} ${month.slice(0, 4)}`;
}

/** The two forms of the clock, a setting. */
export type ClockForm = '24' | '12';

/** The time on a 24-hour clock: `09:05`, `24:00`. */
export function clockName(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
