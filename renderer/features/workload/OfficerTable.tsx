import { sumOf } from '#shared/reports/activityLines';
import { countText, shareText } from '#shared/reports/figures';
import type { OfficerLine } from '#shared/reports/officerLines';
import type { WorkloadReport } from '#shared/reports/workloadReport';
import { ReportTable } from '#renderer/domain-ui/ReportTable';
import type { Column } from '#renderer/ui/Table';

/** Minutes, duties and participation of each officer of the unit, with the unit's own figures below. */
export function OfficerTable({
  report,
  officers,
}: {
  readonly report: WorkloadReport;
  readonly officers: readonly OfficerLine[];
}) {
  return (
    <ReportTable
      id="workload-officers"
      title="By officer"
      sub="the whole period; collateral share of the minutes worked, excluding leave and detail"
      caption="Minutes and participation by officer"
      label="Table by officer"
      columns={columns}
      rows={officers}
      rowKey={({ alias }) => alias}
      totals={totalsOf(report)}
    />
  );
}

type Line = Omit<OfficerLine, 'id' | 'role'> & { readonly role: OfficerLine['role'] | null };

const columns: readonly Column<Line>[] = [
  {
    key: 'alias',
    head: 'Officer',
    isName: true,
    cell: ({ alias, role }) => (role === 'supervisor' ? `${alias}, supervisor` : alias),
  },
  { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
  { key: 'entries', head: 'Entries', align: 'right', cell: ({ entries }) => countText(entries) },
  { key: 'worked', head: 'Minutes worked', align: 'right', cell: ({ collateral }) => countText(collateral.worked) },
  {
    key: 'duties',
    head: 'Collateral minutes',
    align: 'right',
    cell: ({ collateral }) => countText(collateral.minutes),
  },
  {
    key: 'share',
    head: 'Collateral share',
    align: 'right',
    cell: ({ collateral: { share } }) => (share === null ? '–' : shareText(share)),
  },
  {
    key: 'expected',
    head: 'Expected days',
    align: 'right',
    cell: ({ participation }) => countText(participation.expectedDays),
  },
  {
    key: 'logged',
    head: 'Logged days',
    align: 'right',
    cell: ({ participation }) => countText(participation.loggedDays),
  },
  {
    key: 'rate',
    head: 'Participation',
    align: 'right',
    cell: ({ participation: { rate } }) => (rate === null ? '–' : shareText(rate)),
  },
];

function totalsOf({ total, collateral, participation }: WorkloadReport): Line {
  return {
    alias: 'All',
    role: null,
    minutes: sumOf(total.minutes),
    entries: sumOf(total.entries),
    collateral: collateral.all,
    participation,
  };
}
