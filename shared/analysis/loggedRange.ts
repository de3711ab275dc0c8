import type { Day } from '#shared/time/day';
import type { DayRange } from './workload';
import { columnOf, type MonthColumns } from './totalsColumns';

/** From the first to the last day that these totals hold; null where they hold none. */
export function loggedRange(months: readonly MonthColumns[]): DayRange | null {
  const ranges = months.flatMap((month) => (month.rows === 0 ? [] : [rangeOfMonth(month)]));
  return ranges.reduce<DayRange | null>((all, { first, last }) => (all === null ? { first, last } : {
    first: first < all.first ? first : all.first,
    last: last > all.last ? last : all.last,
  }), null);
}

/** Rows are in the order of their days. */
function rangeOfMonth(month: MonthColumns): DayRange {
  const days = columnOf(month, 'day');
  const dayOf = (dayOfMonth: number) => `${month.month}-${String(dayOfMonth).padStart(2, '0')}` as Day;
  return { first: dayOf(days[0] ?? 1), last: dayOf(days.at(-1) ?? 1) };
}
