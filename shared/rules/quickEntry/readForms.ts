import type { Day } from '#shared/time/day';
import { addDays, dayFrom, dayOfWeek, daysBetween, parseDay } from '#shared/time/days';
import { weekdayNames } from '#shared/time/dateNames';

/** A typed clock: minutes after midnight; `pass` where it says which of two equal hours is meant. */
export type TypedClock = { readonly minute: number; readonly pass: 'first' | 'second' | null };

/** A typed stretch of time of the clock. */
export type TypedSpan = { readonly from: TypedClock; readonly to: TypedClock };

/** A typed day; `guessed` where the word could have meant another one. */
export type TypedDay = { readonly day: Day; readonly guessed: boolean };

/** Minutes of `20m`, `1h30`, `1h`, `1.5h`, `90` or `0`, or null. Parts of a minute are rounded. */
export function readLength(word: string): number | null {
  const hours = /^(\d{1,2})h(?:([0-5]?\d)m?)?$/.exec(word);
  if (hours !== null) return Number(hours[1]) * 60 + Number(hours[2] ?? 0);
  const decimal = /^(\d{0,2}\.\d{1,2})h$/.exec(word);
  if (decimal !== null) return Math.round(Number(decimal[1]) * 60);
  const minutes = /^(\d{1,4})m?$/.exec(word);
  return minutes === null ? null : Number(minutes[1]);
}

/** Whether a word is digits alone: minutes, or a clock where a length follows. */
export function isBareNumber(word: string): boolean {
  return /^\d{1,4}$/.test(word);
}

/** Minutes of `-15` or `-1h30`, the last so many minutes, or null. */
export function readLastMinutes(word: string): number | null {
  return word.startsWith('-') ? readLength(word.slice(1)) : null;
}

/**
 * A clock of 24 hours: `9:05`, `905`, `0905`, `8`, `24:00`, or null. Where an hour exists twice, `1:30a` is the earlier
 * and `1:30b` the later one.
 */
export function readClock(word: string): TypedClock | null {
  const match = /^(\d{1,2}):(\d{2})([ab]?)$/.exec(word) ?? /^(\d{1,2}?)(\d{2})?([ab]?)$/.exec(word);
  if (match === null) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2] ?? 0)];
  if (minutes > 59 || hours > 24 || (hours === 24 && minutes > 0)) return null;
  const pass = match[3] === 'a' ? 'first' : match[3] === 'b' ? 'second' : null;
  return { minute: hours * 60 + minutes, pass };
}

/** Whether a clock is told by its colon: such a word is no length. */
export function hasColon(word: string): boolean {
  return word.includes(':');
}

/** A stretch `9:05-9:35`, `905-935` or `8-820`, or null. */
export function readSpan(word: string): TypedSpan | null {
  const [first, second, ...more] = word.split(/[-–]/);
  if (first === undefined || second === undefined || more.length > 0) return null;
  const [from, to] = [readClock(first), readClock(second)];
  return from === null || to === null ? null : { from, to };
}

/** Units of `x4`, or null. */
export function readUnits(word: string): number | null {
  const match = /^x(\d{1,3})$/.exec(word);
  return match === null ? null : Number(match[1]);
}

/** What a word of the right form says that cannot be. */
export type Impossible = 'units' | 'day' | 'time' | 'length';

/** What a word would have to be by its form, which none of the readers above could take: `x1000`, `2/30`, `25:00`, `9:05-9:75`, `1h75`; else null. */
export function impossibleFigure(word: string): Impossible | null {
  if (/^x\d+$/.test(word)) return 'units';
  if (/^(\d{1,2}\/\d{1,2}|\d{4}-\d{2}-\d{2})$/.test(word)) return 'day';
  if (/^[\d:]+[ab]?([-–][\d:]+[ab]?)?$/.test(word) && hasColon(word)) return 'time';
  return /^-?(\d+m|\d+h\d*m?|\d*\.\d+h)$/.test(word) ? 'length' : null;
}

/**
 * The day of `today`, `yesterday`, `mon`, `9/14` or `2026-09-14`, or null. A weekday is the latest one up to today; on
 * that weekday itself it is a guess. A month and day without a year are in the year that makes them the nearest past,
 * unless that is more than half a year back: then they are in this year, to be refused as in the future.
 */
export function readDay(word: string, today: Day): TypedDay | null {
  if (word === 'today') return { day: today, guessed: false };
  if (word === 'yesterday') return { day: addDays(today, -1), guessed: false };
  const exact = parseDay(word);
  if (exact !== null) return { day: exact, guessed: false };
  return readWeekday(word, today) ?? readMonthAndDay(word, today);
}

function readWeekday(word: string, today: Day): TypedDay | null {
  const weekday = weekdayNames.findIndex((name) => {
    const full = name.toLowerCase();
    return word === full || word === full.slice(0, 3);
  });
  if (weekday < 0) return null;
  const back = (dayOfWeek(today) - weekday + 7) % 7;
  return { day: addDays(today, -back), guessed: back === 0 };
}

function readMonthAndDay(word: string, today: Day): TypedDay | null {
  const match = /^(\d{1,2})\/(\d{1,2})$/.exec(word);
  if (match === null) return null;
  const year = Number(today.slice(0, 4));
  const inYear = (which: number) => dayFrom(which, Number(match[1]), Number(match[2]));
  const [thisYear, lastYear] = [inYear(year), inYear(year - 1)];
  const isLastYear = lastYear !== null && (thisYear === null || thisYear > today) && daysBetween(lastYear, today) <= 183;
  const day = isLastYear ? lastYear : thisYear;
  return day === null ? null : { day, guessed: isLastYear };
}
