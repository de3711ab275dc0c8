import type { RecordId } from '#shared/base/ids';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { Recorded } from '#shared/records/version';
import { assignmentOn } from '#shared/rules/duties/assignmentOn';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import {
  daysByWeek, dutyWeeks, minutesWorked, type DaysByWeek, type DutyWeek, type DutyWeeksInput,
} from './dutyWeeks';
import { sumOfCells } from './officerDays';

/** Whether an assignment is under way today, planned, or over. */
export type AssignmentState = 'now' | 'planned' | 'ended';

/**
 * How much time one assignment took. `weeks` are its last ones. `actual` and `expected` are mean minutes of the `whole`
 * weeks among them; null without such a week, and `expected` also if the assignment does not say. `minutes` out of
 * `worked` minutes are those of the whole weeks; their ratio is the share. `endsIn` is the number of days left if it
 * ends soon.
 */
export type AssignmentFigures = {
  readonly assignment: Recorded<DutyAssignment>;
  readonly state: AssignmentState;
  readonly endsIn: number | null;
  readonly weeks: readonly DutyWeek[];
  readonly whole: number;
  readonly actual: number | null;
  readonly expected: number | null;
  readonly minutes: number;
  readonly worked: number;
};

/** An assignment that ends within this many days ends soon. */
export const endsSoonDays = 14;

/** The figures of every assignment over its last `count` weeks, those under way first, then in order of their days. */
export function assignmentFigures(input: DutyWeeksInput, count: number): AssignmentFigures[] {
  const weeks = daysByWeek(input);
  const figures = input.assignments.map((assignment) => figuresOf(assignment, input, { count, weeks }));
  return order.flatMap((state) => figures.filter((one) => one.state === state));
}

const order: readonly AssignmentState[] = ['now', 'planned', 'ended'];

/** Whether an assignment is under way on a day, planned, or over. */
export function stateOn({ from, to }: DutyAssignment, today: Day): AssignmentState {
  if (from > today) return 'planned';
  return to !== null && to < today ? 'ended' : 'now';
}

function figuresOf(
  assignment: Recorded<DutyAssignment>,
  input: DutyWeeksInput,
  { count, weeks }: { readonly count: number; readonly weeks: DaysByWeek },
): AssignmentFigures {
  const { today } = input;
  const state = stateOn(assignment, today);
  const begun = dutyWeeks(assignment, input, weeks).filter(({ first }) => first <= today);
  const wholeWeeks = begun.filter(({ isWhole }) => isWhole).slice(-count);
  const firstShown = wholeWeeks[0]?.first ?? begun.at(-count)?.first ?? today;
  const expected = wholeWeeks.flatMap((week) => week.expected ?? []);
  const left = state !== 'now' || assignment.to === null ? null : daysBetween(today, assignment.to);
  return {
    assignment,
    state,
    endsIn: left !== null && left <= endsSoonDays ? left : null,
    weeks: begun.filter(({ first }) => first >= firstShown),
    whole: wholeWeeks.length,
    actual: meanOf(wholeWeeks.map(({ minutes }) => minutes)),
    expected: meanOf(expected),
    minutes: sum(wholeWeeks.map(({ minutes }) => minutes)),
    worked: sum(wholeWeeks.map(({ worked }) => worked)),
  };
}

/**
 * What all duties together took in some whole weeks: minutes of duties out of the minutes worked, and the minutes that
 * the assignments expected, summed over all `weeks`.
 */
export type AllDuties = {
  readonly weeks: number;
  readonly minutes: number;
  readonly worked: number;
  readonly expected: number;
  readonly first: Day;
  readonly last: Day;
};

/** Sums all duties over the given days, which are complete past weeks; null if there are none. */
export function allDuties(input: DutyWeeksInput): AllDuties | null {
  const { days, assignments, leave } = input;
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const byWeek = daysByWeek(input);
  const weeks = assignments.flatMap((assignment) => dutyWeeks(assignment, input, byWeek));
  return {
    weeks: days.length / 7,
    minutes: sum(days.map(({ cells }) => sumOfCells(cells, 'minutes', ({ duty }) => duty !== null))),
    worked: minutesWorked(days, leave),
    expected: sum(weeks.map((week) => week.expected ?? 0)),
    first: first.day,
    last: last.day,
  };
}

/** Time logged for a duty on days without an assignment of it: minutes, and the first and last such day. */
export type UnassignedDuty = {
  readonly duty: RecordId;
  readonly minutes: number;
  readonly first: Day;
  readonly last: Day;
};

/** The duties with logged time outside all assignments, the one with the most minutes first. */
export function unassignedDuties({
  days,
  assignments,
}: Pick<DutyWeeksInput, 'days' | 'assignments'>): UnassignedDuty[] {
  const found = new Map<RecordId, UnassignedDuty>();
  for (const { day, cells } of days) {
    for (const { duty, minutes } of cells) {
      if (duty === null || minutes === 0 || assignmentOn(assignments, duty, day) !== null) continue;
      const before = found.get(duty);
      found.set(duty, { duty, minutes: (before?.minutes ?? 0) + minutes, first: before?.first ?? day, last: day });
    }
  }
  return [...found.values()].toSorted((one, other) => other.minutes - one.minutes);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function meanOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}
