import type { ReportColumn, ReportTable } from './report';

const simulatedColumn: ReportColumn = { id: 'simulated', label: 'Simulated', type: 'flag' };

/** Marks every row of a table as simulated, if it is. */
export function markSimulated(table: ReportTable, simulated: boolean): ReportTable {
  if (!simulated) return table;
  return {
    ...table,
    columns: [...table.columns, simulatedColumn],
    rows: table.rows.map((row) => [...row, true]),
    totals: [...table.totals, true],
  };
}
