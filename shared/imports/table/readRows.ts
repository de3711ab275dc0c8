import Papa from 'papaparse';
import { fail, succeed, type Result } from '#shared/base/result';

/**
 * A place in a table, both from 1 on: the line, and which field of the row. `name` is the field's name, if it has one.
 */
export type TablePlace = { readonly line: number; readonly column: number; readonly name?: string };

/** What is wrong with a table, where, in words for people. */
export type TableProblem = TablePlace & { readonly message: string };

/** A row and the line on which it starts. */
export type TableRow = { readonly line: number; readonly fields: readonly string[] };

/**
 * Reads rows of fields with quotes (RFC 4180), with any line ends (those within quotes become `\n`) and with or without
 * a byte order mark, and says where each row starts. Lines without any text are no rows. Without a `separator` it is
 * the tab where there is one, else what fits of comma, semicolon and bar. Fails where a quote does not end, or ends
 * within its field, since all that follows would be one field.
 */
export function readRows(text: string, separator = separatorOf(text)): Result<TableRow[], TableProblem> {
  // Line ends of several kinds would each hide the others from the parser.
  const clean = text.replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n');
  const { data, errors } = Papa.parse<string[]>(clean, { delimiter: separator, newline: '\n' });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) return fail(quoteProblem(quote, clean, separator));
  return succeed(withLines(data).filter(({ fields }) => fields.length > 1 || fields[0]?.trim() !== ''));
}

/** The tab where there is one: a comma may then belong to a number. Empty lines would confuse the guess. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  return Papa.parse(text, { skipEmptyLines: true, preview: 20, delimitersToGuess: [',', ';', '|'] }).meta.delimiter;
}

/** Rows with the lines on which they begin: a quoted field may have line ends. */
function withLines(data: readonly (readonly string[])[]): TableRow[] {
  let line = 1;
  return data.map((fields) => {
    const begins = line;
    line += 1 + fields.reduce((sum, field) => sum + lineEndsIn(field), 0);
    return { line: begins, fields };
  });
}

/** The parser says where the quote opened; what is before it says how many lines and fields there are. */
function quoteProblem({ code, index = 0, row = 0 }: Papa.ParseError, text: string, separator: string): TableProblem {
  const { data } = Papa.parse<string[]>(text.slice(0, index), { delimiter: separator, newline: '\n' });
  const column = Math.max(1, data[row]?.length ?? 1);
  if (code === 'MissingQuotes') {
    return { line: lineAt(text, index), column, message: 'a quote is opened and never closed' };
  }
  const [quoted = ''] = /^[^"]*(?:""[^"]*)*"/u.exec(text.slice(index)) ?? [];
  return { line: lineAt(text, index + quoted.length), column, message: 'text follows a closing quote' };
}

function lineAt(text: string, index: number): number {
  return 1 + lineEndsIn(text.slice(0, index));
}

function lineEndsIn(text: string): number {
  return text.match(/\n/gu)?.length ?? 0;
}
