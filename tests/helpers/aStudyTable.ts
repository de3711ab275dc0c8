import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';

/** Rows of officers, each with a number for each day. */
export type Rows = readonly (readonly number[])[];

/** What a test gives for a study: by default all days are expected, with 480 minutes, and logged. */
export type StudyWishes = {
  readonly kinds: Readonly<Record<string, { readonly minutes: Rows; readonly units: Rows }>>;
  readonly expected?: Rows;
  readonly logged?: Rows;
  readonly support?: Rows;
  readonly duties?: Rows;
};

/** A study of officers a, b, c and so on from September 1, 2026 on. */
export function aStudyTable({ kinds, expected, logged, support, duties }: StudyWishes): StudyTable {
  const [first] = Object.values(kinds);
  const shape = first?.minutes ?? support ?? [];
  const filled = (rows: Rows | undefined, value: number) =>
    Float64Array.from((rows ?? shape.map((row) => row.map(() => value))).flat());
  return {
    officers: shape.map((_, index) => recordId(String.fromCodePoint(97 + index))),
    days: (shape[0] ?? []).map((_, index) => addDays('2026-09-01' as Day, index)),
    expected: filled(expected, 480),
    logged: filled(logged, 1),
    support: filled(support, 0),
    duties: filled(duties, 0),
    kinds: Object.entries(kinds).map(([kind, cells]) => ({
      kind: recordId(kind),
      minutes: filled(cells.minutes, 0),
      units: filled(cells.units, 0),
    })),
  };
}
