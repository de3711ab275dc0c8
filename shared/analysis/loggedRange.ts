import type { Day } from '#shared/time/day';
import { columnOf, type MonthColumns } from './totalsColumns';
import type { DayRange } from './workload';

/** The first and the last day with anything in these totals; null if they are empty. */
export function loggedRange(months: readonly MonthColumns[]): DayRange | null {
  const days = months.filter(({ rows }) => rows > 0).flatMap(firstAndLast).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? null : { first, last };
}

/** Rows are in the order of their days. */
function firstAndLast(month: MonthColumns): Day[] {
  const days = columnOf(month, 'day');
  return [days[0], days.at(-1)].map((day) => `${month.month}-${String(day).padStart(2, '0')}` as Day);
}
