import type { Goal } from '#shared/records/goal';
import { expectedDays, type ExpectationRecords } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { GoalFacts } from './goalFigures';
import { sumOfCells, type OfficerDay } from './officerDays';
import { ownMinutes } from './ownMinutes';

/** How many days before today the pace and the mean of a goal are measured over. */
export const paceWindow = 84;

/** What a goal's facts are gathered from: the officer's days up to today, and what is expected of them later. */
export type GoalFactsInput = {
  readonly days: readonly OfficerDay[];
  readonly records: ExpectationRecords;
  readonly today: Day;
};

/** The first day that a goal's facts need: the first of its period or of the measured days, whichever is earlier. */
export function firstDayOfFacts({ first }: Pick<Goal, 'first'>, today: Day): Day {
  const measured = addDays(today, -paceWindow);
  return first < measured ? first : measured;
}

/**
 * Gathers a goal's facts. Units done are those of its kind within its period up to today; work for a duty is left out.
 * Mean and pace are measured on the logged days of the last twelve weeks, and the workdays left are the expected days
 * after today.
 */
export function goalFacts({ kind, first, last }: Goal, { days, records, today }: GoalFactsInput): GoalFacts {
  const isOwn = (cell: { readonly kind: string; readonly duty: string | null }) =>
    cell.kind === kind && cell.duty === null;
  const unitsOf = (some: readonly OfficerDay[]) =>
    some.reduce((sum, { cells }) => sum + sumOfCells(cells, 'units', isOwn), 0);
  const since = addDays(today, -paceWindow);
  const measured = days.filter(({ day, isLogged }) => isLogged && since <= day && day <= today);
  const next = first > today ? first : addDays(today, 1);
  return {
    done: unitsOf(days.filter(({ day }) => first <= day && day <= last && day <= today)),
    mean: ownMinutes(kind, measured),
    paceUnits: unitsOf(measured),
    paceDays: measured.length,
    daysLeft: expectedDays(records, next, last).filter(({ expected }) => expected > 0).length,
  };
}
