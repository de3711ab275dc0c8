import { unescapeText, type CalendarProperty } from './parseProperty';
import { utcDate } from './wallTime';

/**
 * A time as a calendar writes it. `wall` is the wall-clock time in milliseconds, read as UTC; a date is its midnight.
 * `zone` is the TZID as written.
 */
export type CalendarTime =
  | { readonly form: 'date'; readonly wall: number }
  | { readonly form: 'floating'; readonly wall: number }
  | { readonly form: 'utc'; readonly wall: number }
  | { readonly form: 'zoned'; readonly wall: number; readonly zone: string };

/** A time of an RDATE. If it is a period, it has its own end or duration. */
export type CalendarPeriod = {
  readonly start: CalendarTime;
  readonly end: CalendarTime | null;
  readonly duration: CalendarDuration | null;
};

/** How long something lasts (RFC 5545 3.3.6): whole calendar days, plus an exact remainder in milliseconds. */
export type CalendarDuration = { readonly days: number; readonly rest: number };

const timeForm = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z)?)?$/iu;

/** Reads a property's DATE or DATE-TIME value (RFC 5545 3.3.4, 3.3.5). Null if it is not a time. */
export function parseTime(value: string, parameters: CalendarProperty['parameters']): CalendarTime | null {
  const match = timeForm.exec(value.trim());
  if (match === null) return null;
  const [year = 0, month = 0, dayOfMonth = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map(numberOrZero);
  const date = utcDate(year, month, dayOfMonth);
  if (year < 1 || new Date(date).getUTCDate() !== dayOfMonth || month < 1 || month > 12) return null;
  if (match[4] === undefined || isDateOnly(parameters)) return { form: 'date', wall: date };
  if (hour > 23 || minute > 59 || second > 60) return null;
  const wall = date + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
  if (match[7] !== undefined) return { form: 'utc', wall };
  const zone = plainZoneName(parameters.get('TZID') ?? '');
  return zone === '' ? { form: 'floating', wall } : { form: 'zoned', wall, zone };
}

/** Reads one value of an RDATE: a time, or a period `start/end` or `start/duration` (RFC 5545 3.3.9). */
export function parsePeriod(value: string, { parameters }: CalendarProperty): CalendarPeriod | null {
  const [from = '', to] = value.split('/');
  const start = parseTime(from, parameters);
  if (start === null) return null;
  if (to === undefined) {
    const isPeriod = parameters.get('VALUE')?.toUpperCase() === 'PERIOD';
    return isPeriod ? null : { start, end: null, duration: null };
  }
  if (start.form === 'date') return null;
  const end = parseTime(to, parameters);
  const duration = end === null ? parseDuration(to) : null;
  return end === null && duration === null ? null : { start, end, duration };
}

const durationForm = /^([+-])?P(?:(\d+)W|(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?)$/iu;

/** Reads a DURATION value (RFC 5545 3.3.6). Null if it has another form. May be longer than any date can express. */
export function parseDuration(value: string): CalendarDuration | null {
  const match = durationForm.exec(value.trim());
  if (match === null || /[PT]$/iu.test(value.trim())) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(2, 7).map(numberOrZero);
  const sign = match[1] === '-' ? -1 : 1;
  return { days: sign * (weeks * 7 + days), rest: sign * ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/** The time as a key that never changes: `20260916`, `20260916T090000`, with `Z` for UTC. */
export function writeTime(time: CalendarTime): string {
  const digits = new Date(time.wall).toISOString().replace(/[-:]|\.\d{3}Z$/gu, '');
  if (time.form === 'date') return digits.slice(0, 8);
  return time.form === 'utc' ? `${digits}Z` : digits;
}

/** Reads a time without a zone on the clock of another time. Returns any other time unchanged. */
export function onClockOf<Time extends CalendarTime | null>(time: Time, clock: CalendarTime): Time | CalendarTime {
  if (time?.form !== 'floating' || clock.form === 'date') return time;
  return { ...clock, wall: time.wall };
}

/** The name of a zone in a TZID, without escapes, surrounding quotation marks or extra spaces. */
export function plainZoneName(text: string): string {
  return unescapeText(text.replaceAll('"', '')).replaceAll(/\s+/gu, ' ').trim();
}

/** Old versions of Outlook write `VALUE=DATE` before a midnight with its hours. */
function isDateOnly(parameters: CalendarProperty['parameters']): boolean {
  return parameters.get('VALUE')?.toUpperCase() === 'DATE';
}

function numberOrZero(digits: string | undefined): number {
  return digits === undefined ? 0 : Number(digits);
}
