import type { Report, ReportTable } from '#shared/reports/report';
import { officersText } from '#shared/reports/staffing/reasons';
import { Intervals, type IntervalRow } from '#renderer/ui/chart/Intervals';

/** The chart of a need, drawn from the table `need` of a report that has one. The table has all its figures. */
export function PaperCharts({ report }: { readonly report: Report }) {
  const need = report.parts.find(({ id }) => id === 'need');
  if (need === undefined) return null;
  const staff = numberAt(need, 0, 'available_officers');
  if (staff === null) return null;
  const rows = need.rows.map((_, row) => rowOf(need, row, staff));
  const words = rows.map(({ label, value, low, high }) => {
    const range = low === null || high === null ? 'no interval' : `${officersText(low)} to ${officersText(high)}`;
    return `${label} ${officersText(value)}, ${range}`;
  });
  return (
    <figure className="paper-figure">
      <Intervals
        summary={`Implied need in officers: ${words.join('; ')}; available ${officersText(staff)}`}
        rows={rows}
        mark={{ value: staff, label: `${officersText(staff)} available`, beyond: 'shortage' }}
        unit="officers, FTE"
        text={officersText}
        width={700}
      />
    </figure>
  );
}

function rowOf(table: ReportTable, row: number, staff: number): IntervalRow {
  const [low, high] = [numberAt(table, row, 'need_low'), numberAt(table, row, 'need_high')];
  const name = String(table.rows[row]?.[0] ?? '');
  return {
    key: name,
    label: name === 'as is' ? 'As is' : name,
    sub: name === 'as is' ? 'work as done' : 'standards met',
    value: numberAt(table, row, 'need_officers') ?? 0,
    low,
    high,
    isAlarm: low !== null && low > staff,
  };
}

function numberAt({ columns, rows }: ReportTable, row: number, id: string): number | null {
  const value = rows[row]?.[columns.findIndex((column) => column.id === id)] ?? null;
  return typeof value === 'number' ? value : null;
}
