import { utcDate } from './calendarTime';
import type { Frequency, RecurrenceRule, RuleWeekday } from './recurrenceRule';
import { workBudget, workLimits, type WorkBudget } from './workBudget';

/** What expanding a rule yields: a start, a pause after some work without one, or that the budget is used up. */
export type RuleStep = number | 'working' | 'stopped';

/** The first and the last start that are wanted. */
export type RuleRange = { readonly from: number; readonly last: number };

/**
 * The starts of a rule in order, from `start` on, within a range: wall-clock times in milliseconds read as UTC. UNTIL
 * and COUNT are up to the caller: they need a zone, and the start itself, which counts even if the rule does not yield
 * it. Looks only at days within the range, one at a time, and stops when its budget is used up, since a rule such as
 * `FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30` never yields anything.
 */
export function* expandRule(
  rule: RecurrenceRule,
  start: number,
  range: RuleRange,
  around: WorkBudget | null,
): Generator<RuleStep> {
  const budget = workBudget(workLimits.rule, around);
  const complete = prepare(rule, start);
  const lower = Math.max(start, range.from);
  const unit = isWithinDay(rule.frequency) ? 10 : 1;
  let worked = 0;
  for (let index = firstPeriod(complete, start, lower); ; index = nextPeriod(complete, start, index)) {
    const period = periodAt(complete, start, index);
    if (!(period.begin <= range.last)) return;
    for (const found of startsIn(complete, period, { from: lower, last: range.last })) {
      if (!budget.spend(unit)) {
        yield 'stopped';
        return;
      }
      worked += 1;
      if (worked % stepsBetweenPauses === 0) yield 'working';
      if (found !== null) yield found;
    }
  }
}

const stepsBetweenPauses = 20_000;
const dayLength = 86_400_000;
const hourLength = 3_600_000;
const minuteLength = 60_000;
const lengths = {
  SECONDLY: 1000, MINUTELY: minuteLength, HOURLY: hourLength, DAILY: dayLength, WEEKLY: 7 * dayLength,
} as const;

/** Whether periods are shorter than a day: each of them costs as much as some days. */
function isWithinDay(frequency: Frequency): frequency is 'HOURLY' | 'MINUTELY' | 'SECONDLY' {
  return frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY';
}

/** A rule with what it leaves unsaid, its lists as sets, and the times of day it yields on each of its days. */
type PreparedRule = {
  readonly rule: RecurrenceRule;
  readonly months: ReadonlySet<number>;
  readonly monthDays: ReadonlySet<number>;
  readonly yearDays: ReadonlySet<number>;
  readonly weekNumbers: ReadonlySet<number>;
  /** For each weekday of BYDAY its numbers, 0 for every one. */
  readonly weekdays: ReadonlyMap<number, ReadonlySet<number>>;
  readonly times: TimesOfDay;
};

/** Ascending lists; every combination is a time of day. */
type TimesOfDay = {
  readonly hours: readonly number[]; readonly minutes: readonly number[]; readonly seconds: readonly number[];
};

function prepare(given: RecurrenceRule, start: number): PreparedRule {
  const rule = withDefaults(given, start);
  const date = new Date(start);
  const of = (list: readonly number[], own: number) =>
    list.length === 0 ? [own] : [...new Set(list.map((value) => Math.min(value, 59)))].toSorted((a, b) => a - b);
  return {
    rule,
    months: new Set(rule.months),
    monthDays: new Set(rule.monthDays),
    yearDays: new Set(rule.yearDays),
    weekNumbers: new Set(rule.weekNumbers),
    weekdays: new Map(rule.weekdays.map(({ weekday }) => [
      weekday, new Set(rule.weekdays.filter((one) => one.weekday === weekday).map(({ nth }) => nth)),
    ])),
    times: {
      hours: of(rule.hours, date.getUTCHours()),
      minutes: of(rule.minutes, date.getUTCMinutes()),
      seconds: of(rule.seconds, date.getUTCSeconds()),
    },
  };
}

/** What a rule leaves unsaid comes from the start (RFC 5545 3.3.10). */
function withDefaults(rule: RecurrenceRule, start: number): RecurrenceRule {
  const date = new Date(start);
  const weekday: RuleWeekday = { nth: 0, weekday: date.getUTCDay() };
  const isUnsaid =
    rule.weekdays.length + rule.monthDays.length + rule.yearDays.length + rule.weekNumbers.length === 0;
  if (rule.frequency === 'YEARLY' && rule.weekNumbers.length > 0 && rule.weekdays.length === 0) {
    return { ...rule, weekdays: [weekday] };
  }
  if (!isUnsaid) return rule;
  if (rule.frequency === 'WEEKLY') return { ...rule, weekdays: [weekday] };
  if (rule.frequency === 'MONTHLY') return { ...rule, monthDays: [date.getUTCDate()] };
  if (rule.frequency !== 'YEARLY') return rule;
  const months = rule.months.length > 0 ? rule.months : [date.getUTCMonth() + 1];
  return { ...rule, months, monthDays: [date.getUTCDate()] };
}

