import type { DayRange } from '#shared/analysis/workload';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';

/** The most days that one report can show: ten years, including leap days. */
const mostDays = 3653;
const earliest = '2000-01-01';

/**
 * Checks the days that the user chose for a report, both included. Fails at the field `first` or `last` if one is
 * missing, they are in the wrong order, or there are too many days.
 */
export function chosenDays(first: Day | null, last: Day | null): Result<DayRange> {
  if (first === null) return failWith('first-missing', 'Enter the first day.', 'first');
  if (last === null) return failWith('last-missing', 'Enter the last day. For one day, enter it twice.', 'last');
  if (first < earliest) return failWith('first-early', 'The first day must be January 1, 2000 or later.', 'first');
  if (last < first) return failWith('last-before-first', 'The last day is before the first.', 'last');
  const isTooLong = daysBetween(first, last) >= mostDays;
  if (isTooLong) return failWith('too-long', 'At most ten years can be shown at once.', 'last');
  return succeed({ first, last });
}

/** The same number of days, right before or right after these. */
export function neighborDays({ first, last }: DayRange, direction: -1 | 1): DayRange {
  const by = direction * (daysBetween(first, last) + 1);
  return { first: addDays(first, by), last: addDays(last, by) };
}

/** The same number of days, ending on the given day. */
export function daysThrough({ first, last }: DayRange, day: Day): DayRange {
  return { first: addDays(day, -daysBetween(first, last)), last: day };
}
