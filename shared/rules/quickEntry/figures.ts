import type { Day } from '#shared/time/day';
import { decimalHours, lengthAt } from '#shared/time/typedLength';
import { stretchAt, timeAt } from '#shared/time/typedTime';
import type { Sense } from './segments';
import { dayAt } from './typedDays';

/** What is found at a place in a prepared text, up to `end`. */
export type Found = { readonly end: number; readonly sense: Sense };

/**
 * The figure at a place in a prepared text: the longest form that fits, or of equally long ones the first in the table.
 */
export function figureAt(text: string, at: number, today: Day): Found | null {
  const found = forms.flatMap((form) => form(text, at, today) ?? []);
  return found.toSorted((one, other) => other.end - one.end)[0] ?? unfinishedAt(text, at) ?? impossibleAt(text, at);
}

/** Whether a word is a figure by itself, such as `mon`, `x4` or `noon`, so that it cannot stand for a kind or duty. */
export function isFigure(word: string, today: Day): boolean {
  return figureAt(word, 0, today)?.end === word.length;
}

/** The most units that the line takes. */
export const mostUnits = 999;

type Form = (text: string, at: number, today: Day) => Found | null;

/** Every form of a figure. */
const forms: readonly Form[] = [twoDays, severalDays, day, stretch, range, length, last, product, units, clock, number];

const minuteUnit = String.raw`(?:minutes?|mins?|m)`;
const hourUnit = String.raw`(?:hours?|hrs?|h)`;

function day(text: string, at: number, today: Day): Found | null {
  const found = isAmountBeforeDay(text, at, today) ? null : dayAt(text, at, today);
  if (found === null) return null;
  const words = text.slice(at, found.end);
  if (found.day === null)
    return { end: found.end, sense: { is: 'impossible', message: `“${words}” is not a day of the calendar.` } };
  return { end: found.end, sense: { is: 'day', day: found.day, hasDigit: /\d/.test(words) } };
}

/** A month between two numbers, where either may be its day: `15 sept 9`; not `15 sept 9 min`. */
function twoDays(text: string, at: number, today: Day): Found | null {
  const pattern = new RegExp(String.raw`(\d{1,2})\s+([a-z]{3,9}\.?)\s+(\d{1,2})(?=\s|$)${noUnit}`, 'y');
  const [all = '', before = '', month = '', after = ''] = matchAt(pattern, text, at) ?? [];
  const areDays = isDayOfYear(`${before} ${month}`, today) && isDayOfYear(`${month} ${after}`, today);
  if (!areDays || isAmountBeforeDay(text, at, today)) return null;
  return { end: at + all.length, sense: { is: 'two days', before, month, after } };
}

/**
 * A number before a month and its day that is an amount: `45 sept 9`, since September has no 45th, `15 sept 9th` and
 * `15 sept 9 2026`.
 */
function isAmountBeforeDay(text: string, at: number, today: Day): boolean {
  const pattern = new RegExp(
    String.raw`(\d{1,3})\s+([a-z]{3,9}\.?)\s*(\d{1,2})(st|nd|rd|th)?(\s*,?\s+(?:19|20)\d\d)?(?=\s|$)${noUnit}`, 'y',
  );
  const [, before = '', month = '', after = '', ordinal, year] = matchAt(pattern, text, at) ?? [];
  if (!isDayOfYear(`${month} ${after}`, today)) return false;
  return ordinal !== undefined || year !== undefined || !isDayOfYear(`${before} ${month}`, today);
}

const noUnit = String.raw`(?!\s*(?:${minuteUnit}|${hourUnit})(?=\s|$))`;

function isDayOfYear(typed: string, today: Day): boolean {
  const found = dayAt(typed, 0, today);
  return found?.end === typed.length && found.day !== null;
}

