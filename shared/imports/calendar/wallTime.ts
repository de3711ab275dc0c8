/** Milliseconds of a day on the wall clock, which is read as UTC. */
export const dayLength = 86_400_000;

/** Milliseconds of an hour. */
export const hourLength = 3_600_000;

/** Milliseconds of a minute. */
export const minuteLength = 60_000;

/** Midnight UTC, in milliseconds, of a year from 1, a month from 1 and a day of the month. */
export function utcDate(year: number, month: number, dayOfMonth: number): number {
  // Date.UTC takes years below 100 to be in the 20th century.
  if (year >= 100) return Date.UTC(year, month - 1, dayOfMonth);
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}

/** Midnight of the first day of a month; 13 is January of the next year. */
export function firstOfMonth(year: number, month: number): number {
  return utcDate(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
}

/** The midnight at or before a time. */
export function floorDay(wall: number): number {
  return floorTo(wall, dayLength);
}

/** The last multiple of a length at or before a time. */
export function floorTo(wall: number, length: number): number {
  return Math.floor(wall / length) * length;
}
