import Papa from 'papaparse';
import { withFormulaGuard } from '#shared/base/formulaGuard';
import type { Report, ReportColumn, ReportTable, ReportValue } from '#shared/reports/report';
import type { ExportFacts } from './exportFormat';

/**
 * Encodes a report as CSV (RFC 4180) in UTF-8, with a byte order mark if requested. There is always a header row; every
 * line ends in CRLF, including the last. Minutes are integers, hours and shares have at most four decimals, days are
 * ISO dates, flags are `true` and `false`, and null is an empty field.
 *
 * The parts of a report follow below its main table. The first column names the part, and fields that a part does not
 * have are empty. Text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
export async function* encode(report: Report, { byteOrderMark, utf8 }: ExportFacts): AsyncGenerator<Uint8Array> {
  const { columns, rows } = oneTable(report);
  yield utf8(`${byteOrderMark ? '\ufeff' : ''}${csvLines([columns.map(({ id }) => id)])}`);
  for (let at = 0; at < rows.length; at += rowsPerChunk) {
    const chunk = rows.slice(at, at + rowsPerChunk);
    yield utf8(csvLines(chunk.map((row) => columns.map((column, index) => csvValue(column, row[index] ?? null)))));
  }
}

const rowsPerChunk = 2000;

function csvLines(rows: readonly (readonly ReportValue[])[]): string {
  return `${Papa.unparse(rows as unknown[][], { newline: '\r\n' })}\r\n`;
}

/** All parts as one table: each column of any part once, after the name of the part. */
function oneTable(report: Report): Pick<ReportTable, 'columns' | 'rows'> {
  if (report.parts.length === 0) return report;
  const tables: readonly ReportTable[] = [report, ...report.parts];
  const columns = columnsOfAll(tables);
  const rows = tables.flatMap((table) => {
    const places = columns.map(({ id }) => table.columns.findIndex((column) => column.id === id));
    return table.rows.map((row) => [table.id, ...places.map((place) => row[place] ?? null)]);
  });
  return { columns: [{ id: 'part', label: 'Part', type: 'text' }, ...columns], rows };
}

function columnsOfAll(tables: readonly ReportTable[]): ReportColumn[] {
  return [...new Map(tables.flatMap(({ columns }) => columns.map((column) => [column.id, column] as const))).values()];
}

/** Papa Parse writes flags as `true` and `false`, and null as nothing. */
function csvValue({ type }: ReportColumn, value: ReportValue): ReportValue {
  if (typeof value === 'number') return type === 'hours' || type === 'share' ? rounded(value) : value;
  return typeof value === 'string' ? withFormulaGuard(value) : value;
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
