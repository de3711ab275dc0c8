import type { RecurrenceRule, RuleWeekday } from './recurrenceRule';

/**
 * The starts that a rule gives, in order, as times on the clock on the wall (milliseconds read as UTC), from `start` on
 * and to `last` at the latest. UNTIL and COUNT are the caller's: they need a zone, and the start itself, which counts
 * though the rule may not give it. Where `from` is set, starts well before it may be left out. Every period of the rule
 * is one step, and after `stepLimit` steps it gives up by yielding null: ical.js's own iterator never comes back from a
 * rule such as `FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30` (its issue 1038).
 */
export function* expandRule(
  rule: RecurrenceRule,
  start: number,
  last: number,
  from: number | null,
): Generator<number | null> {
  const complete = withDefaults(rule, start);
  const timesOfDay = timesOf(complete, start);
  const first = from === null ? 0 : firstPeriod(complete, start, from);
  for (let step = 0; ; step += 1) {
    if (step > stepLimit) {
      yield null;
      return;
    }
    const period = first + step;
    const days = daysOfPeriod(complete, start, period);
    if (days.begin > last) return;
    const all = days.days
      .filter((day) => fitsDay(complete, day))
      .flatMap((day) => timesOfDay(day, days.begin))
      .toSorted((one, other) => one - other);
    for (const found of atPositions(all, complete.positions)) if (found >= start && found <= last) yield found;
  }
}

const stepLimit = 100_000;
const dayLength = 86_400_000;
const lengths = { SECONDLY: 1000, MINUTELY: 60_000, HOURLY: 3_600_000, DAILY: dayLength, WEEKLY: 7 * dayLength } as const;

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

/** The number of the last period that begins well before `from`. */
function firstPeriod(rule: RecurrenceRule, start: number, from: number): number {
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

/** The days (midnights) of a period that are worth looking at, and the time at which the period begins. */
function daysOfPeriod(rule: RecurrenceRule, start: number, period: number): { begin: number; days: number[] } {
  const date = new Date(start);
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  const steps = period * rule.interval;
  if (rule.frequency === 'YEARLY') {
    const year = date.getUTCFullYear() + steps;
    const months = rule.months.length > 0 ? rule.months : allMonths;
    return { begin: Date.UTC(year, 0, 1), days: months.flatMap((month) => daysOfMonth(year, month - 1)) };
  }
  if (rule.frequency === 'MONTHLY') {
    const begin = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + steps, 1);
    return { begin, days: daysOfMonth(new Date(begin).getUTCFullYear(), new Date(begin).getUTCMonth()) };
  }
  if (rule.frequency === 'WEEKLY') {
    const begin = midnight - ((date.getUTCDay() - rule.weekStart + 7) % 7) * dayLength + steps * 7 * dayLength;
    return { begin, days: Array.from({ length: 7 }, (_, index) => begin + index * dayLength) };
  }
  if (rule.frequency === 'DAILY') return { begin: midnight + steps * dayLength, days: [midnight + steps * dayLength] };
  const begin = start + steps * lengths[rule.frequency];
  return { begin, days: [Math.floor(begin / dayLength) * dayLength] };
}

const allMonths = Array.from({ length: 12 }, (_, index) => index + 1);

function daysOfMonth(year: number, month: number): number[] {
  return Array.from({ length: monthLength(year, month) }, (_, index) => Date.UTC(year, month, index + 1));
}

function fitsDay(rule: RecurrenceRule, day: number): boolean {
  const date = new Date(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const yearStart = Date.UTC(year, 0, 1);
  const inYear = (day - yearStart) / dayLength + 1;
  return (
    fits(rule.months, month + 1, 0) &&
    fits(rule.monthDays, date.getUTCDate(), monthLength(year, month)) &&
    fits(rule.yearDays, inYear, yearLength(year)) &&
    fitsWeekNumber(rule, day) &&
    (rule.weekdays.length === 0 || rule.weekdays.some((weekday) => fitsWeekday(rule, weekday, date)))
  );
}

/** Whether a value is in a list, where -1 stands for the last of `length`. */
function fits(list: readonly number[], value: number, length: number): boolean {
  return list.length === 0 || list.includes(value) || (length > 0 && list.includes(value - length - 1));
}

function fitsWeekday(rule: RecurrenceRule, { nth, weekday }: RuleWeekday, date: Date): boolean {
  if (date.getUTCDay() !== weekday) return false;
  const isCounted = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && rule.weekNumbers.length === 0);
  if (nth === 0 || !isCounted) return true;
  const isInMonth = rule.frequency === 'MONTHLY' || rule.months.length > 0;
  const year = date.getUTCFullYear();
  const place = isInMonth ? date.getUTCDate() : (date.getTime() - Date.UTC(year, 0, 1)) / dayLength + 1;
  const length = isInMonth ? monthLength(year, date.getUTCMonth()) : yearLength(year);
  return nth > 0 ? Math.ceil(place / 7) === nth : Math.ceil((length - place + 1) / 7) === -nth;
}

/** Weeks are numbered as ISO 8601 does, but begin on the rule's first day of the week. */
function fitsWeekNumber(rule: RecurrenceRule, day: number): boolean {
  if (rule.weekNumbers.length === 0) return true;
  const fourth = day + (3 - ((new Date(day).getUTCDay() - rule.weekStart + 7) % 7)) * dayLength;
  const year = new Date(fourth).getUTCFullYear();
  const number = Math.floor((fourth - Date.UTC(year, 0, 1)) / dayLength / 7) + 1;
  const lastDay = Date.UTC(year, 11, 28);
  const lastFourth = lastDay + (3 - ((new Date(lastDay).getUTCDay() - rule.weekStart + 7) % 7)) * dayLength;
  const weeks = Math.floor((lastFourth - Date.UTC(year, 0, 1)) / dayLength / 7) + 1;
  return fits(rule.weekNumbers, number, weeks);
}

/** The times of a day that the rule gives; of an hour, minute or second only those within its period. */
function timesOf(rule: RecurrenceRule, start: number): (day: number, begin: number) => number[] {
  const date = new Date(start);
  const level = ['SECONDLY', 'MINUTELY', 'HOURLY'].indexOf(rule.frequency);
  const of = (list: readonly number[], own: number) => (list.length > 0 ? list : [own]);
  return (day, begin) => {
    const at = level < 0 ? date : new Date(begin);
    const hours = level >= 0 ? kept(rule.hours, at.getUTCHours()) : of(rule.hours, at.getUTCHours());
    const minutes = level === 0 || level === 1 ? kept(rule.minutes, at.getUTCMinutes()) : of(rule.minutes, at.getUTCMinutes());
    const seconds = level === 0 ? kept(rule.seconds, at.getUTCSeconds()) : of(rule.seconds, at.getUTCSeconds());
    return hours.flatMap((hour) =>
      minutes.flatMap((minute) => seconds.map((second) => day + ((hour * 60 + minute) * 60 + second) * 1000)),
    );
  };
}

/** The value alone where a list allows it, else nothing. */
function kept(list: readonly number[], value: number): readonly number[] {
  return list.length === 0 || list.includes(value) ? [value] : [];
}

function atPositions(all: readonly number[], positions: readonly number[]): readonly number[] {
  return positions.length === 0 ? all : all.filter((_, index) => fits(positions, index + 1, all.length));
}

function monthLength(year: number, month: number): number {
  return new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
}

function yearLength(year: number): number {
  return monthLength(year, 1) === 29 ? 366 : 365;
}
