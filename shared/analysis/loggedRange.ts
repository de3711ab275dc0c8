import type { Day } from '#shared/time/day';
import type { DayRange } from './workload';
import { columnOf, type MonthColumns } from './totalsColumns';

/** From the first to the last day that these totals hold; null where they hold none. */
export function loggedRange(months: readonly MonthColumns[]): DayRange | null {
  let [first, last]: [Day | null, Day | null] = [null, null];
  for (const month of months) {
    for (const dayOfMonth of columnOf(month, 'day')) {
      const day = `${month.month}-${String(dayOfMonth).padStart(2, '0')}` as Day;
      if (first === null || day < first) first = day;
      if (last === null || day > last) last = day;
    }
  }
  return first === null || last === null ? null : { first, last };
}
