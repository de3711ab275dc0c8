import type { DayRange } from '#shared/analysis/workload';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';

/** Days that can be reported at once: ten years with their leap days. */
const mostDays = 3653;
const earliest = '2000-01-01';

/**
 * The days that somebody chose for a report, both included. Fails at `first` or `last` where one is missing, they stand
 * the wrong way round, or they are more than could be shown.
 */
export function chosenDays(first: Day | null, last: Day | null): Result<DayRange> {
  if (first === null) return failWith('first-missing', 'Say the first day.', 'first');
  if (last === null) return failWith('last-missing', 'Say the last day; one day is its own last.', 'last');
  if (first < earliest) return failWith('first-early', 'Days from January 1, 2000 on can be shown.', 'first');
  if (last < first) return failWith('last-before-first', 'The last day is before the first.', 'last');
  if (daysBetween(first, last) >= mostDays) return failWith('too-long', 'At most ten years can be shown at once.', 'last');
  return succeed({ first, last });
}

/** As many days, right before or right after these. */
export function neighbourDays({ first, last }: DayRange, direction: -1 | 1): DayRange {
  const by = direction * (daysBetween(first, last) + 1);
  return { first: addDays(first, by), last: addDays(last, by) };
}

/** As many days, the last of them the given one. */
export function daysThrough({ first, last }: DayRange, day: Day): DayRange {
  return { first: addDays(day, -daysBetween(first, last)), last: day };
}
