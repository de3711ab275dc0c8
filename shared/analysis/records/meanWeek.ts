import { groupBy } from '#shared/base/groupBy';
import type { OfficerDay } from './officerDays';
import type { Day } from '#shared/time/day';
import { weekOf, type WeekStart } from '#shared/time/workCalendar';

/**
 * The days of the last `count` complete past weeks, no earlier than the week of the first use; none if nothing was
 * logged.
 */
export function wholeWeeks(
  days: readonly OfficerDay[],
  count: number,
  { weekStart, today, firstLogged }: {
    readonly weekStart: WeekStart;
    readonly today: Day;
    readonly firstLogged: Day | null;
  },
): OfficerDay[] {
  if (firstLogged === null) return [];
  const first = weekOf(firstLogged, weekStart);
  const weeks = groupBy(days, ({ day }) => weekOf(day, weekStart));
  return [...weeks]
    .filter(([begins, week]) => begins >= first && week.length === 7 && (week.at(-1)?.day ?? today) < today)
    .slice(-count)
    .flatMap(([, week]) => week);
}
