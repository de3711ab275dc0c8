import type { RecordId } from '#shared/base/ids';
import { sumOver } from '#shared/base/neumaier';
import type { Day } from '#shared/time/day';

/**
 * The officer-days of a study or a period. Each column has one number for each officer and day: that of officer i on
 * day j is at `i * days.length + j`. Officers are in the order of their ids and days in the order of the calendar.
 *
 * `expected` are the expected minutes, 0 on a day that is not one of the officer's expected days. `logged` is 1 on a
 * logged day and 0 otherwise (method.md 1). Minutes of support are what everyone does besides cases; those of duties
 * are the single officers' collateral duties. Only logged days enter an estimate, whatever the columns have on the
 * others.
 */
export type StudyTable = {
  readonly officers: readonly RecordId[];
  readonly days: readonly Day[];
  readonly expected: Cells;
  readonly logged: Cells;
  readonly support: Cells;
  readonly duties: Cells;
  readonly kinds: readonly KindCells[];
};

/** The minutes and units of one kind of case work, without work done for a duty. Kinds are in the order of ids. */
export type KindCells = { readonly kind: RecordId; readonly minutes: Cells; readonly units: Cells };

/** One number for each officer and day. */
export type Cells = Float64Array;

/** Sums a column over the logged days of each officer: one number for each officer. */
export function sumsOfOfficers({ officers, days, logged }: StudyTable, cells: Cells): number[] {
  return officers.map((_, officer) => {
    const first = officer * days.length;
    return sumOver(days.length, (day) => (logged[first + day] === 1 ? (cells[first + day] ?? 0) : 0));
  });
}

/**
 * The indexes of the officers who logged any case work or support on a logged day. The others are not in the sample.
 */
export function officersAtWork(table: StudyTable): number[] {
  const columns = [table.support, ...table.kinds.flatMap(({ minutes, units }) => [minutes, units])];
  const sums = columns.map((cells) => sumsOfOfficers(table, cells));
  const worked = (officer: number) => sums.some((ofOfficers) => (ofOfficers[officer] ?? 0) > 0);
  return table.officers.flatMap((_, officer) => (worked(officer) ? [officer] : []));
}

/** The same study with only its first days, as if it had been closed after them. */
export function firstDays(table: StudyTable, count: number): StudyTable {
  const width = table.days.length;
  const cut = (cells: Cells) => cells.filter((_, at) => at % width < count);
  return {
    officers: table.officers,
    days: table.days.slice(0, count),
    expected: cut(table.expected),
    logged: cut(table.logged),
    support: cut(table.support),
    duties: cut(table.duties),
    kinds: table.kinds.map(({ kind, minutes, units }) => ({ kind, minutes: cut(minutes), units: cut(units) })),
  };
}