/** The number of a period that begins at `from` or up to two periods earlier. */
function firstPeriod({ rule }: PreparedRule, start: number, from: number): number {
  if (from <= start) return 0;
  const years = new Date(from).getUTCFullYear() - new Date(start).getUTCFullYear();
  const periods =
    rule.frequency === 'YEARLY'
      ? years
      : rule.frequency === 'MONTHLY'
        ? years * 12 + new Date(from).getUTCMonth() - new Date(start).getUTCMonth()
        : Math.floor((from - start) / lengths[rule.frequency]);
  return Math.max(0, Math.floor(periods / rule.interval) - 1);
}

/**
 * The number of the next period that is worth looking at. Hours, minutes and seconds on days, in hours or in minutes
 * that the rule leaves out are skipped, since a year of seconds has 31 million of them.
 */
function nextPeriod(prepared: PreparedRule, start: number, index: number): number {
  const { rule } = prepared;
  const { frequency } = rule;
  if (!isWithinDay(frequency)) return index + 1;
  const { begin } = periodAt(prepared, start, index);
  const at = new Date(begin);
  const day = floorDay(begin);
  const isLeftOut = (list: readonly number[], value: number) => list.length > 0 && !list.includes(value);
  const worth = !fitsDay(prepared, day)
    ? nextDay(prepared, day)
    : isLeftOut(rule.hours, at.getUTCHours())
      ? floorTo(begin, hourLength) + hourLength
      : isLeftOut(rule.minutes, at.getUTCMinutes()) && frequency === 'SECONDLY'
        ? floorTo(begin, minuteLength) + minuteLength
        : 0;
  const length = lengths[frequency];
  return Math.max(index + 1, Math.ceil((worth - floorTo(start, length)) / length / rule.interval));
}

/** A period of a rule: from `begin` up to and without `end`, and the times of day within it. */
type Period = { readonly begin: number; readonly end: number; readonly times: TimesOfDay };

function periodAt({ rule, times }: PreparedRule, start: number, index: number): Period {
  const date = new Date(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1];
  const steps = index * rule.interval;
  const { frequency } = rule;
  if (frequency === 'YEARLY') {
    return { begin: utcDate(year + steps, 1, 1), end: utcDate(year + steps + 1, 1, 1), times };
  }
  if (frequency === 'MONTHLY') {
    return { begin: firstOfMonth(year, month + steps), end: firstOfMonth(year, month + steps + 1), times };
  }
  const midnight = floorDay(start);
  if (frequency === 'WEEKLY') {
    const begin = midnight - ((date.getUTCDay() - rule.weekStart + 7) % 7) * dayLength + steps * lengths.WEEKLY;
    return { begin, end: begin + lengths.WEEKLY, times };
  }
  if (frequency === 'DAILY') {
    const begin = midnight + steps * dayLength;
    return { begin, end: begin + dayLength, times };
  }
  const begin = floorTo(start, lengths[frequency]) + steps * lengths[frequency];
  return { begin, end: begin + lengths[frequency], times: timesWithin(rule, times, begin) };
}

function firstOfMonth(year: number, month: number): number {
  return utcDate(year + Math.floor((month - 1) / 12), ((month - 1) % 12) + 1, 1);
}

/** Of an hour, minute or second, only the times of day within it, and only if the rule's lists allow it. */
function timesWithin(rule: RecurrenceRule, times: TimesOfDay, begin: number): TimesOfDay {
  const at = new Date(begin);
  const allowed = (list: readonly number[], value: number) =>
    list.length === 0 || list.includes(value) ? [value] : [];
  return {
    hours: allowed(rule.hours, at.getUTCHours()),
    minutes: rule.frequency === 'HOURLY' ? times.minutes : allowed(rule.minutes, at.getUTCMinutes()),
    seconds: rule.frequency === 'SECONDLY' ? allowed(rule.seconds, at.getUTCSeconds()) : times.seconds,
  };
}

/** The starts within a period and range; null for each day that has none. */
function* startsIn(prepared: PreparedRule, period: Period, range: RuleRange): Generator<number | null> {
  if (prepared.rule.positions.length > 0) {
    yield* startsAtPositions(prepared, period, range);
    return;
  }
  const last = Math.min(range.last, period.end - 1);
  const first = Math.max(floorDay(period.begin), floorDay(range.from));
  for (let day = first; day <= last; day = nextDay(prepared, day)) {
    if (fitsDay(prepared, day)) yield* timesOn(day, period.times, range);
    yield null;
  }
}

/** The next day that is worth looking at: a month that the rule does not name is skipped. */
function nextDay({ months }: PreparedRule, day: number): number {
  const date = new Date(day);
  if (months.size === 0 || months.has(date.getUTCMonth() + 1)) return day + dayLength;
  return firstOfMonth(date.getUTCFullYear(), date.getUTCMonth() + 2);
}