/** Days from one weekday to another. An entry is on one day. */
function severalDays(text: string, at: number, today: Day): Found | null {
  const pattern = /(?:from\s+)?([a-z]{3,9})\s*(?:-|\s(?:to|thru|through|until)\s)\s*([a-z]{3,9})(?=\s|$)/y;
  const match = matchAt(pattern, text, at);
  const [all = '', ...names] = match ?? [];
  const areDays = match !== null && names.every((name) => dayAt(name, 0, today)?.end === name.length);
  const message = 'An entry is on one day. Write a line for each day.';
  return areDays ? { end: at + all.length, sense: { is: 'impossible', message } } : null;
}

function stretch(text: string, at: number): Found | null {
  const found = stretchAt(text, at);
  if (found === null) return null;
  const { from, to } = found;
  if (from.time !== null && to.time !== null) return { end: found.end, sense: { is: 'stretch', stretch: found } };
  return { end: found.end, sense: { is: 'impossible', message: noSuchTime(text.slice(at, found.end)) } };
}

/** A range of an amount: `10-12 min`, `2 to 3 hours`. */
function range(text: string, at: number): Found | null {
  const match = matchAt(
    new RegExp(String.raw`(\d{1,3})\s*(?:-|to\s)\s*(\d{1,3})\s*(${minuteUnit}|${hourUnit})(?=\s|$)`, 'y'),
    text,
    at,
  );
  const [all = '', from, to, unit = ''] = match ?? [];
  return match === null
    ? null
    : { end: at + all.length, sense: { is: 'range', from: Number(from), to: Number(to), unit: unit.charAt(0) } };
}

function length(text: string, at: number): Found | null {
  const begin =
    at +
    (matchAt(/(?:for\s+)?(?:(?:about|around|approx\.?|approximately|roughly)\s+|~\s?)*/y, text, at)?.[0].length ?? 0);
  const found = lengthAt(text, begin);
  if (found === null) return null;
  const ago = matchAt(/\s+ago(?=\s|$)/y, text, found.end);
  if (ago !== null) return { end: found.end + ago[0].length, sense: { is: 'impossible', message: whenNotHowLong } };
  return {
    end: found.end,
    sense: 'minutes' in found ? { is: 'length', minutes: found.minutes } : { is: 'impossible', message: found.problem },
  };
}

function last(text: string, at: number): Found | null {
  const prefix = matchAt(/-(?=[\d.])|(?:the\s+)?(?:last|past)\s+(?=\d|half|quarter|hour)/y, text, at);
  if (prefix === null) return null;
  const begin = at + prefix[0].length;
  const found = lengthAt(text, begin);
  if (found !== null && 'minutes' in found) return { end: found.end, sense: { is: 'last', minutes: found.minutes } };
  if (found !== null) return { end: found.end, sense: { is: 'impossible', message: found.problem } };
  const bare = matchAt(/(\d{1,4})(?=\s|$)|hour(?=\s|$)/y, text, begin);
  return bare === null
    ? null
    : { end: begin + bare[0].length, sense: { is: 'last', minutes: bare[1] === undefined ? 60 : Number(bare[1]) } };
}

const whenNotHowLong = '“Ago” says when it was, not how long it took. Type the time and the length, as 14:00 20m.';

/** `3 x 5m`, `5 x 3`, `3x5`; not `4x 35m`, which is a count and a length. */
function product(text: string, at: number): Found | null {
  const match = matchAt(/(\d{1,3})(?:\s+x\s+(?=\d)|x(?=\d)|x\s+(?=[1-9](?:\s|$)))/y, text, at);
  if (match === null) return null;
  const [begin, times] = [at + match[0].length, Number(match[1])];
  const found = lengthAt(text, begin);
  if (found !== null && 'minutes' in found)
    return { end: found.end, sense: { is: 'product', times, minutes: found.minutes, hasUnit: true } };
  const bare = matchAt(/(\d{1,3})(?=\s|$)/y, text, begin);
  return bare === null
    ? null
    : { end: begin + bare[0].length, sense: { is: 'product', times, minutes: Number(bare[1]), hasUnit: false } };
}

