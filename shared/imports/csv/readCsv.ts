import { fail, succeed, type Result } from '#shared/base/result';

/**
 * A place in a file, both from 1 on: the line, and which field of the row. `name` is the field's name, if it has one.
 */
export type CsvPlace = { readonly line: number; readonly column: number; readonly name?: string };

/** What is wrong with a file, where, in words for people. */
export type CsvProblem = CsvPlace & { readonly message: string };

/** A row and the line on which it starts. */
export type CsvRow = { readonly line: number; readonly fields: readonly string[] };

/**
 * Reads CSV with commas and quotes (RFC 4180), with any line ends and with or without a byte order mark, and says where
 * each row starts. Lines without any text are no rows. Fails where a quote does not end, or ends within its field.
 */
export function readCsv(text: string): Result<CsvRow[], CsvProblem> {
  const reader: Reader = { text, at: text.startsWith('\ufeff') ? 1 : 0, line: 1 };
  const rows: CsvRow[] = [];
  while (reader.at < text.length) {
    const row = readRow(reader);
    if (!row.ok) return row;
    if (!isBlank(row.value)) rows.push(row.value);
  }
  return succeed(rows);
}

function isBlank({ fields }: CsvRow): boolean {
  return fields.length === 1 && fields[0]?.trim() === '';
}

type Reader = { readonly text: string; at: number; line: number };

function readRow(reader: Reader): Result<CsvRow, CsvProblem> {
  const { line } = reader;
  const fields: string[] = [];
  for (;;) {
    const field = reader.text[reader.at] === '"' ? readQuoted(reader, fields.length + 1) : succeed(readPlain(reader));
    if (!field.ok) return field;
    fields.push(field.value);
    if (reader.text[reader.at] !== ',') break;
    reader.at += 1;
  }
  takeLineEnd(reader);
  return succeed({ line, fields });
}

function readPlain(reader: Reader): string {
  const field = matchAt(/[^,\r\n]*/uy, reader)?.[0] ?? '';
  reader.at += field.length;
  return field;
}

function readQuoted(reader: Reader, column: number): Result<string, CsvProblem> {
  const quoted = matchAt(/"([^"]*(?:""[^"]*)*)"/uy, reader);
  if (quoted === null) return fail({ line: reader.line, column, message: 'a quote is opened and never closed' });
  const [whole, content = ''] = quoted;
  reader.at += whole.length;
  reader.line += content.match(lineEnds)?.length ?? 0;
  const next = reader.text[reader.at];
  if (next !== undefined && !',\r\n'.includes(next)) {
    return fail({ line: reader.line, column, message: 'text follows a closing quote' });
  }
  return succeed(content.replaceAll('""', '"'));
}

function matchAt(sticky: RegExp, { text, at }: Reader): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

function takeLineEnd(reader: Reader): void {
  if (reader.text.startsWith('\r\n', reader.at)) reader.at += 2;
  else if (reader.at < reader.text.length) reader.at += 1;
  reader.line += 1;
}

const lineEnds = /\r\n|\r|\n/gu;
