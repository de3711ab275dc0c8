import { workByDay, type ParticipationInput } from '#shared/analysis/loggedDays';
import type { TotalsCell } from '#shared/analysis/totals';
import { cellsOf } from '#shared/analysis/totalsColumns';
import type { DayRange } from '#shared/analysis/workload';
import { groupBy } from '#shared/base/groupBy';
import { expectedDays, type ExpectationRecords } from '#shared/rules/expectedDay';
import { isLoggedDay } from '#shared/rules/participation';
import type { Day } from '#shared/time/day';
import { eachDay } from '#shared/time/days';

/**
 * One day of an officer: the scheduled minutes, those less absences (method.md 1), whether it is a logged day, and its
 * totals.
 */
export type OfficerDay = {
  readonly day: Day;
  readonly scheduled: number;
  readonly expected: number;
  readonly isLogged: boolean;
  readonly cells: readonly TotalsCell[];
};

/** What the days of one officer are made from. `records` say what was expected of the officer. */
export type OfficerDaysInput = Omit<ParticipationInput, 'officers'> & { readonly records: ExpectationRecords };

/** The days of an officer in a range, in order. Totals of other officers are ignored. */
export function officerDays(range: DayRange, { records, months, ...input }: OfficerDaysInput): OfficerDay[] {
  const own = months.filter(({ officer }) => officer === records.officer);
  const expected = expectedDays(records, range.first, range.last);
  const work = workByDay(range, { ...input, months: own, officers: [records] });
  const cells = groupBy(own.flatMap(cellsOf), ({ day }) => day);
  return eachDay(range.first, range.last).map((day, index) => ({
    day,
    scheduled: expected[index]?.scheduled ?? 0,
    expected: expected[index]?.expected ?? 0,
    isLogged: (work[index] ?? []).some(isLoggedDay),
    cells: cells.get(day) ?? [],
  }));
}

/** The sum of one measure over the totals that a condition selects. */
export function sumOfCells(
  cells: readonly TotalsCell[],
  measure: 'minutes' | 'units' | 'entries',
  counts: (cell: TotalsCell) => boolean,
): number {
  return cells.reduce((sum, cell) => (counts(cell) ? sum + cell[measure] : sum), 0);
}
