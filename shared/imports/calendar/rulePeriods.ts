import type { PreparedRule, TimesOfDay } from './prepareRule';
import type { Frequency, RecurrenceRule } from './recurrenceRule';
import { fitsDay, nextDay } from './ruleDays';
import { dayLength, firstOfMonth, floorDay, floorTo, hourLength, minuteLength, utcDate } from './wallTime';

/** Whether periods are shorter than a day. Each of them takes as much work as several days. */
export function isWithinDay(frequency: Frequency): frequency is 'HOURLY' | 'MINUTELY' | 'SECONDLY' {
  return frequency === 'HOURLY' || frequency === 'MINUTELY' || frequency === 'SECONDLY';
}

/** The number of a period that begins at `from` or at most two periods earlier. */
export function firstPeriod({ rule }: PreparedRule, start: number, from: number): number {
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
 * The number of the next period worth checking. Hours, minutes and seconds on days, in hours or in minutes that the
 * rule leaves out are skipped, since a year of seconds has 31 million of them.
 */
export function nextPeriod(prepared: PreparedRule, start: number, index: number): number {
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

/** A period of a rule, from `begin` up to but not including `end`, and the times of day within it. */
export type Period = { readonly begin: number; readonly end: number; readonly times: TimesOfDay };

/** The period with a given number; 0 is the period of the start. */
export function periodAt({ rule, times }: PreparedRule, start: number, index: number): Period {
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

/** For an hour, minute or second, only the times of day within it, and only if the rule's lists allow it. */
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

const lengths = {
  SECONDLY: 1000, MINUTELY: minuteLength, HOURLY: hourLength, DAILY: dayLength, WEEKLY: 7 * dayLength,
} as const;
