import { fail, succeed, type Result } from '#shared/base/result';
import { readRows, type TablePlace, type TableProblem, type TableRow } from './readRows';

/** A kind with its number, and the line it is on. */
export type KindRow = { readonly kind: string; readonly value: number; readonly line: number };

/**
 * Reads a table with a column `kind` and a column of numbers that are 0 or more, such as `kind,weight_minutes`. The
 * columns may be in any order, and others are ignored. Every row must have as many fields as the header, and every kind
 * must have one row. Numbers are plain (`12.5`) or with an exponent (`1.25e1`). Fails at the first thing that is wrong.
 */
export function readKindTable(bytes: Uint8Array, column: string): Result<KindRow[], TableProblem> {
  if (bytes.length > mostBytes) return fail({ line: 1, column: 1, message: 'the file is larger than 100 MB' });
  const text = decode(bytes);
  if (!text.ok) return text;
  const rows = readRows(text.value, ',');
  if (!rows.ok) return rows;
  const [header, ...body] = rows.value;
  if (header === undefined) return fail({ line: 1, column: 1, message: 'the file is empty' });
  const places = findColumns(header, ['kind', column]);
  if (!places.ok) return places;
  const below = { line: header.line + 1, column: 1 };
  if (body.length === 0) return fail({ ...below, message: 'there are no rows below the header' });
  return readKindRows(body, header.fields.length, places.value);
}

/** A problem in one line: the file, the line, the column by number and name, and what is wrong. */
export function describeProblem(file: string, { line, column, name, message }: TableProblem): string {
  const named = name === undefined ? '' : ` (${name})`;
  return `${file}, line ${line}, column ${column}${named}: ${message}`;
}

/** A plain number, with or without an exponent; NaN for anything else. It may be too large, and is then infinite. */
export function plainNumberOf(text: string): number {
  return plainNumber.test(text) ? Number(text) : NaN;
}

/** Text from a file, in quotes, shortened to fit in a message. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > mostQuoted ? `${text.slice(0, mostQuoted)}…` : text);
}

const mostBytes = 100_000_000;
const mostQuoted = 60;

/** A column of the file: its index from 0. */
type Column = { readonly at: number; readonly name: string };

function decode(bytes: Uint8Array): Result<string, TableProblem> {
  try {
    return succeed(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail({ line: lineOfBadByte(bytes), column: 1, message: 'the file is not in UTF-8' });
  }
}

/** Byte 0xff never occurs in UTF-8, so a lenient decoder puts its replacement character where the first bad byte is. */
function lineOfBadByte(bytes: Uint8Array): number {
  const forgiving = new TextDecoder('utf-8').decode(bytes);
  return forgiving.slice(0, Math.max(0, forgiving.indexOf('\ufffd'))).split(/\r\n|\r|\n/u).length;
}

function findColumns(header: TableRow, names: readonly string[]): Result<Column[], TableProblem> {
  const given = header.fields.map((field) => field.trim());
  const columns: Column[] = [];
  for (const name of names) {
    const at = given.indexOf(name);
    const place = { line: header.line, name };
    if (at < 0) return fail({ ...place, ...missingColumn(name, given) });
    const again = given.indexOf(name, at + 1);
    if (again >= 0) return fail({ ...place, column: again + 1, message: `there is a second column ${name}` });
    columns.push({ at, name });
  }
  return succeed(columns);
}

function missingColumn(name: string, given: readonly string[]): { readonly column: number; readonly message: string } {
  const message = `there is no column ${name}`;
  const isOther = given.length === 1 && /[;\t]/u.test(given[0] ?? '');
  if (isOther) return { column: 1, message: `${message}, since the fields are not separated by commas` };
  return { column: given.length + 1, message };
}

function readKindRows(
  rows: readonly TableRow[],
  width: number,
  columns: readonly Column[],
): Result<KindRow[], TableProblem> {
  const [kindColumn, valueColumn] = columns;
  const found = new Map<string, KindRow>();
  for (const row of rows) {
    const problem = wrongWidth(row, width);
    if (problem !== null) return fail(problem);
    const kind = readKind(row, kindColumn, found);
    if (!kind.ok) return kind;
    const value = readNumber(row, valueColumn);
    if (!value.ok) return value;
    found.set(kind.value, { kind: kind.value, value: value.value, line: row.line });
  }
  return succeed([...found.values()]);
}

function wrongWidth({ line, fields }: TableRow, width: number): TableProblem | null {
  if (fields.length === width) return null;
  const column = Math.min(fields.length, width) + 1;
  const counted = fields.length === 1 ? '1 field' : `${fields.length} fields`;
  const long = fields.length > width ? 'too long' : 'too short';
  return { line, column, message: `the row is ${long}: it has ${counted}, and the header has ${width}` };
}

function readKind(
  row: TableRow,
  column: Column | undefined,
  found: ReadonlyMap<string, KindRow>,
): Result<string, TableProblem> {
  const kind = fieldOf(row, column);
  if (kind === '') return fail({ ...placeOf(row, column), message: 'the kind is empty' });
  const before = found.get(kind);
  if (before === undefined) return succeed(kind);
  const message = `${quoted(kind)} is already on line ${before.line}`;
  return fail({ ...placeOf(row, column), message });
}

function readNumber(row: TableRow, column: Column | undefined): Result<number, TableProblem> {
  const text = fieldOf(row, column);
  const value = plainNumberOf(text);
  const complain = (message: string) => fail({ ...placeOf(row, column), message });
  if (text === '') return complain('the number is missing');
  if (!Number.isFinite(value)) return complain(`${quoted(text)} is not a number`);
  if (value < 0) return complain(`${text} is negative`);
  return succeed(Math.abs(value));
}

const plainNumber = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/u;

function fieldOf({ fields }: TableRow, column: Column | undefined): string {
  return fields[column?.at ?? -1]?.trim() ?? '';
}

function placeOf({ line }: TableRow, column: Column | undefined): TablePlace {
  return { line, column: (column?.at ?? 0) + 1, ...(column === undefined ? {} : { name: column.name }) };
}
