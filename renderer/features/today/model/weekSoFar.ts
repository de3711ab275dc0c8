import { cellsOf, type MonthColumns } from '#shared/analysis/totalsColumns';
import type { WorkGroup } from '#shared/records/activityKind';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek } from '#shared/time/days';
import type { DayFacts } from './dayFacts';
import { runningPiece } from './daySums';
import { workName } from './workName';

/** A day of the week with its logged minutes by group, in the order of the groups, and what is planned on it. */
export type WeekDay = {
  readonly day: Day;
  readonly groups: readonly { readonly group: WorkGroup; readonly minutes: number }[];
  readonly minutes: number;
  readonly appointments: number;
};

const groupOrder: readonly WorkGroup[] = [
  'case work',
  'document work',
  'collateral',
  'training',
  'administration',
  'leave and detail',
];

/**
 * The week of the day shown, from the day weeks start on (0 is Sunday), without free days that have nothing on them.
 * The running timer counts on each day for the minutes that fall on it, as in the sums of a day.
 */
export function weekSoFar(
  facts: DayFacts,
  weekStart: number,
  months: readonly MonthColumns[],
  appointments: readonly { readonly day: Day }[],
): WeekDay[] {
  const first = addDays(facts.day, -((dayOfWeek(facts.day) - weekStart + 7) % 7));
  const cells = months.flatMap(cellsOf);
  return Array.from({ length: 7 }, (_, index) => addDays(first, index)).flatMap((day) => {
    const ofDay = [
      ...cells
        .filter((cell) => cell.day === day)
        .map((cell) => ({ group: workName(facts, cell).group, minutes: cell.minutes })),
      ...runningPiece({ ...facts, day, zone: facts.zoneOf(day) }),
    ];
    const groups = groupOrder
      .map((group) => ({
        group,
        minutes: ofDay.filter((cell) => cell.group === group).reduce((sum, { minutes }) => sum + minutes, 0),
      }))
      .filter(({ minutes }) => minutes > 0);
    const planned = appointments.filter((one) => one.day === day).length;
    const isWeekend = dayOfWeek(day) === 0 || dayOfWeek(day) === 6;
    return groups.length === 0 && planned === 0 && isWeekend
      ? []
      : [{ day, groups, minutes: groups.reduce((sum, { minutes }) => sum + minutes, 0), appointments: planned }];
  });
}
