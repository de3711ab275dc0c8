import { failWith, succeed, type Result } from '#shared/base/result';
import type { MinuteOfDay } from './day';
import { prepareTyped } from './typedText';

/**
 * A typed time: what it can mean in minutes after midnight, the literal reading first. There is one reading if it is
 * certain: am or pm, a leading zero, or an hour from 13 on. `pass` says which of two equal hours is meant when the
 * clock is set back.
 */
export type TypedTime = { readonly readings: readonly MinuteOfDay[]; readonly pass: Pass | null };

/** The first or the second pass of an hour that exists twice. */
export type Pass = 'first' | 'second';

/** A stretch of typed times. */
export type TypedStretch = { readonly from: TypedTime; readonly to: TypedTime };

/** How a time was written: bare digits may be an amount, so may a decimal, and `2` is a time only after `at`. */
export type TimeForm = 'certain' | 'colon' | 'dot' | 'digits' | 'hour';

/** A time at a place in a prepared text, up to `end`. `time` is null if there is no such time, such as `25:00`. */
export type FoundTime = { readonly end: number; readonly form: TimeForm; readonly time: TypedTime | null };

/** A stretch at a place in a prepared text, up to `end`. */
export type FoundStretch = { readonly end: number; readonly from: FoundTime; readonly to: FoundTime };

/**
 * Reads a typed time, for the line and for fields of forms: `9:30 am`, `9a`, `noon`, `midnight`, `930`, `0930`, `9.30`,
 * `14:00`, `2pm`, `9`. Midnight is 0. If am or pm is open, returns both readings, the literal one first. Fails with
 * code `no-time` and a sentence.
 */
export function readTypedTime(text: string): Result<TypedTime> {
  const typed = prepareTyped(text).text.trim();
  const found = timeAt(typed, typed.startsWith('at ') ? 3 : 0);
  if (found?.end === typed.length && found.time !== null) return succeed(found.time);
  return failWith('no-time', found?.end === typed.length ? noSuchTime(text) : notATime(text));
}

/**
 * The time that begins at a place in a prepared text and ends at the end of a word, or before a dash; null if there is
 * none.
 */
export function timeAt(text: string, at: number): FoundTime | null {
  for (const pattern of forms) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return { end: at + match[0].length, ...readTime(match.groups ?? {}) };
  }
  return null;
}

/** A stretch at a place: `9:05-9:35`, `8am-8:30`, `9 to 9:30`, `from 9 until 9:30`, `noon-1`; null if there is none. */
export function stretchAt(text: string, at: number): FoundStretch | null {
  const begin = at + lengthOfMatch(/from\s+/, text, at);
  const from = timeAt(text, begin);
  if (from === null) return null;
  const joint = lengthOfMatch(/\s*(?:-+>?|\.{2,})\s*|\s+(?:to|until|till|til|thru|through)\s+/, text, from.end);
  const to = joint === 0 ? null : timeAt(text, from.end + joint);
  return to === null || !/^(?:\s|$)/.test(text.slice(to.end)) ? null : { end: to.end, from, to };
}

/** Both readings of an hour from 1 to 12. The other reading of 12 is midnight. */
function readingsOf(hour: number, minute: number): MinuteOfDay[] {
  const typed = hour * 60 + minute;
  return [typed, hour === 12 ? minute : typed + 720];
}

const end = String.raw`(?=\s|$|-|\.\.)`;
const half = String.raw`(?:\s?(?<half>am|pm)|(?<letter>[ap]))?`;
const pass = String.raw`(?:#(?<pass>[12]))?`;

/** Every form of a time. */
const forms: readonly RegExp[] = [
  new RegExp(String.raw`(?:12\s?)?(?<word>noon|midday|midnight)${end}`, 'y'),
  new RegExp(String.raw`(?<hours>\d{1,2})(?<mark>[:.])(?<minutes>\d{2})${half}${pass}${end}`, 'y'),
  new RegExp(String.raw`(?<hours>\d{2})(?<minutes>\d{2})(?:\s?(?:h|hrs|hours))${end}`, 'y'),
  new RegExp(String.raw`(?<hours>\d{1,2})(?<minutes>\d{2})${half}${pass}${end}`, 'y'),
  new RegExp(String.raw`(?<hours>\d{1,2})${half}${pass}${end}`, 'y'),
];

type Groups = Readonly<Partial<Record<'word' | 'hours' | 'mark' | 'minutes' | 'half' | 'letter' | 'pass', string>>>;

function readTime(groups: Groups): Omit<FoundTime, 'end'> {
  const { word, hours = '', minutes = '0', half: twoLetters, letter = twoLetters?.charAt(0) ?? null } = groups;
  if (word !== undefined) return { form: 'certain', time: { readings: [word === 'midnight' ? 0 : 720], pass: null } };
  const readings = timeOf(hours, Number(minutes), letter);
  const which = groups.pass === undefined ? null : groups.pass === '1' ? 'first' : 'second';
  return { form: formOf(groups), time: readings === null ? null : { readings, pass: which } };
}

function formOf({ half: twoLetters, letter, pass: which, mark, minutes }: Groups): TimeForm {
  if ((twoLetters ?? letter ?? which) !== undefined) return 'certain';
  if (mark !== undefined) return mark === ':' ? 'colon' : 'dot';
  return minutes === undefined ? 'hour' : 'digits';
}

/** The readings of an hour and a minute, or null if there is no such time. */
function timeOf(hours: string, minute: number, half12: string | null): MinuteOfDay[] | null {
  const hour = Number(hours);
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null;
  if (half12 !== null) return hour > 12 || hour === 0 ? null : [(hour % 12) * 60 + minute + (half12 === 'p' ? 720 : 0)];
  const isCertain = hours.startsWith('0') || hour > 12;
  return isCertain ? [hour * 60 + minute] : readingsOf(hour, minute);
}

function lengthOfMatch(pattern: RegExp, text: string, at: number): number {
  const match = pattern.exec(text.slice(at));
  return match?.index === 0 ? match[0].length : 0;
}

function noSuchTime(text: string): string {
  return `“${text.trim()}” is not a time of the day. Hours go from 0:00 to 24:00.`;
}

function notATime(text: string): string {
  const typed = text.trim();
  const hint = 'Type it like 9:30, 930, 2pm or noon.';
  return typed === '' ? hint : `“${typed}” is not a time. ${hint}`;
}
