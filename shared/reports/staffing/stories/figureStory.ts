import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { Day } from '#shared/time/day';

/** A figure on Staffing that opens to show how it is computed. `set` is a set of standards, null for the work as is. */
export type FigureId =
  | { readonly is: 'need'; readonly set: string | null }
  | { readonly is: 'units'; readonly kind: RecordId; readonly set: string | null }
  | { readonly is: 'undone'; readonly set: string }
  | { readonly is: 'caseload'; readonly docket: Docket; readonly set: string | null }
  | { readonly is: 'year value' }
  | { readonly is: 'staff' }
  | { readonly is: 'duties' }
  | { readonly is: 'participation'; readonly officer: RecordId | null }
  | { readonly is: 'counted'; readonly kind: RecordId; readonly docket: Docket; readonly officer: RecordId | null }
  | { readonly is: 'duty days'; readonly officer: RecordId }
  | EntriesId;

/**
 * The entries of an officer's day: those of a kind, without work done for a duty, or for null those of single duties.
 */
export type EntriesId = {
  readonly is: 'entries';
  readonly officer: RecordId;
  readonly day: Day;
  readonly kind: RecordId | null;
};

/** What a cell opens: another figure, or a kind's case weight. */
export type Opening = FigureId | { readonly is: 'weight'; readonly kind: RecordId };

/** How the numbers of a column are shown. `rate` is for units per case and year, which may be small. */
export type StepFormat = 'count' | 'weight' | 'officers' | 'share' | 'rate';

/** A number with what it opens; null if it opens nothing. */
export type StepCell = { readonly value: number | null; readonly opens: Opening | null };

/** A row of a step: its name, which may also open something, and a cell for each column. */
export type StepRow = {
  readonly id: string;
  readonly label: string;
  readonly opens: Opening | null;
  readonly cells: readonly StepCell[];
};

/** One table on the way to a figure. `totals` has a number for columns whose rows add up, and null for others. */
export type FigureStep = {
  readonly title: string;
  readonly sub: string;
  readonly names: string;
  readonly columns: readonly { readonly head: string; readonly as: StepFormat }[];
  readonly rows: readonly StepRow[];
  readonly totals: readonly (number | null)[] | null;
};

/** An opened figure: what it is, its unrounded value, how it is computed in words and numbers, and its steps. */
export type FigureStory = {
  readonly title: string;
  readonly value: number;
  readonly as: StepFormat;
  readonly equation: string;
  readonly steps: readonly FigureStep[];
  readonly note: string | null;
};

/** Makes a row from its numbers; a number that opens something is given as a cell. */
export function stepRow(
  id: string,
  label: string,
  cells: readonly (number | null | StepCell)[],
  opens: Opening | null = null,
): StepRow {
  return { id, label, opens, cells: cells.map(cellOf) };
}

function cellOf(cell: number | null | StepCell): StepCell {
  return typeof cell === 'number' || cell === null ? { value: cell, opens: null } : cell;
}
