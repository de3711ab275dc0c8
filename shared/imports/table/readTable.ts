import { fail, failWith, succeed, type Problem, type Result } from '#shared/base/result';
import { readRows, type TableProblem } from './readRows';

/** A row with content: the line on which it begins, from 1, and its trimmed cells. */
export type TableLine = { readonly line: number; readonly cells: readonly string[] };

/** What is wrong with a line of a table, in words for the user. `line` counts from 1. */
export type LineProblem = Pick<TableProblem, 'line' | 'message'>;

/** A row of a table with a header: its line, and its fields by their columns' names. */
export type NamedRow = {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
  /** Whether it has more fields than the header, such as when a comma is not quoted. */
  readonly isTooLong: boolean;
};

/** The header of a table, in lower case with `_` for spaces, and its rows. */
export type NamedTable = { readonly heads: readonly string[]; readonly rows: readonly NamedRow[] };

/** The rows of a pasted or opened table, without rows of empty cells. Fails as `readRows` does. */
export function readLines(text: string): Result<TableLine[], LineProblem> {
  const rows = readRows(text);
  if (!rows.ok) return fail({ line: rows.error.line, message: wordsOf(rows.error) });
  return succeed(
    rows.value
      .map(({ line, fields }) => ({ line, cells: fields.map((field) => field.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== '')),
  );
}

/** Reads a table with a header. Fails if quotes do not match, or if the header names a column twice. */
export function readTable(text: string): Result<NamedTable> {
  const lines = readLines(text);
  if (!lines.ok) return { ok: false, error: quoteProblem(lines.error) };
  const [head, ...body] = lines.value;
  const heads = (head?.cells ?? []).map(headOf);
  const twice = heads.find((name, index) => name !== '' && heads.indexOf(name) !== index);
  if (twice !== undefined) return failWith('head-twice', `The first line names the column “${twice}” twice.`);
  return succeed({ heads, rows: body.map((row) => named(heads, row)) });
}

/** The name of a column as it is matched: in lower case, with `_` for spaces and hyphens. */
export function headOf(cell: string): string {
  return cell.toLowerCase().replaceAll(/[\s-]+/gu, '_');
}

function wordsOf({ message }: TableProblem): string {
  return message.startsWith('text') ? 'Text follows a closing quotation mark.' : 'A quotation mark is not closed.';
}

function quoteProblem({ line, message }: LineProblem): Problem {
  return { code: 'quotes', message: `Line ${line}: ${message} Nothing was read.` };
}

function named(heads: readonly string[], { line, cells }: TableLine): NamedRow {
  return {
    line,
    fields: Object.fromEntries(heads.map((head, index) => [head, cells[index] ?? ''])),
    isTooLong: cells.slice(heads.length).some((cell) => cell !== ''),
  };
}
