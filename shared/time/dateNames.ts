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

/** A time as the clock shows it: `09:05` and `24:00`, or `9:05 am` and `12:00 am`. */
export function clockName(minute: MinuteOfDay, clock: ClockForm): string {
  const minutes = twoDigits(minute % 60);
  if (clock === '24') return `${twoDigits(Math.floor(minute / 60))}:${minutes}`;
  return `${hourOf12(minute)}:${minutes} ${halfOfDay(minute)}`;
}

/** A whole hour as a scale shows it: `09`, or `9 am`. */
export function hourName(minute: MinuteOfDay, clock: ClockForm): string {
  return clock === '24' ? twoDigits(Math.floor(minute / 60)) : `${hourOf12(minute)} ${halfOfDay(minute)}`;
}

/** Two times with a word or dash between: `13:25 – 14:00`, or `1:25 – 2:00 pm`, which says am or pm once if it can. */
export function clockSpanName(start: MinuteOfDay, end: MinuteOfDay, between: string, clock: ClockForm): string {
  const from = clockName(start, clock);
  const isSameHalf = clock === '12' && start <= end && halfOfDay(start) === halfOfDay(end) && end < minutesOfADay;
  return `${isSameHalf ? from.slice(0, -3) : from}${between}${clockName(end, clock)}`;
}

const minutesOfADay = 1440;

function hourOf12(minute: MinuteOfDay): number {
  return ((Math.floor(minute / 60) + 11) % 12) + 1;
}

function halfOfDay(minute: MinuteOfDay): 'am' | 'pm' {
  return Math.floor(minute / 720) % 2 === 0 ? 'am' : 'pm';
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
