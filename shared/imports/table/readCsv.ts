import Papa from 'papaparse';
import { failWith, succeed, type Result } from '#shared/base/result';

/** A row of a table: the line of the file on which it begins, from 1, and its trimmed fields by their heads. */
export type CsvRow = {
  readonly line: number;
  readonly fields: Readonly<Record<string, string>>;
  /** Whether it has more fields than the head, as where a comma is not quoted. */
  readonly isTooLong: boolean;
};

/** The head of a table, in small letters with `_` for spaces, and its rows; empty lines are left out. */
export type CsvTable = { readonly heads: readonly string[]; readonly rows: readonly CsvRow[] };

/**
 * Reads CSV with a head, separated by commas, semicolons, tabs or bars, whichever fits. Fails where a quotation mark is
 * not closed, since all that follows would be one field, and where the head names a column twice.
 */
export function readCsv(text: string): Result<CsvTable> {
  // Empty lines confuse the guess of the separator, but without them nobody knows on which line a row is.
  const { meta: { delimiter } } = Papa.parse(text, { skipEmptyLines: true, preview: 20 });
  const { data, errors } = Papa.parse<string[]>(text, { delimiter });
  const rows = withLines(data).filter(({ fields }) => fields.some((field) => field !== ''));
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) {
    const line = withLines(data)[quote.row ?? 0]?.line ?? 1;
    return failWith('quotes', `A quotation mark on line ${line} is not closed. Nothing was read.`);
  }
  const [head, ...body] = rows;
  const heads = (head?.fields ?? []).map((field) => field.toLowerCase().replaceAll(/[\s-]+/g, '_'));
  const twice = heads.find((name, index) => name !== '' && heads.indexOf(name) !== index);
  if (twice !== undefined) return failWith('head-twice', `The first line names the column “${twice}” twice.`);
  return succeed({ heads, rows: body.map((row) => named(heads, row)) });
}

type Line = { readonly line: number; readonly fields: readonly string[] };

/** Rows with the lines on which they begin: a quoted field may have line breaks. */
function withLines(data: readonly (readonly string[])[]): Line[] {
  let line = 1;
  return data.map((fields) => {
    const begins = line;
    line += 1 + fields.reduce((sum, field) => sum + (field.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    return { line: begins, fields: fields.map((field) => field.trim()) };
  });
}

function named(heads: readonly string[], { line, fields }: Line): CsvRow {
  return {
    line,
    fields: Object.fromEntries(heads.map((head, index) => [head, fields[index] ?? ''])),
    isTooLong: fields.slice(heads.length).some((field) => field !== ''),
  };
}
