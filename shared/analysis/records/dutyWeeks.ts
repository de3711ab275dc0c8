import { groupBy } from '#shared/base/groupBy';
import type { RecordId } from '#shared/base/ids';
import type { DutyAssignment, ExpectedWork } from '#shared/records/dutyAssignment';
import type { Recorded } from '#shared/records/version';
import { assignmentOn, isAssignedOn } from '#shared/rules/duties/assignmentOn';
import type { Day } from '#shared/time/day';
import { weekOf, type WeekStart } from '#shared/time/workCalendar';
import { sumOfCells, type OfficerDay } from './officerDays';

/**
 * One week of an assignment, in minutes: those logged for it, those expected (null if it does not say), and those
 * worked on the days within its dates. A whole week is over, and none of its days with scheduled hours is outside the
 * dates.
 */
export type DutyWeek = {
  readonly first: Day;
  readonly minutes: number;
  readonly expected: number | null;
  readonly worked: number;
  readonly isWhole: boolean;
};

/** What the weeks of assignments are made from. `leave` are the kinds in the leave and detail group. */
export type DutyWeeksInput = {
  readonly assignments: readonly Recorded<DutyAssignment>[];
  readonly days: readonly OfficerDay[];
  readonly leave: ReadonlySet<RecordId>;
  readonly weekStart: WeekStart;
  readonly today: Day;
};

/**
 * The weeks of the given days that an assignment has any day in, in order. Minutes of its duty within its dates belong
 * to it, unless a later assignment of the same duty includes the day. A week that it includes only in part expects a
 * part of the weekly minutes: scheduled minutes of its days over those of the week, or days over seven if none are
 * scheduled.
 */
export function dutyWeeks(
  assignment: Recorded<DutyAssignment>,
  input: DutyWeeksInput,
  weeks: DaysByWeek = daysByWeek(input),
): DutyWeek[] {
  return [...weeks]
    .filter(([, days]) => hasDayOf(assignment, days))
    .map(([first, days]) => weekOfDuty(assignment, first, days, input));
}

/** Whether an assignment includes any of these consecutive days. */
function hasDayOf({ from, to }: DutyAssignment, days: readonly OfficerDay[]): boolean {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return false;
  return from <= last.day && (to === null || (from <= to && first.day <= to));
}

/** Days by the first day of their week. */
export type DaysByWeek = ReadonlyMap<Day, readonly OfficerDay[]>;

/** The days by week, made once for all assignments: an officer of ten years has many. */
export function daysByWeek({ days, weekStart }: Pick<DutyWeeksInput, 'days' | 'weekStart'>): DaysByWeek {
  return groupBy(days, ({ day }) => weekOf(day, weekStart));
}

/** The weekly minutes of a duty's weekdays and hours; null if it has none. */
export function plannedMinutes({ planned }: Pick<DutyAssignment, 'planned'>): number | null {
  return planned === null ? null : new Set(planned.weekdays).size * (planned.hours.end - planned.hours.start);
}

/** The minutes worked on some days: everything logged but leave and detail. */
export function minutesWorked(days: readonly OfficerDay[], leave: ReadonlySet<RecordId>): number {
  return sumOver(days, ({ cells }) =>
    sumOfCells(cells, 'minutes', ({ duty, kind }) => duty !== null || !leave.has(kind)),
  );
}

function weekOfDuty(
  assignment: Recorded<DutyAssignment>,
  first: Day,
  week: readonly OfficerDay[],
  { assignments, leave, today }: DutyWeeksInput,
): DutyWeek {
  const own = week.filter(({ day }) => isAssignedOn(assignment, day));
  const belonging = own.filter(({ day }) => assignmentOn(assignments, assignment.duty, day)?.id === assignment.id);
  return {
    first,
    minutes: sumOver(belonging, ({ cells }) =>
      sumOfCells(cells, 'minutes', ({ duty }) => duty === assignment.duty),
    ),
    expected: assignment.expected === null ? null : expectedOf(assignment.expected, own, week),
    worked: minutesWorked(own, leave),
    isWhole: week.length === 7 && (week.at(-1)?.day ?? today) < today && isWholeWeek(own, week),
  };
}

function isWholeWeek(own: readonly OfficerDay[], week: readonly OfficerDay[]): boolean {
  const outside = week.filter((day) => !own.includes(day));
  const isScheduled = week.some(({ scheduled }) => scheduled > 0);
  return isScheduled ? outside.every(({ scheduled }) => scheduled === 0) : outside.length === 0;
}

function expectedOf(
  { of, amount }: ExpectedWork,
  own: readonly OfficerDay[],
  week: readonly OfficerDay[],
): number {
  if (of === 'percent of hours') return (sumOver(own, ({ expected }) => expected) * amount) / 100;
  const all = sumOver(week, ({ scheduled }) => scheduled);
  const part = all === 0 ? own.length / 7 : sumOver(own, ({ scheduled }) => scheduled) / all;
  return amount * part;
}

function sumOver(days: readonly OfficerDay[], minutesOf: (day: OfficerDay) => number): number {
  return days.reduce((sum, day) => sum + minutesOf(day), 0);
}
