import { countText } from './figures';
import type { ReportColumn, ReportTable, ReportValue } from './report';

/** One column as printed. */
export type PaperColumn = { readonly id: string; readonly label: string; readonly isRight: boolean };

/** A table as printed: cells as text, and what all rows have in common in one line above it. */
export type PaperTable = {
  readonly id: string;
  readonly title: string;
  readonly common: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[] | null;
};

/**
 * Lays out a table for paper: columns without values are left out, ids are dropped if a name is next to them, and a
 * value that all rows share is printed once above the table. Two columns `x_low` and `x_high` become one. Figures are
 * rounded for reading; the files have them in full.
 */
export function paperTable(table: ReportTable): PaperTable {
  const shown = table.columns
    .map((column, at) => ({ column, at }))
    .filter(({ column, at }) => isShown(table, column, at));
  const common = shown.filter(({ column, at }) => isCommon(table, column, at));
  const printed = shown.filter((one) => !common.includes(one));
  const laidOut = printed.flatMap((one): Laid[] => layOut(table, one));
  const hasTotals = laidOut.some(({ textOf }) => textOf(table.totals) !== '');
  return {
    id: table.id,
    title: table.title,
    common: common.map(({ column, at }) => `${column.label}: ${text(column, table.rows[0]?.[at] ?? null)}`).join(' · '),
    columns: laidOut.map(({ column }) => column),
    rows: table.rows.map((row) => laidOut.map(({ textOf }) => textOf(row))),
    totals: hasTotals ? laidOut.map(({ textOf }) => textOf(table.totals)) : null,
  };
}

type Placed = { readonly column: ReportColumn; readonly at: number };

type Laid = { readonly column: PaperColumn; readonly textOf: (row: readonly ReportValue[]) => string };

/** Ids next to a name are for programs, and the sheet itself says that it is simulated. */
function isShown({ columns, rows, totals }: ReportTable, { id }: ReportColumn, at: number): boolean {
  if (id === 'simulated') return false;
  const hasName = columns.some((other) => other.id === 'label');
  if (hasName && (id === 'kind' || id === 'activity' || id === 'duty')) return false;
  return rows.some((row) => row[at] !== null) || (totals[at] ?? null) !== null;
}

/** Only texts, days and flags can be printed once for all rows; figures that happen to be equal stay in their rows. */
function isCommon({ rows, totals }: ReportTable, { type }: ReportColumn, at: number): boolean {
  if (rows.length < 2 || (type !== 'text' && type !== 'day' && type !== 'flag')) return false;
  const first = rows[0]?.[at] ?? null;
  const ofTotals = totals[at] ?? null;
  return rows.every((row) => row[at] === first) && (ofTotals === null || ofTotals === first);
}

function layOut({ columns }: ReportTable, { column, at }: Placed): Laid[] {
  const [before, next] = [columns[at - 1], columns[at + 1]];
  if (isPair(before, column)) return [];
  const paired = isPair(column, next);
  const label = paired ? column.label.replace(/ ?low$/, ' interval') : column.label;
  const isRight = !['text', 'day', 'flag'].includes(column.type);
  const textOf = (row: readonly ReportValue[]) => {
    const [low, high] = [text(column, row[at] ?? null), text(column, row[at + 1] ?? null)];
    return paired && low !== '' ? `${low} to ${high}` : low;
  };
  return [{ column: { id: column.id, label, isRight }, textOf }];
}

function isPair(one: ReportColumn | undefined, other: ReportColumn | undefined): boolean {
  return one?.id.endsWith('_low') === true && other?.id === one.id.replace(/_low$/, '_high');
}

const decimals = [0, 1, 2].map(
  (count) => new Intl.NumberFormat('en-US', { minimumFractionDigits: count, maximumFractionDigits: count }),
);

/** A value for reading: a number has two decimals below 100, one below 1,000, and none above. */
function text({ type }: ReportColumn, value: ReportValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (type === 'share') return `${decimals[1]?.format(value * 100)}%`;
  if (type === 'count' || type === 'minutes') return countText(value);
  if (Number.isInteger(value)) return countText(value).replace('-', '−');
  const size = Math.abs(value);
  return (decimals[size < 100 ? 2 : size < 1000 ? 1 : 0]?.format(value) ?? '').replace('-', '−');
}
