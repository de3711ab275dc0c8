import { failWith, succeed, type Result } from '#shared/base/result';
import { prepareTyped } from './typedText';

/**
 * A length found at a place in a prepared text, up to `end`. `minutes` are whole. An impossible length has a sentence
 * in `problem` instead.
 */
export type FoundLength = { readonly end: number } & (
  | { readonly minutes: number }
  | { readonly problem: string }
);

/**
 * Reads a typed length, for the line and for fields of forms: `20m`, `20 min`, `1h30`, `1h 30m`, `1 hour 30`, `1.5h`,
 * `1,5 h`, `½ hour`, `half an hour`, `an hour and a half`, `quarter hour`, `forty five minutes`. Without a unit a whole
 * number is minutes, a decimal hours, and `1:30` hours and minutes. Fails with code `no-length` and a sentence.
 */
export function readTypedLength(text: string): Result<number> {
  const typed = prepareTyped(text).text.trim();
  const found = lengthAt(typed, 0);
  if (found?.end === typed.length)
    return 'minutes' in found ? succeed(found.minutes) : failWith('no-length', found.problem);
  return lengthWithoutUnit(typed) ?? failWith('no-length', notALength(text));
}

/** The longest length with a unit that begins at a place in a prepared text and ends at the end of a word, or null. */
export function lengthAt(text: string, at: number): FoundLength | null {
  const found = forms.flatMap(({ pattern, read }) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match === null ? [] : [{ end: at + match[0].length, match, read }];
  });
  const [longest] = found.toSorted((one, other) => other.end - one.end);
  if (longest === undefined) return null;
  const read = longest.read(longest.match);
  return typeof read === 'number' ? { end: longest.end, minutes: read } : { end: longest.end, problem: read };
}

/** The minutes of a bare decimal, which means hours: `1.5` is 90. Rounded to whole minutes. */
export function decimalHours(text: string): number {
  return Math.round(Number(text.replace(',', '.')) * 60);
}

const h = String.raw`(?:hours?|hrs?|h)`;
const m = String.raw`(?:minutes?|mins?|m)`;
const gap = String.raw`[\s-]*`;

/** After `1h`, a number is minutes only if nothing after it makes it something else: `14 sept`, `14 x`, `10 am`. */
const months = 'jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec';
const alone = String.raw`(?!\s*(?:(?:x|${h}|[ap]m)(?:\s|$)|(?:of\s+)?(?:${months})[a-z.]*(?:\s|$)))`;

type Form = { readonly pattern: RegExp; readonly read: (match: readonly (string | undefined)[]) => number | string };

/** Every form of a length with its unit. The longest that fits counts. */
const forms: readonly Form[] = [
  form`(\d{1,2})\s*${h}(?:\s*,)?\s*(?:(?:and|&|\+)\s+)?(\d+)\s*${m}`(hoursAndMinutes),
  form`(\d{1,2})(?:h|hrs?)(\d+)`(hoursAndMinutes),
  form`(\d{1,2})\s*${h}\s+(?:and\s+)?(\d{2})${alone}`(hoursAndMinutes),
  form`(\d{1,2}):(\d{2})\s*${h}`(hoursAndMinutes),
  form`(\d*[.,]\d{1,2})${gap}${h}`(([, hours = '']) => decimalHours(hours)),
  form`(\d{1,2})${gap}${h}`(([, hours]) => Number(hours) * 60),
  form`(\d{1,4})${gap}${m}`(([, minutes]) => Number(minutes)),
  form`(?:an?\s+)?half${gap}(?:an?\s+|of\s+an?\s+)?${h}`(() => 30),
  form`(?:an?\s+|(3)\s+)?quarters?${gap}(?:of\s+)?(?:an?\s+)?${h}`(([, three]) => (three === undefined ? 15 : 45)),
  form`(?:an?\s+)?hour\s+and\s+(?:a\s+)?(half|quarter)`(([, part]) => 60 + partOf(part)),
  form`an?\s+hour`(() => 60),
  form`an?\s+hour\s+(?:and\s+)?(\d{1,2})\s*${m}`(([, minutes = '']) => hoursAndMinutes(['', '1', minutes])),
  form`an?\s+hour\s+(?:and\s+)?(\d{2})${alone}`(([, rest = '']) => hoursAndMinutes(['', '1', rest])),
  form`(\d{1,2})\s+and\s+an?\s+(half|quarter)\s+${h}`(hoursAndPart),
  form`(\d{1,2})\s*${h}\s+and\s+an?\s+(half|quarter)`(hoursAndPart),
  form`(?:(\d{1,2})\s+)?([13])\/([24])\s*(?:of\s+)?(?:an?\s+)?${h}`(fractionOfHours),
  form`an?\s+minute`(() => 1),
  form`(?:\d+\s*(?:seconds|secs?|s)|(?:1|a)\s+second)`(() => 'Seconds are not logged. Type whole minutes.'),
  form`\d+\s*(?:days?|weeks?)`(() => 'An entry is at most 24 hours long. Type hours or minutes.'),
  form`\d{5,}\s*${m}|\d{3,}\s*${h}(?:\d+${m}?)?`(() => 'That is longer than the 24 hours of an entry.'),
  form`\d*[.,]\d+\s*${m}`(() => 'Type whole minutes.'),
  form`\d*[.,]\d{3,}\s*${h}`(() => 'Type hours with at most two decimals.'),
];

/** A form, by its pattern, which must match to the end of a word. */
function form(parts: TemplateStringsArray, ...inserted: readonly string[]) {
  const pattern = new RegExp(`(?:${String.raw(parts, ...inserted)})(?=\\s|$)`, 'y');
  return (read: Form['read']): Form => ({ pattern, read });
}

function hoursAndMinutes([, hours = '', minutes = '']: readonly (string | undefined)[]): number | string {
  return Number(minutes) > 59 || minutes.length > 2
    ? 'An hour has 60 minutes. Type minutes alone, such as 105m, or minutes up to 59.'
    : Number(hours) * 60 + Number(minutes);
}

function hoursAndPart([, hours, part]: readonly (string | undefined)[]): number {
  return Number(hours) * 60 + partOf(part);
}

function partOf(part: string | undefined): number {
  return part === 'quarter' ? 15 : 30;
}

function fractionOfHours([, hours = '0', parts, whole]: readonly (string | undefined)[]): number {
  return Number(hours) * 60 + (Number(parts) * 60) / Number(whole);
}

function lengthWithoutUnit(typed: string): Result<number> | null {
  const match = /^(?:(\d{1,4})|(\d*[.,]\d{1,2})|(1?\d|2[0-3]):([0-5]\d))$/.exec(typed);
  if (match === null) return null;
  const [, minutes, hours, clockHours, clockMinutes] = match;
  if (minutes !== undefined) return succeed(Number(minutes));
  return succeed(hours === undefined ? Number(clockHours) * 60 + Number(clockMinutes) : decimalHours(hours));
}

function notALength(text: string): string {
  const typed = text.trim();
  const hint = 'Type minutes or hours, such as 90, 1h30 or 1.5h.';
  return typed === '' ? hint : `“${typed}” is not a length. ${hint}`;
}
