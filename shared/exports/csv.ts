import Papa from 'papaparse';
import type { Report, ReportColumn, ReportTable, ReportValue } from '#shared/reports/report';

/** What can be chosen of a CSV file. */
export type CsvOptions = { readonly byteOrderMark: boolean };

/**
 * A report's rows as CSV (RFC 4180): a header always, CRLF, also after the last row, UTF-8, with a byte order mark where
 * one is asked for. Minutes are whole numbers, hours have four decimals at most, days are ISO dates, flags are `true` and
 * `false`, and null is an empty field. The rows of a report's other
 * parts stand below, told apart by the first column; what a part does not have is empty in its rows. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function reportCsv(report: Report, { byteOrderMark }: CsvOptions): string {
  const { columns, rows } = oneTable(report);
  const fields = rows.map((row) => columns.map((column, index) => csvValue(column, row[index] ?? null)));
  const body = Papa.unparse([columns.map(({ id }) => id), ...fields], { newline: '\r\n' });
  return `${byteOrderMark ? '\ufeff' : ''}${body}\r\n`;
}

/** Takes the guard against formulas off again, for programs that read a file back. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text;
}

/** All parts as one table: every column of any part once, the name of the part before them. */
function oneTable(report: Report): Pick<ReportTable, 'columns' | 'rows'> {
  if (report.parts.length === 0) return report;
  const tables: readonly ReportTable[] = [report, ...report.parts];
  const columns = [...new Map(tables.flatMap((table) => table.columns.map((column) => [column.id, column] as const))).values()];
  const rows = tables.flatMap((table) => {
    const places = columns.map(({ id }) => table.columns.findIndex((column) => column.id === id));
    return table.rows.map((row) => [table.id, ...places.map((place) => row[place] ?? null)]);
  });
  return { columns: [{ id: 'part', label: 'Part', type: 'text' }, ...columns], rows };
}

/** What a spreadsheet takes for the begin of a formula: the characters of OWASP's list on CSV injection. */
const startsFormula = /^[=+\-@\t\r]/;

function csvValue(column: ReportColumn, value: ReportValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'number') return column.type === 'hours' || column.type === 'share' ? rounded(value) : value;
  if (typeof value === 'boolean') return value;
  return startsFormula.test(value) ? `'${value}` : value;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
