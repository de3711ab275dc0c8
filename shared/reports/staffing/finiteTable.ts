import type { ReportTable, ReportValue } from '#shared/reports/report';

/**
 * The same table with an empty cell for every figure that cannot be computed, such as a share of nothing, so that a
 * file never says “NaN” or “Infinity”.
 */
export function finiteTable<Table extends ReportTable>(table: Table): Table {
  return { ...table, rows: table.rows.map(finiteCells), totals: finiteCells(table.totals) };
}

function finiteCells(cells: readonly ReportValue[]): ReportValue[] {
  return cells.map((cell) => (typeof cell === 'number' && !Number.isFinite(cell) ? null : cell));
}
