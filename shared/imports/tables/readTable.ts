import Papa from 'papaparse';

/** One line of a table with its number in the text, counted from 1. */
export type TableLine = { readonly line: number; readonly cells: readonly string[] };

/** What is wrong in a line of a table, in words for the user. `line` counts from 1. */
export type LineProblem = { readonly line: number; readonly message: string };

/**
 * The lines of a pasted or opened table: separated by tabs where there is one, else by comma or semicolon, with quoted
 * fields as in RFC 4180. A byte order mark and blank lines are left out, and cells are trimmed.
 */
export function readTable(text: string): TableLine[] {
  const clean = text.replace(/^\ufeff/, '');
  const firstLine = clean.split(/\r?\n/).find((line) => line.trim() !== '') ?? '';
  const { data } = Papa.parse<string[]>(clean, { delimiter: delimiterOf(firstLine), newline: newlineOf(clean) });
  return data
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function delimiterOf(line: string): string {
  if (line.includes('\t')) return '\t';
  return line.includes(';') && !line.includes(',') ? ';' : ',';
}

function newlineOf(text: string): '\r\n' | '\n' | '\r' {
  if (text.includes('\r\n')) return '\r\n';
  return text.includes('\n') ? '\n' : '\r';
}
