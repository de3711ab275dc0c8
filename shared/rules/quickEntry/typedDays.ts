import { weekdayNames, monthNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { addDays, dayFrom, dayOfWeek, daysBetween } from '#shared/time/days';

/**
 * A typed day. `others` are the other days that the words can mean: with `asks` the line asks which, else Tab offers
 * them. The day may be in the future.
 */
export type TypedDay = {
  readonly day: Day;
  readonly others: readonly Day[];
  readonly asks: 'today' | 'long ago' | null;
};

/** A day at a place in a prepared text, up to `end`. `null` if there is no such day, such as `2/30`. */
export type FoundDay = { readonly end: number; readonly day: TypedDay | null };

/**
 * The day of the words at a place: `yesterday`, `last monday`, `9/14`, `sep 14`, `14 sept`, `2026-09-14`; null for
 * none.
 */
export function dayAt(text: string, at: number, today: Day): FoundDay | null {
  const found = forms.flatMap(({ pattern, read }) => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    return match === null ? [] : [{ end: at + match[0].length, match, read }];
  });
  const [longest] = found.toSorted((one, other) => other.end - one.end);
  return longest === undefined ? null : { end: longest.end, day: longest.read(longest.match.groups ?? {}, today) };
}

/** How many days ago a day typed without a year may be. An older one asks. */
const longAgo = 60;

const weekday = String.raw`(?<weekday>sun|mon|tues?|wed(?:s|nes)?|thu(?:rs?)?|fri|sat(?:ur)?)(?:day)?`;
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|' +
  String.raw`sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const dayNumber = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;
const year = String.raw`(?:\s*,?\s+(?<year>(?:19|20)\d\d))?`;

type Groups = Readonly<Partial<Record<string, string>>>;
type Form = { readonly pattern: RegExp; readonly read: (groups: Groups, today: Day) => TypedDay | null };

/** Every form of a day. The longest that fits counts. */
const forms: readonly Form[] = [
  form('today', (_, today) => surely(today)),
  form("yest(?:erday)?(?:'s)?|yday", (_, today) => surely(addDays(today, -1))),
  form('(?:the\\s+)?day\\s+before\\s+yesterday', (_, today) => surely(addDays(today, -2))),
  form(String.raw`(?<ago>\d{1,2}|an?)\s+(?<unit>day|week)s?\s+ago`, readAgo),
  form('tom+or+ow|tmrw|tmw', (_, today) => surely(addDays(today, 1))),
  form(String.raw`(?:on\s+|this\s+)?${weekday}`, readWeekday),
  form(String.raw`last\s+${weekday}`, readLastWeekday),
  form(String.raw`next\s+${weekday}`, ({ weekday: name }, today) => surely(addDays(today, 7 - daysSince(name, today)))),
  form(String.raw`(?:on\s+)?${weekday}\s*,?\s+(?:the\s+)?(?<day>\d{1,2})(?:st|nd|rd|th)`, readDayOfMonth),
  form(String.raw`(?:on\s+|(?<=^\s*))the\s+(?<day>\d{1,2})(?:st|nd|rd|th)`, readDayOfMonth),
  form(String.raw`(?:on\s+)?${weekday}\s*,?\s+${month}\s*${dayNumber}${year}`, readDate),
  form(String.raw`(?:on\s+)?${weekday}\s*,?\s+(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/(?<year>\d{4}|\d{2}))?`, readDate),
  form(String.raw`(?:on\s+)?(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})`, readDate),
  form(String.raw`(?:on\s+)?(?<month>\d{1,2})\/(?<day>\d{1,2})(?:\/(?<year>\d{4}|\d{2}))?`, readDate),
  form(String.raw`(?:on\s+)?(?<month>\d{1,2})-(?<day>\d{1,2})-(?<year>\d{4}|\d{2})`, readDate),
  form(String.raw`(?:on\s+)?${month}\s*${dayNumber}${year}`, readDate),
  form(String.raw`(?:on\s+)?(?:the\s+)?${dayNumber}\s*(?:of\s+)?${month}${year}`, readDate),
];

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`(?:${pattern})(?=\\s|$)`, 'y'), read };
}

function surely(day: Day): TypedDay {
  return { day, others: [], asks: null };
}

/** The latest day with that weekday. If today is that weekday, it may be today or a week ago. */
function readWeekday({ weekday: name }: Groups, today: Day): TypedDay {
  const back = daysSince(name, today);
  return back === 0 ? { day: today, others: [addDays(today, -7)], asks: 'today' } : surely(addDays(today, -back));
}

function readLastWeekday({ weekday: name }: Groups, today: Day): TypedDay {
  const back = daysSince(name, today) || 7;
  return { day: addDays(today, -back), others: [addDays(today, -back - 7)], asks: null };
}

/** Days since that weekday last occurred: 0 if it is today. */
function daysSince(name: string | undefined, today: Day): number {
  const number = weekdayNames.findIndex((full) => full.toLowerCase().startsWith((name ?? '').slice(0, 3)));
  return (dayOfWeek(today) - number + 7) % 7;
}

function readAgo({ ago = '', unit }: Groups, today: Day): TypedDay {
  const count = /^\d/.test(ago) ? Number(ago) : 1;
  return surely(addDays(today, unit === 'week' ? -7 * count : -count));
}

/** The latest such day of a month. With the wrong weekday, there is no such day. */
function readDayOfMonth({ day = '', weekday: name }: Groups, today: Day): TypedDay | null {
  const [thisYear, thisMonth] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const days = [0, 1, 2].map((back) => {
    const month = thisYear * 12 + thisMonth - 1 - back;
    return dayFrom(Math.floor(month / 12), (month % 12) + 1, Number(day));
  });
  const past = days.find((date) => date !== null && date <= today) ?? null;
  return past === null || !isOnWeekday(past, name) ? null : surely(past);
}

function isOnWeekday(day: Day, name: string | undefined): boolean {
  return name === undefined || daysSince(name, day) === 0;
}

function readDate(groups: Groups, today: Day): TypedDay | null {
  const read = readDateAlone(groups, today);
  return read === null || !isOnWeekday(read.day, groups.weekday) ? null : read;
}

function readDateAlone({ year: typedYear, month: typedMonth = '', day = '' }: Groups, today: Day): TypedDay | null {
  const number = /^\d/.test(typedMonth) ? Number(typedMonth) : monthNumber(typedMonth);
  if (typedYear === undefined) return withoutYear(number, Number(day), today);
  const full = typedYear.length === 2 ? 2000 + Number(typedYear) : Number(typedYear);
  const date = dayFrom(full, number, Number(day));
  return date === null ? null : surely(date);
}

function monthNumber(name: string): number {
  return monthNames.findIndex((full) => full.toLowerCase().startsWith(name.slice(0, 3))) + 1;
}

/** The latest such date up to today. If it is long ago, the next one may be meant. */
function withoutYear(number: number, day: number, today: Day): TypedDay | null {
  const years = [0, -1, -2, -3, -4].map((ago) => dayFrom(Number(today.slice(0, 4)) + ago, number, day));
  const past = years.find((date) => date !== null && date <= today) ?? null;
  const toCome = years[0] ?? null;
  if (past === null) return null;
  if (daysBetween(past, today) <= longAgo) return surely(past);
  return toCome === null || toCome <= today
    ? { day: past, others: [], asks: 'long ago' }
    : { day: toCome, others: [past], asks: 'long ago' };
}
