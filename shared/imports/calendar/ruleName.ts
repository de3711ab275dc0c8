import { monthNames, shortDayName, weekdayNames } from '#shared/time/dateNames';
import { dayAt } from '#shared/time/days';
import type { Frequency, RecurrenceRule, RuleWeekday } from './recurrenceRule';

/**
 * A repetition in plain words: `Every Tuesday`, `Every 2 weeks on Monday and Wednesday`, `Every month on the last
 * Friday, until Sep 30`. `start` is the first time (wall clock, milliseconds read as UTC), which fills in what the rule
 * omits.
 */
export function ruleName(rule: RecurrenceRule, start: number): string {
  return `${stepName(rule, new Date(start))}${endName(rule)}`;
}

function endName({ count, until }: RecurrenceRule): string {
  if (count !== null) return `, ${count} ${count === 1 ? 'time' : 'times'}`;
  return until === null ? '' : `, until ${shortDayName(dayAt(until.wall))}`;
}

const units: Readonly<Record<Frequency, string>> = {
  SECONDLY: 'second', MINUTELY: 'minute', HOURLY: 'hour', DAILY: 'day', WEEKLY: 'week', MONTHLY: 'month',
    YEARLY: 'year',
};

function stepName(rule: RecurrenceRule, start: Date): string {
  const { frequency, interval } = rule;
  const every = interval === 1 ? `Every ${units[frequency]}` : `Every ${interval} ${units[frequency]}s`;
  if (frequency === 'WEEKLY') return weekly(rule, every, start);
  if (frequency === 'MONTHLY') return `${every} on ${daysOfMonth(rule, start)}`;
  if (frequency === 'YEARLY') return yearly(rule, every, start);
  const isOfWeekdays = frequency === 'DAILY' && interval === 1 && rule.weekdays.length > 0;
  if (isOfWeekdays) return `Every ${weekdaysName(rule.weekdays)}`;
  return every;
}

function weekly({ interval, weekdays }: RecurrenceRule, every: string, start: Date): string {
  const days = weekdaysName(weekdays.length === 0 ? [{ nth: 0, weekday: start.getUTCDay() }] : weekdays);
  return interval === 1 ? `Every ${days}` : `${every} on ${days}`;
}

function yearly(rule: RecurrenceRule, every: string, start: Date): string {
  const months = rule.months.length === 0 ? [start.getUTCMonth() + 1] : rule.months;
  const names = listOf(months.map((month) => monthNames[month - 1] ?? ''));
  const isPlain = rule.weekdays.length === 0 && rule.monthDays.length === 0;
  return isPlain ? `${every} on ${names} ${start.getUTCDate()}` : `${every} in ${names} on ${daysOfMonth(rule, start)}`;
}

function daysOfMonth({ weekdays, monthDays, positions }: RecurrenceRule, start: Date): string {
  const [position] = positions;
  if (weekdays.length > 0) {
    if (position !== undefined) return `the ${ordinal(position)} ${weekdaysName(weekdays)}`;
    const each = (nth: number) => (nth === 0 ? 'each' : `the ${ordinal(nth)}`);
    return listOf(weekdays.map(({ nth, weekday }) => `${each(nth)} ${weekdayNames[weekday]}`));
  }
  const days = monthDays.length === 0 ? [start.getUTCDate()] : monthDays;
  return listOf(days.map(dayOfMonthName));
}

function dayOfMonthName(day: number): string {
  return day < 0 ? `the ${ordinal(day)} day` : `the ${ordinal(day)}`;
}

function weekdaysName(weekdays: readonly RuleWeekday[]): string {
  const numbers = [...new Set(weekdays.map(({ weekday }) => weekday))];
  const isWorkWeek = numbers.length === 5 && numbers.every((day) => day > 0 && day < 6);
  if (isWorkWeek) return 'weekday';
  return numbers.length === 7 ? 'day' : listOf(numbers.map((day) => weekdayNames[day] ?? ''));
}

/** `2nd`, `last`, `2nd last`. */
function ordinal(number: number): string {
  if (number === -1) return 'last';
  if (number < 0) return `${ordinal(-number)} last`;
  const ending = number % 100 > 10 && number % 100 < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `${number}${ending}`;
}

function listOf(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
