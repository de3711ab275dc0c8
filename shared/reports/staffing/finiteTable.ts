import type { ReportTable, ReportValue } from '#shared/reports/report';

/**
 * The same table without numbers that are none: a figure that cannot be computed, such as a share of nothing, is an
 * empty cell, and never “NaN” or “Infinity” in a file.
 */
export function finiteTable<Table extends ReportTable>(table: Table): Table {
  return { ...table, rows: table.rows.map(finiteCells), totals: finiteCells(table.totals) };
}

function finiteCells(cells: readonly ReportValue[]): ReportValue[] {
  return cells.map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? null : cell));
}
