import { sumOf, sumOver } from '#shared/base/neumaier';
import type { GatheredStudy } from './gatherStudy';
import { sumsOfOfficers, type StudyTable } from './studyTable';

/**
 * Where the expected time of a study went, in minutes: `expected` on all expected days, `missingDays` of it on days
 * that were not logged, `gaps` on logged days below their expected minutes, `elsewhere` logged in these, but outside of
 * case work, support and duties, such as training, `above` logged beyond the expected minutes, and `logged` on the
 * logged days: expected − missingDays − gaps − elsewhere + above. `withoutUnits` are minutes of case work in `logged`
 * that are in no case weight, since their officer has no unit of the kind.
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
 * Compares the logged time of a study with the expected time. Training within a training absence was never expected,
 * so it fills nothing on a day whose expected minutes are logged; on others it is `elsewhere` as far as it fits.
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
 * The need as is that must come out of the study's own days: staff less the share of the expected time that was not
 * logged or was logged elsewhere, plus the share above schedule, less the officers that the minutes without units would
 * take (method.md 3).
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
