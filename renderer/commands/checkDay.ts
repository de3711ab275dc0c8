import { failWith, succeed, type Result } from '#shared/base/result';
import type { Day } from '#shared/time/day';

/** Refuses, at its field, a day in a year that was surely mistyped; a field for dates takes any year while it is typed. */
export function checkDay(day: Day | null, field: string): Result<null> {
  if (day === null || (day >= '2000-01-01' && day < '2100-01-01')) return succeed(null);
  return failWith('year', 'Look at the year: days from 2000 to 2099 can be said.', field);
}
