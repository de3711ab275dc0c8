import type { RecordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { EntryOrigin, Outcome, RecordCheck } from '#shared/records/timeEntry';
import type { Day, Month } from '#shared/time/day';
import { cellKey, type MonthTotals, type TotalsCell } from './totals';

/**
 * The totals of one officer and month as they are stored: all columns in one buffer, one after another, each with
 * `rows` integers of 32 bits, in the order of `columnNames`. `day` is the day of the month, `outside` is 0 or 1, the
 * three measures are plain numbers, and every other column has indexes into `words`, -1 for null. Rows are in the order
 * of their keys and words in the order of their first use, so equal totals have equal bytes.
 */
export type MonthColumns = {
  readonly officer: RecordId;
  readonly month: Month;
  readonly rows: number;
  readonly words: readonly string[];
  readonly buffer: ArrayBuffer;
};

/** The columns of the buffer, in order. */
export const columnNames = [
  'day', 'unit', 'docket', 'kind', 'duty', 'country', 'outcome', 'check', 'origin', 'outside',
  'minutes', 'units', 'entries',
] as const;

/** The name of a column. */
export type ColumnName = (typeof columnNames)[number];

/** Packs totals into columns. Does not change the totals. */
export function encodeMonth({ officer, month, cells }: MonthTotals): MonthColumns {
  const rows = cells.size;
  const words = new Map<string, number>();
  const numbers = new Int32Array(rows * columnNames.length);
  // Without a compare function, strings are sorted as by `<`, but much faster.
  const keys = [...cells.keys()].toSorted();
  let row = 0;
  for (const key of keys) {
    const cell = cells.get(key);
    if (cell !== undefined) encodeCell(cell, row, rows, numbers, words);
    row += 1;
  }
  return { officer, month, rows, words: [...words.keys()], buffer: numbers.buffer };
}

/** Writes one row of the buffer: one number in each column, in the order of `columnNames`. */
function encodeCell(
  cell: TotalsCell,
  row: number,
  rows: number,
  numbers: Int32Array,
  words: Map<string, number>,
): void {
  let at = row;
  const put = (value: number) => {
    numbers[at] = value;
    at += rows;
  };
  put(Number(cell.day.slice(8)));
  put(indexOf(cell.unit, words));
  put(indexOf(cell.docket, words));
  put(indexOf(cell.kind, words));
  put(indexOf(cell.duty, words));
  put(indexOf(cell.country, words));
  put(indexOf(cell.outcome, words));
  put(indexOf(cell.check, words));
  put(indexOf(cell.origin, words));
  put(cell.outside ? 1 : 0);
  put(cell.minutes);
  put(cell.units);
  put(cell.entries);
}

/** Unpacks columns into totals that can be changed. */
export function decodeMonth(columns: MonthColumns): MonthTotals {
  const cells = cellsOf(columns).map((cell) => [cellKey(cell), cell] as const);
  return { officer: columns.officer, month: columns.month, cells: new Map(cells) };
}

/** The cells of a month in the order of their keys. */
export function cellsOf(columns: MonthColumns): TotalsCell[] {
  const read = (name: ColumnName) => columnOf(columns, name);
  const word = (name: ColumnName) => {
    const indexes = read(name);
    return (row: number) => columns.words[indexes[row] ?? -1] ?? null;
  };
  const [days, outside] = [read('day'), read('outside')];
  const [minutes, units, entries] = [read('minutes'), read('units'), read('entries')];
  const [unit, docket, kind, duty] = [word('unit'), word('docket'), word('kind'), word('duty')];
  const [country, outcome, check, origin] = [word('country'), word('outcome'), word('check'), word('origin')];
  return Array.from({ length: columns.rows }, (_, row) => ({
    day: `${columns.month}-${String(days[row]).padStart(2, '0')}` as Day,
    unit: unit(row) as RecordId | null,
    docket: docket(row) as Docket,
    kind: kind(row) as RecordId,
    duty: duty(row) as RecordId | null,
    country: country(row),
    outcome: outcome(row) as Outcome | null,
    check: check(row) as RecordCheck | null,
    origin: origin(row) as EntryOrigin,
    outside: outside[row] === 1,
    minutes: minutes[row] ?? 0,
    units: units[row] ?? 0,
    entries: entries[row] ?? 0,
  }));
}

/** One column, as a view of the buffer and not a copy. */
export function columnOf(columns: MonthColumns, name: ColumnName): Int32Array {
  const at = columnNames.indexOf(name) * columns.rows;
  return new Int32Array(columns.buffer, at * Int32Array.BYTES_PER_ELEMENT, columns.rows);
}

function indexOf(word: string | null, words: Map<string, number>): number {
  if (word === null) return -1;
  const index = words.get(word);
  if (index !== undefined) return index;
  words.set(word, words.size);
  return words.size - 1;
}
