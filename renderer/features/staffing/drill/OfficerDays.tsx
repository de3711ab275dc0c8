import { ownWeight } from '#shared/analysis/staffing/caseWeight';
import { countedText, countText } from '#shared/reports/figures';
import { ownText, weightText } from '#shared/reports/staffing/reasons';
import { shortDayName } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { useStaffingView, type OpenedFigure } from '#renderer/state/staffingView';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import type { Staffing } from '../useStaffing';
import { dayRows, type DayRow } from '../model/drillRows';

/** The days of one officer; each opens its entries. */
export function OfficerDays({ staffing, opened }: { readonly staffing: Staffing; readonly opened: OpenedFigure }) {
  const { change } = useStaffingView();
  if (opened.officer === null) return null;
  const rows = dayRows(staffing.input.measured.table, opened.kind, opened.officer);
  const alias = staffing.members.find(({ id }) => id === opened.officer)?.alias ?? 'One officer';
  const own = ownWeight(staffing.input.measured.table, opened.kind, opened.officer);
  const units = rows.reduce((sum, one) => sum + (one.isLogged ? one.units : 0), 0);
  return (
    <section aria-labelledby="drill-days">
      <SectionHead
        id="drill-days"
        title={`${alias}, ${countedText(units, 'unit')}`}
        sub="on logged days, by day"
        level="h3"
      />
      {own === null || own.units === 0 ? null : (
        <p className="small muted">
          {`Own weight ${weightText(own.value)} minutes, 95% interval by days: ${ownText(own)}.`}
        </p>
      )}
      <ScrollBox label="Days of the officer">
        <Table
          caption="Minutes and units by day"
          density="dense"
          columns={columnsOf(opened.day, (day) => change({ opened: { ...opened, day } }))}
          rows={rows}
          rowKey={({ day }) => day}
        />
      </ScrollBox>
    </section>
  );
}

function columnsOf(shown: Day | null, open: (day: Day) => void): Column<DayRow>[] {
  return [
    {
      key: 'day',
      head: 'Day',
      isName: true,
      cell: ({ day }) => (
        <button type="button" className="staffing-figure" aria-expanded={day === shown} onClick={() => open(day)}>
          {shortDayName(day)}
        </button>
      ),
      text: ({ day }) => day,
    },
    {
      key: 'logged',
      head: '',
      headText: 'Logged day',
      cell: ({ isLogged }) => (isLogged ? '' : <span className="muted">not a logged day: not in the weight</span>),
      text: ({ isLogged }) => String(isLogged),
    },
    { key: 'units', head: 'Units', align: 'right', cell: ({ units }) => countText(units) },
    { key: 'minutes', head: 'Minutes', align: 'right', cell: ({ minutes }) => countText(minutes) },
    {
      key: 'own',
      head: 'Minutes per unit',
      align: 'right',
      cell: ({ minutes, units }) => (units === 0 ? '–' : weightText(minutes / units)),
    },
  ];
}
