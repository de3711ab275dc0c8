import type { RecurrenceRule, RuleWeekday } from './recurrenceRule';

/** A rule with its omitted parts filled in, its lists as sets, and the times of day it yields on each of its days. */
export type PreparedRule = {
  readonly rule: RecurrenceRule;
  readonly months: ReadonlySet<number>;
  readonly monthDays: ReadonlySet<number>;
  readonly yearDays: ReadonlySet<number>;
  readonly weekNumbers: ReadonlySet<number>;
  /** For each weekday of BYDAY, its numbers; 0 means every one. */
  readonly weekdays: ReadonlyMap<number, ReadonlySet<number>>;
  readonly times: TimesOfDay;
};

/** Ascending lists; every combination is a time of day. */
export type TimesOfDay = {
  readonly hours: readonly number[]; readonly minutes: readonly number[]; readonly seconds: readonly number[];
};

/** Prepares a rule of an event that begins at `start`, so that each day can be checked quickly. */
export function prepareRule(given: RecurrenceRule, start: number): PreparedRule {
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

/** Parts that a rule omits come from the start (RFC 5545 3.3.10). */
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
