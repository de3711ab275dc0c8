import type { ReportColumn, ReportTable } from './report';

const simulatedColumn: ReportColumn = { id: 'simulated', label: 'Simulated', type: 'flag' };

/** A table that says in every row that its data are simulated; the table itself if they are not. */
export function markSimulated(table: ReportTable, simulated: boolean): ReportTable {
  if (!simulated) return table;
  return {
    ...table,
    columns: [...table.columns, simulatedColumn],
    rows: table.rows.map((row) => [...row, true]),
    totals: [...table.totals, true],
  };
}
