import type { Instant } from '#shared/time/day';
import type { DayRange } from '#shared/analysis/workload';

/** What a column holds: whole minutes, hours as a fraction, a count, a share of 1, a day, or text. */
export type ColumnType = 'text' | 'day' | 'minutes' | 'hours' | 'count' | 'share' | 'flag';

/** One column of a report; `id` is its name in files and never changes, `label` is for people. */
export type ReportColumn = { readonly id: string; readonly label: string; readonly type: ColumnType };

/** One value; null where there is nothing to say, which is not 0. */
export type ReportValue = string | number | boolean | null;

/** What a ratio of the report is a ratio of, in words, with both figures: `counted` of `value`. */
export type Denominator = { readonly share: string; readonly of: string; readonly counted: number; readonly value: number };

/** The digest of one input, so that a report can be checked against the records it came from. */
export type InputDigest = { readonly input: string; readonly sha256: string };

/** A table of a report: rows under their columns, and one row of totals (null under columns that have none). */
export type ReportTable = {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportValue[])[];
  readonly totals: readonly ReportValue[];
};

/**
 * A report ready to be written: its main table, other tables on the same days (`parts`, whose measures have columns of
 * their own, so that no sum over a column counts anything twice), unrounded, and what a reader must know to judge it. It
 * holds no free text. `subject` says in a file's name whose work it is, as `own-alder` or `unit-2`.
 */
export type Report = ReportTable & {
  readonly subject: string;
  readonly parts: readonly ReportTable[];
  readonly finding: string;
  readonly range: DayRange;
  readonly asOf: Instant;
  readonly simulated: boolean;
  readonly denominators: readonly Denominator[];
  readonly notes: readonly string[];
  readonly digests: readonly InputDigest[];
};
