import type { DayRange } from '#shared/analysis/workload';
import type { Instant } from '#shared/time/day';
import type { PeriodUnit } from '#shared/time/periods';

/**
 * The type of a column's values: whole minutes, hours as a fraction, a count, a share of 1, any other number that is
 * never rounded (such as an estimate), a day, text, or true and false.
 */
export type ColumnType = 'text' | 'day' | 'minutes' | 'hours' | 'count' | 'share' | 'number' | 'flag';

/** One column of a report. `id` is its name in files and never changes; `label` is for people. */
export type ReportColumn = { readonly id: string; readonly label: string; readonly type: ColumnType };

/** One value. Null means that there is nothing to say, which is not the same as 0. */
export type ReportValue = string | number | boolean | null;

/** The denominator of a ratio in the report, in words, with both figures: `counted` of `value`. */
export type Denominator = {
  readonly share: string;
  readonly of: string;
  readonly counted: number;
  readonly value: number;
};

/** The digest of one input, so that a report can be checked against the records that it was made from. */
export type InputDigest = { readonly input: string; readonly sha256: string };

/** A table of a report: rows under their columns, and one row of totals, with null for columns that have none. */
export type ReportTable = {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly ReportValue[])[];
  readonly totals: readonly ReportValue[];
};

/**
 * A report as screens draw it and formats encode it: a main table, other tables on the same days (`parts`), the finding
 * in one sentence, and what a reader must know to judge it. Figures are not rounded, and there is no free text.
 * Measures of a part have their own columns, so that no sum over a column counts anything twice.
 *
 * `tableTitle` names the main table if the report's own title does not. `subject` says whose work it is in a file's
 * name, such as `own-alder` or `unit-2`; `by` says how the days are divided, null if they are not. `digests` are empty
 * until the report is written to a file. `onOnePage` prints the report tighter and without the named parts, whose
 * figures are in its chart; files have them.
 */
export type Report = ReportTable & {
  readonly tableTitle?: string;
  readonly subject: string;
  readonly by: PeriodUnit | null;
  readonly finding: string;
  readonly range: DayRange;
  readonly parts: readonly ReportTable[];
  readonly denominators: readonly Denominator[];
  readonly notes: readonly string[];
  readonly digests: readonly InputDigest[];
  readonly asOf: Instant;
  readonly simulated: boolean;
  readonly onOnePage?: { readonly without: readonly string[] };
};
