import type { RecordId } from '#shared/base/ids';
import { shareText, countText, rangeText } from '#shared/reports/figures';
import { sumOf } from '#shared/reports/activityLines';
import { workloadReport } from '#shared/reports/workloadReport';
import type { Day } from '#shared/time/day';
import { addDays, monthOf } from '#shared/time/days';
import { payPeriodOf } from '#shared/time/workCalendar';
import { dayOf } from '#shared/time/zones';
import { Table, type Column } from '#renderer/components/Table';
import { useDuties } from '#renderer/queries/useDuties';
import { useKinds } from '#renderer/queries/useKinds';
import { useTotals } from '#renderer/queries/useTotals';
import { useViewer } from '#renderer/queries/useViewer';
import { useSettings } from '#renderer/queries/useSettings';
import { useServices } from '#renderer/services/useServices';

const someAnchor = '2026-01-11' as Day;

type Line = { readonly label: string; readonly minutes: number; readonly units: number | null };

const columns: readonly Column<Line>[] = [
  { key: 'activity', head: 'Activity', cell: ({ label }) => label, isName: true },
  { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
  { key: 'units', head: 'Units', align: 'right', cell: ({ units }) => (units === null ? '–' : countText(units)) },
];

/** Where the viewer's minutes of the present pay period went: the finding and its table. */
export function WorkloadScreen() {
  const { clock } = useServices();
  const [viewer, kinds, duties, settings] = [useViewer(), useKinds(), useDuties(), useSettings()];
  const now = clock.now();
  const today = viewer === undefined || viewer === null ? null : dayOf(now, viewer.zone);
  const first = payPeriodOf(today ?? someAnchor, someAnchor);
  const range = { first, last: addDays(first, 13) };
  const officers: readonly RecordId[] = viewer === undefined || viewer === null ? [] : [viewer.id];
  const totals = useTotals(officers, [...new Set([monthOf(range.first), monthOf(range.last)])]);
  const report = reportOf();
  function reportOf() {
    if (totals === undefined || kinds === undefined || duties === undefined || settings === undefined || today === null) return null;
    const calendar = { weekStart: settings.weekStart, payAnchor: someAnchor };
    const options = { range: { first, last: addDays(first, 13) }, by: 'payPeriod' as const, calendar, unit: null, docket: null };
    return workloadReport({ scope: '', options, months: totals, names: { kinds, duties }, officers: [], closings: [], today, asOf: now, simulated: settings.simulated });
  }
  return (
    <>
      <div className="page-head">
        <h1 tabIndex={-1}>Workload</h1>
        <span className="sub">{rangeText(range)}, your own minutes</span>
      </div>
      {report === null ? null : (
        <>
          <p className="finding">{report.finding}</p>
          {report.collateral.all.share === null ? null : (
            <p className="muted">Collateral duties: {shareText(report.collateral.all.share)} of {countText(report.collateral.all.worked)} minutes worked, leave and detail left out.</p>
          )}
          <Table
            caption="Minutes and units by activity"
            columns={columns}
            rows={report.lines.map(({ label, total, counted }) => ({ label, minutes: total.minutes, units: counted ? total.units : null }))}
            rowKey={({ label }) => label}
            totals={{ label: 'All', minutes: sumOf(report.total.minutes), units: sumOf(report.total.units) }}
          />
        </>
      )}
    </>
  );
}
