import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { Day } from '#shared/time/day';

/** A figure of Staffing that opens to what is behind it. `set` is a set of standards, null for the work as is. */
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

/** The entries of an officer's day: those of a kind, without what was done for a duty, or of single duties for null. */
export type EntriesId = {
  readonly is: 'entries';
  readonly officer: RecordId;
  readonly day: Day;
  readonly kind: RecordId | null;
};

/** What a cell opens: another figure, or the case weight of a kind. */
export type Opening = FigureId | { readonly is: 'weight'; readonly kind: RecordId };

/** How the numbers of a column are shown. `rate` are units a case and year; they may be small. */
export type StepFormat = 'count' | 'weight' | 'officers' | 'share' | 'rate';

/** A number with what it opens; null where there is none. */
export type StepCell = { readonly value: number | null; readonly opens: Opening | null };

/** A row of a step: its name, which may open something too, and a cell for each column. */
export type StepRow = {
  readonly id: string;
  readonly label: string;
  readonly opens: Opening | null;
  readonly cells: readonly StepCell[];
};

/** One table on the way to a figure. `totals` has a number where the rows add up to one, null elsewhere. */
export type FigureStep = {
  readonly title: string;
  readonly sub: string;
  readonly names: string;
  readonly columns: readonly { readonly head: string; readonly as: StepFormat }[];
  readonly rows: readonly StepRow[];
  readonly totals: readonly (number | null)[] | null;
};

/** A figure opened: what it is, its unrounded value, how it is computed in words and numbers, and its steps. */
export type FigureStory = {
  readonly title: string;
  readonly value: number;
  readonly as: StepFormat;
  readonly equation: string;
  readonly steps: readonly FigureStep[];
  readonly note: string | null;
};

/** A row from its numbers; a number that opens something comes as a cell. */
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
