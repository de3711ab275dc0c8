import Papa from 'papaparse';
import { fail, succeed, type Result } from '#shared/base/result';

/**
 * A place in a table: the line and the field's position in its row, both from 1. `name` is the field's name, if it has
 * one.
 */
export type TablePlace = { readonly line: number; readonly column: number; readonly name?: string };

/** What is wrong with a table and where, in words for people. */
export type TableProblem = TablePlace & { readonly message: string };

/** A row and the line on which it starts. */
export type TableRow = { readonly line: number; readonly fields: readonly string[] };

/**
 * Reads rows of quoted or plain fields (RFC 4180), with any line ends (those within quotes become `\n`) and with or
 * without a byte order mark, and says where each row starts. Skips lines without text. If no `separator` is given, it
 * is a tab if there is one, else whichever of comma, semicolon and bar fits. Fails if a quote does not end, or ends
 * within its field, since everything after it would be one field.
 */
export function readRows(text: string, separator = separatorOf(text)): Result<TableRow[], TableProblem> {
  // The parser would recognize only one of several kinds of line ends.
  const clean = text.replace(/^\ufeff/u, '').replaceAll(/\r\n?/gu, '\n');
  const { data, errors } = Papa.parse<string[]>(clean, { delimiter: separator, newline: '\n' });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) return fail(quoteProblem(quote, clean, separator));
  return succeed(withLines(data).filter(({ fields }) => fields.length > 1 || fields[0]?.trim() !== ''));
}

/** A tab wins if there is one, since a comma may then belong to a number. Empty lines would confuse the guess. */
function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  return Papa.parse(text, { skipEmptyLines: true, preview: 20, delimitersToGuess: [',', ';', '|'] }).meta.delimiter;
}

/** Rows with the lines on which they begin, since a quoted field may contain line ends. */
function withLines(data: readonly (readonly string[])[]): TableRow[] {
  let line = 1;
  return data.map((fields) => {
    const begins = line;
    line += 1 + fields.reduce((sum, field) => sum + lineEndsIn(field), 0);
    return { line: begins, fields };
  });
}

/** The parser says where the quote opened; the text before it tells the line and the field. */
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
