import { sumOf, sumOver } from '#shared/base/neumaier';
import type { GatheredStudy } from './gatherStudy';
import { sumsOfOfficers, type StudyTable } from './studyTable';

/**
 * Where the expected time of a study went, in minutes. `expected` is for all expected days, of which `missingDays` is
 * on days that were not logged, `gaps` is missing from logged days with less than their expected minutes, and
 * `elsewhere` was logged as something other than case work, support and duties, such as training. `above` was logged
 * beyond the expected minutes, and `logged` is for the logged days: expected − missingDays − gaps − elsewhere + above.
 * `withoutUnits` is minutes of case work in `logged` that are in no case weight, since their officer has no units of
 * the kind.
 */
export type TimeNotLogged = {
  readonly expected: number;
  readonly missingDays: number;
  readonly gaps: number;
  readonly elsewhere: number;
  readonly above: number;
  readonly logged: number;
  readonly withoutUnits: number;
};

/**
 * Compares the logged time of a study with the expected time. Training within a training absence was never expected, so
 * it fills no gap on a day whose expected minutes are logged; on other days it is `elsewhere` as far as it fits.
 */
export function timeNotLogged({ table, outside }: Pick<GatheredStudy, 'table' | 'outside'>): TimeNotLogged {
  const { expected, logged, support, duties, kinds } = table;
  const columns = [support, duties, ...kinds.map(({ minutes }) => minutes)];
  const off = expected.map((minutes, at) => sumOf(columns.map((cells) => cells[at] ?? 0)) - minutes);
  const short = off.map((minutes) => Math.max(0, -minutes));
  const elsewhere = short.map((minutes, at) => Math.min(minutes, outside[at] ?? 0));
  const sumWhere = (isLogged: boolean, valueOf: (at: number) => number) =>
    sumOver(expected.length, (at) => ((logged[at] === 1) === isLogged ? valueOf(at) : 0));
  return {
    expected: sumOf(expected),
    missingDays: sumWhere(false, (at) => expected[at] ?? 0),
    gaps: sumWhere(true, (at) => (short[at] ?? 0) - (elsewhere[at] ?? 0)),
    elsewhere: sumWhere(true, (at) => elsewhere[at] ?? 0),
    above: sumWhere(true, (at) => Math.max(0, off[at] ?? 0)),
    logged: sumWhere(true, (at) => (expected[at] ?? 0) + (off[at] ?? 0)),
    withoutUnits: minutesWithoutUnits(table),
  };
}

/**
 * The "as is" need that the study's own days must give: staff less the share of the expected time that was not logged
 * or was logged elsewhere, plus the share above schedule, less the officers that the minutes without units would take
 * (method.md 3).
 */
export function needAsIs(time: TimeNotLogged, staff: number, share: number): number {
  const { expected, missingDays, gaps, elsewhere, above, withoutUnits } = time;
  return (staff * (expected - missingDays - gaps - elsewhere + above - withoutUnits / (1 - share))) / expected;
}

function minutesWithoutUnits(table: StudyTable): number {
  return sumOf(
    table.kinds.flatMap(({ minutes, units }) => {
      const unitsOf = sumsOfOfficers(table, units);
      return sumsOfOfficers(table, minutes).filter((_, officer) => unitsOf[officer] === 0);
    }),
  );
}
