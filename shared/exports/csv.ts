import Papa from 'papaparse';
import type { Report, ReportColumn, ReportValue } from '#shared/reports/report';

/** What can be chosen of a CSV file. */
export type CsvOptions = { readonly byteOrderMark: boolean };

/**
 * A report's rows as CSV (RFC 4180): a header always, CRLF, also after the last row, UTF-8, with a byte order mark where
 * one is asked for. Minutes are whole numbers, hours have four decimals at most, days are ISO dates, flags are `true` and
 * `false`, and null is an empty field. A text that a spreadsheet would run as a formula gets an apostrophe before it.
 */
export function reportCsv(report: Report, { byteOrderMark }: CsvOptions): string {
  const rows = report.rows.map((row) => report.columns.map((column, index) => csvValue(column, row[index] ?? null)));
  const body = Papa.unparse([report.columns.map(({ id }) => id), ...rows], { newline: '\r\n' });
  return `${byteOrderMark ? '\ufeff' : ''}${body}\r\n`;
}

/** Takes the guard against formulas off again, for programs that read a file back. */
export function withoutFormulaGuard(text: string): string {
  return text.startsWith("'") && startsFormula.test(text.slice(1)) ? text.slice(1) : text;
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