function units(text: string, at: number): Found | null {
  const match = matchAt(/[x*]\s*(\d+)(?=\s|$)|(\d+)\s*x(?=\s|$)/y, text, at);
  if (match === null) return null;
  const [count, end] = [Number(match[1] ?? match[2]), at + match[0].length];
  if (count <= mostUnits) return { end, sense: { is: 'units', units: count } };
  const message = `“${match[0]}” is more than the ${mostUnits} units that a line takes. The form takes up to 9,999.`;
  return { end, sense: { is: 'impossible', message } };
}

/** Words before a time that make it a start. */
const startWords = new RegExp(
  String.raw`(?:(?:starting|started|beginning|began)\s+)?(?:(?:at|from|since)\s+|@\s?)|` +
    String.raw`(?:starting|started|beginning|began)\s+(?=\d)`,
  'y',
);

/** A time that cannot be an amount, or that a word before it makes a time. */
function clock(text: string, at: number): Found | null {
  const prefix = matchAt(startWords, text, at)?.[0] ?? '';
  const found = timeAt(text, at + prefix.length);
  if (found === null || !endsWord(text, found.end)) return null;
  const isSurelyTime = prefix !== '' || found.form === 'certain';
  if (!isSurelyTime && found.form !== 'colon') return null;
  if (found.time === null)
    return { end: found.end, sense: { is: 'impossible', message: noSuchTime(text.slice(at, found.end)) } };
  const isAt = prefix !== '' && (found.form === 'hour' || found.form === 'digits');
  return { end: found.end, sense: { is: 'clock', time: found.time, isAt, isSurelyTime } };
}

function number(text: string, at: number): Found | null {
  const match = matchAt(
    /(?:for\s+)?(?:(?:about|around|roughly)\s+|~\s?)*(?:(\d+)|(\d*[.,]\d{1,2}))(?=\s|$)/y,
    text,
    at,
  );
  if (match === null) return null;
  const [all, whole, decimal = ''] = match;
  const digits = whole ?? decimal;
  const time = timeAt(digits.replace(',', '.'), 0);
  const isTime = time !== null && time.end === digits.length && time.form !== 'hour';
  const value = whole === undefined ? decimalHours(decimal) : Number(whole);
  return {
    end: at + all.length,
    sense: { is: 'number', value, isDecimal: whole === undefined, time: isTime ? time.time : null },
  };
}

/** A unit whose number is still to be typed: `m`, `x`. */
function unfinishedAt(text: string, at: number): Found | null {
  const match = matchAt(/[mhx](?=\s|$)/y, text, at)?.[0];
  if (match === undefined) return null;
  return {
    end: at + match.length,
    sense: { is: 'impossible', message: `Type the number ${match === 'x' ? 'after' : 'before'} “${match}”.` },
  };
}

/** A word that looks like a figure but is not: `9x3x`, `25:00`. Ordinals, shares and `5b` are words. */
function impossibleAt(text: string, at: number): Found | null {
  const [word = ''] = matchAt(/\S+/y, text, at) ?? [];
  const looksLikeFigure = /^[-~x]*[.,]?\d/.test(word) && !/^\d+(?:st|nd|rd|th|%|[b-gi-lnoq-rt-wyz][a-z]*)$/.test(word);
  if (!looksLikeFigure) return null;
  const message = /^\d+:\d+(?:-[\d:]+)?$/.test(word)
    ? noSuchTime(word)
    : `“${word}” is not a length, a time, a count or a day.`;
  return { end: at + word.length, sense: { is: 'impossible', message } };
}

function noSuchTime(words: string): string {
  return `“${words}” is not a time of the day. Hours go from 0:00 to 24:00.`;
}

function endsWord(text: string, end: number): boolean {
  return end === text.length || text[end] === ' ';
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  const sticky = pattern;
  sticky.lastIndex = at;
  return sticky.exec(text);
}
