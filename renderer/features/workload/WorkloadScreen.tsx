import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { scheduleInForce } from '#shared/rules/scheduleOfDay';
import { shareText, countText, rangeText } from '#shared/reports/figures';
import { sumOf } from '#shared/reports/activityLines';
import { workloadReport, type WorkloadReport } from '#shared/reports/workloadReport';
import { workloadTable } from '#shared/reports/workloadTable';
import { addDays, monthOf } from '#shared/time/days';
import { payPeriodOf, weekOf } from '#shared/time/workCalendar';
import { dayOf } from '#shared/time/zones';
import { Notice } from '#renderer/components/Notice';
import { Table, type Column } from '#renderer/components/Table';
import { useDuties } from '#renderer/queries/useDuties';
import { useSchedules } from '#renderer/queries/useSchedules';
import { useKinds } from '#renderer/queries/useKinds';
import { useTotals } from '#renderer/queries/useTotals';
import { useViewer } from '#renderer/queries/useViewer';
import { useSettings } from '#renderer/queries/useSettings';
import { useServices } from '#renderer/services/useServices';
import { ExportButtons } from './ExportButtons';
import { useExport } from './useExport';

/** `units` is null where nothing is counted, and in the sum: units of different kinds have none. */
type Line = { readonly label: string; readonly minutes: number; readonly units: number | null };

const columns: readonly Column<Line>[] = [
  { key: 'activity', head: 'Activity', cell: ({ label }) => label, isName: true },
  { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
  { key: 'units', head: 'Units', align: 'right', cell: ({ units }) => (units === null ? '–' : countText(units)) },
];

/** Where the viewer's minutes of the present pay period went: the finding and its table. */
export function WorkloadScreen() {
  const viewer = useViewer();
  return viewer === undefined || viewer === null ? null : <WorkloadOf officer={viewer} />;
}

function WorkloadOf({ officer }: { readonly officer: Recorded<Officer> }) {
  const now = useServices().clock.now();
  const today = dayOf(now, officer.zone);
  const [kinds, duties, settings, schedules] = [useKinds(), useDuties(), useSettings(), useSchedules(officer.id)];
  // Without a schedule there is no pay period yet: two weeks from the present Sunday stand for it.
  const payAnchor = scheduleInForce(schedules ?? [], officer.id, today)?.anchor ?? weekOf(today, 0);
  const first = payPeriodOf(today, payAnchor);
  const range = { first, last: addDays(first, 13) };
  const months = useTotals([officer.id], [...new Set([monthOf(range.first), monthOf(range.last)])]);
  if (months === undefined || kinds === undefined || duties === undefined || settings === undefined || schedules === undefined) return null;
  const options = { range, by: 'payPeriod' as const, calendar: { weekStart: settings.weekStart, payAnchor }, unit: null, docket: null };
  const report = workloadReport({
    scope: officer.alias, options, months, names: { kinds, duties }, officers: [], closings: [], today, asOf: now, simulated: settings.simulated,
  });
  return <Shown report={report} months={months} byteOrderMark={settings.csvByteOrderMark} />;
}

type ShownProps = { readonly report: WorkloadReport; readonly months: readonly MonthColumns[]; readonly byteOrderMark: boolean };

function Shown({ report, months, byteOrderMark }: ShownProps) {
  const exporting = useExport({ report: workloadTable(report, []), by: report.by, months, byteOrderMark });
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>Workload</h1>
        <span className="sub">{rangeText(report.range)}, your own minutes</span>
        <ExportButtons exporting={exporting} />
      </div>
      {exporting.problem === null ? null : <Notice look="alarm">{exporting.problem}</Notice>}
      <p className="finding">{report.finding}</p>
      {report.collateral.all.share === null ? null : (
        <p className="muted">Collateral duties: {shareText(report.collateral.all.share)} of {countText(report.collateral.all.worked)} minutes worked, leave and detail left out.</p>
      )}
      <Table
        caption="Minutes and units by activity"
        columns={columns}
        rows={report.lines.map(({ label, total, counted }) => ({ label, minutes: total.minutes, units: counted ? total.units : null }))}
        rowKey={({ label }) => label}
        totals={{ label: 'All', minutes: sumOf(report.total.minutes), units: null }}
      />
    </>
  );
}
