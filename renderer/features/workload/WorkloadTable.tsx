import { sumOf } from '#shared/reports/activityLines';
import { countText, rangeText, shareText } from '#shared/reports/figures';
import type { Measure } from '#shared/reports/workloadFigures';
import type { WorkloadReport } from '#shared/reports/workloadReport';
import type { Period } from '#shared/time/periods';
import { ReportTable } from '#renderer/domain-ui/ReportTable';
import { groupClass } from '#renderer/domain-ui/WorkIcon';
import { CommandButton } from '#renderer/domain-ui/keys/CommandButton';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { classes } from '#renderer/ui/Button';
import type { Column } from '#renderer/ui/Table';
import { tableRows, totalRow, type TableRow } from './model/tableRows';
import { periodWords } from './model/words';

/** The figures of the chart, each activity in a row, with totals. */
export function WorkloadTable({ report, measure }: { readonly report: WorkloadReport; readonly measure: Measure }) {
  const [rows, totals] = [tableRows(report, measure), totalRow(report, measure)];
  const isDense = report.periods.length > 9;
  const columns = columnsOf(report, measure, isDense);
  const copy = useCopyTable(columns, totals === undefined ? rows : [...rows, totals]);
  const word = periodWords[report.by].one;
  const share =
    measure === 'minutes'
      ? `, share of ${countText(sumOf(report.total.minutes))} minutes logged`
      : ', activities that count units';
  return (
    <ReportTable
      id="workload-table"
      title="The same figures"
      sub={`${measure} by ${word}${share}`}
      caption={`Minutes and units by activity, ${rangeText(report.range)}, ${measure} by ${word}`}
      label="Table of the workload"
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      isSum={({ level }) => level === 'group'}
      totals={totals}
      empty="No activity of this period counts units."
      density={isDense ? 'dense' : 'compact'}
    >
      <CommandButton look="quiet" size="small" icon="copy" command="copyTable" onClick={copy}>
        Copy table
      </CommandButton>
    </ReportTable>
  );
}

function columnsOf({ periods }: WorkloadReport, measure: Measure, isDense: boolean): Column<TableRow>[] {
  const figures = periods.map((period, index) => periodColumn(period, index));
  const total: Column<TableRow> = {
    key: 'total',
    head: 'Total',
    align: 'right',
    cell: (row) => <b>{countText(row.total)}</b>,
    text: (row) => String(row.total),
  };
  const inMinutes: Column<TableRow>[] = [
    {
      key: 'share',
      head: 'Share',
      align: 'right',
      cell: ({ share }) => <span className="muted">{share === null ? '–' : shareText(share)}</span>,
      text: ({ share }) => (share === null ? '' : shareText(share)),
    },
    {
      key: 'units',
      head: 'Units',
      align: 'right',
      cell: ({ units }) => (units === null ? '–' : countText(units)),
      text: ({ units }) => (units === null ? '' : String(units)),
    },
  ];
  return [nameColumn(isDense), ...figures, total, ...(measure === 'minutes' ? inMinutes : [])];
}

/** In a dense table, twelve weeks with their totals fit beside the names in 1280 px. */
function nameColumn(isDense: boolean): Column<TableRow> {
  return {
    key: 'activity',
    head: 'Activity',
    isName: true,
    text: ({ label }) => label,
    cell: ({ label, group, level }) => (
      <span
        className={classes('workload-name', isDense && 'workload-name-dense', level === 'group' && 'workload-group')}
        title={label}
      >
        {group === null ? null : <span className={`group-key ${groupClass[group]}`} />}
        {label}
      </span>
    ),
  };
}

function periodColumn({ label, short, part, first }: Period, index: number): Column<TableRow> {
  return {
    key: first,
    align: 'right',
    headText: label,
    head: (
      <>
        <span className="visually-hidden">{label}</span>
        <span aria-hidden="true" title={label}>
          {short}
          {part === null ? null : <small className="workload-part">{part}</small>}
        </span>
      </>
    ),
    cell: ({ values, level }) => figure(values[index] ?? 0, level),
    text: ({ values }) => String(values[index] ?? 0),
  };
}

function figure(value: number, level: TableRow['level']) {
  if (value === 0) return <span className="muted">–</span>;
  return level === 'line' ? countText(value) : <b>{countText(value)}</b>;
}