function* timesOn(day: number, { hours, minutes, seconds }: TimesOfDay, { from, last }: RuleRange): Generator<number> {
  for (const hour of hours) {
    const atHour = day + hour * hourLength;
    if (atHour + hourLength <= from) continue;
    for (const minute of minutes) {
      const atMinute = atHour + minute * minuteLength;
      if (atMinute + minuteLength <= from) continue;
      for (const second of seconds) {
        const found = atMinute + second * 1000;
        if (found > last) return;
        if (found >= from) yield found;
      }
    }
  }
}

/**
 * Of all the starts of a period, those at the positions of BYSETPOS. The times of a day are counted, not listed: a year
 * of seconds has 31 million of them.
 */
function* startsAtPositions(prepared: PreparedRule, period: Period, range: RuleRange): Generator<number | null> {
  const days: number[] = [];
  for (let day = floorDay(period.begin); day < period.end; day = nextDay(prepared, day)) {
    if (fitsDay(prepared, day)) days.push(day);
    yield null;
  }
  const { hours, minutes, seconds } = period.times;
  const aDay = hours.length * minutes.length * seconds.length;
  const all = days.length * aDay;
  const indexes = prepared.rule.positions.map((position) => (position > 0 ? position - 1 : all + position));
  for (const index of [...new Set(indexes)].toSorted((one, other) => one - other)) {
    const day = days[Math.floor(index / aDay)];
    if (day === undefined) continue;
    const time = index % aDay;
    const hour = hours[Math.floor(time / (minutes.length * seconds.length))] ?? 0;
    const minute = minutes[Math.floor(time / seconds.length) % minutes.length] ?? 0;
    const found = day + hour * hourLength + minute * minuteLength + (seconds[time % seconds.length] ?? 0) * 1000;
    if (found >= range.from && found <= range.last) yield found;
  }
}

function fitsDay(prepared: PreparedRule, day: number): boolean {
  const { months, monthDays, yearDays } = prepared;
  const date = new Date(day);
  if (months.size > 0 && !months.has(date.getUTCMonth() + 1)) return false;
  if (!fitsWeekday(prepared, date)) return false;
  const year = date.getUTCFullYear();
  return (
    fits(monthDays, date.getUTCDate(), () => monthLength(year, date.getUTCMonth() + 1)) &&
    fits(yearDays, dayOfYear(date), () => yearLength(year)) &&
    fitsWeekNumber(prepared, day)
  );
}

/** Whether a value is in a list in which -1 stands for the last of `length`. An empty list allows all. */
function fits(list: ReadonlySet<number>, value: number, length: () => number): boolean {
  return list.size === 0 || list.has(value) || list.has(value - length() - 1);
}

function fitsWeekday({ rule, weekdays }: PreparedRule, date: Date): boolean {
  if (weekdays.size === 0) return true;
  const numbers = weekdays.get(date.getUTCDay());
  if (numbers === undefined) return false;
  const isCounted = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && rule.weekNumbers.length === 0);
  if (numbers.has(0) || !isCounted) return true;
  const isInMonth = rule.frequency === 'MONTHLY' || rule.months.length > 0;
  const year = date.getUTCFullYear();
  const place = isInMonth ? date.getUTCDate() : dayOfYear(date);
  const length = isInMonth ? monthLength(year, date.getUTCMonth() + 1) : yearLength(year);
  return numbers.has(Math.ceil(place / 7)) || numbers.has(-Math.ceil((length - place + 1) / 7));
}

/** Weeks are numbered as ISO 8601 does, but begin on the rule's first day of the week. */
function fitsWeekNumber({ rule, weekNumbers }: PreparedRule, day: number): boolean {
  if (weekNumbers.size === 0) return true;
  const fourth = fourthDayOfWeek(rule, day);
  const year = new Date(fourth).getUTCFullYear();
  // December 28 is always in the last week of its year.
  return fits(weekNumbers, weekOfYear(fourth), () => weekOfYear(fourthDayOfWeek(rule, utcDate(year, 12, 28))));
}

/** The fourth day of the week of a day decides to which year the week belongs. */
function fourthDayOfWeek({ weekStart }: RecurrenceRule, day: number): number {
  return day + (3 - ((new Date(day).getUTCDay() - weekStart + 7) % 7)) * dayLength;
}

function weekOfYear(fourthDay: number): number {
  return Math.ceil(dayOfYear(new Date(fourthDay)) / 7);
}

function dayOfYear(date: Date): number {
  return Math.floor((date.getTime() - utcDate(date.getUTCFullYear(), 1, 1)) / dayLength) + 1;
}

function monthLength(year: number, month: number): number {
  return Math.round((firstOfMonth(year, month + 1) - firstOfMonth(year, month)) / dayLength);
}

function yearLength(year: number): number {
  return monthLength(year, 2) === 29 ? 366 : 365;
}

function floorDay(wall: number): number {
  return floorTo(wall, dayLength);
}

function floorTo(wall: number, length: number): number {
  return Math.floor(wall / length) * length;
}
