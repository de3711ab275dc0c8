import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { countText } from '#shared/reports/figures';
import { weightText } from '#shared/reports/staffing/reasons';
import type { WeightLine } from '#shared/reports/staffing/staffingFigures';
import { useStaffingView, type OpenedFigure } from '#renderer/state/staffingView';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import type { Staffing } from '../useStaffing';
import { officerRows, type OfficerRow } from '../model/drillRows';

type OfficersOfWeightProps = {
  readonly staffing: Staffing;
  readonly opened: OpenedFigure;
  readonly line: WeightLine;
};

/** The minutes and units of each officer, which add up to the weight's own. */
export function OfficersOfWeight({ staffing, opened, line }: OfficersOfWeightProps) {
  const { change } = useStaffingView();
  const open = (officer: RecordId) => change({ opened: { ...opened, officer, day: null } });
  const { lower, median, upper } = line.own;
  const sub = `own weights: median ${weightText(median)}, quartiles ${weightText(lower)} and ${weightText(upper)}`;
  const nameOf = (officer: RecordId) =>
    staffing.members.find(({ id }) => id === officer)?.alias ?? 'an officer who left';
  const rows = officerRows(staffing.input.measured.table, opened.kind).toSorted((one, other) =>
    compareText(nameOf(one.officer), nameOf(other.officer)),
  );
  return (
    <section aria-labelledby="drill-officers">
      <SectionHead id="drill-officers" title="By officer" sub={sub} level="h3" />
      <Table
        caption="Minutes and units by officer"
        density="compact"
        columns={columnsOf(nameOf, opened.officer, open)}
        rows={rows}
        rowKey={({ officer }) => officer ?? ''}
        totals={{
          officer: null,
          days: line.officerDays,
          units: line.units,
          minutes: line.minutes + line.otherMinutes,
        }}
      />
      {line.otherMinutes === 0 ? null : (
        <p className="small muted">
          {`${countText(line.otherMinutes)} minutes belong to officers without a unit: listed, but not in the weight.`}
        </p>
      )}
    </section>
  );
}

function columnsOf(
  nameOf: (officer: RecordId) => string,
  opened: RecordId | null,
  open: (officer: RecordId) => void,
): Column<OfficerRow>[] {
  return [
    {
      key: 'officer',
      head: 'Officer',
      isName: true,
      cell: ({ officer }) =>
        officer === null ? (
          'All'
        ) : (
          <button
            type="button"
            className="staffing-figure"
            aria-expanded={officer === opened}
            onClick={() => open(officer)}
          >
            {nameOf(officer)}
          </button>
        ),
      text: ({ officer }) => (officer === null ? 'All' : nameOf(officer)),
    },
    { key: 'days', head: 'Days', align: 'right', cell: ({ days }) => countText(days) },
    { key: 'units', head: 'Units', align: 'right', cell: ({ units }) => countText(units) },
    { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
    {
      key: 'own',
      head: 'Minutes per unit',
      align: 'right',
      cell: ({ minutes, units }) => <b>{units === 0 ? '–' : weightText(minutes / units)}</b>,
    },
  ];
}
