import type { ReportColumn, ReportTable } from './report';

const simulatedColumn: ReportColumn = { id: 'simulated', label: 'Simulated', type: 'flag' };

/** Returns the table with a column that marks every row as simulated, or the table unchanged if its data are not. */
export function markSimulated(table: ReportTable, simulated: boolean): ReportTable {
  if (!simulated) return table;
  return {
    ...table,
    columns: [...table.columns, simulatedColumn],
    rows: table.rows.map((row) => [...row, true]),
    totals: [...table.totals, true],
  };
}
