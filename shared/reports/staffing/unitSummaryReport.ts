import { finiteTable } from './finiteTable';
import { markSimulated } from '#shared/reports/simulatedMark';
import { countText } from '#shared/reports/figures';
import type { Report, ReportColumn, ReportTable, ReportValue } from '#shared/reports/report';
import { staffingDenominators, staffingReport } from './staffingReport';
import type { StaffingFigures } from './staffingFigures';
import type { StaffingInput } from './staffingInput';

/**
 * The unit summary on one page: where the minutes go, from minutes to officers, what is left undone, and what an
 * officer can carry. The same tables as in the staffing report, with the need line by line. No officer is named.
 */
export function unitSummaryReport(input: StaffingInput, figures: StaffingFigures): Report {
  const whole = staffingReport(input, figures);
  const part = (id: string) => whole.parts.filter((one) => one.id === id);
  const [work] = part('work');
  const need = markSimulated(finiteTable(linesPart(input, figures)), input.simulated);
  return {
    ...whole,
    ...(work ?? whole),
    id: 'unit-summary',
    title: `${input.scope}: workload and staffing`,
    tableTitle: 'Where the minutes of a year go',
    parts: [...part('need'), need, ...part('left undone'), ...part('caseload')],
    denominators: staffingDenominators(figures),
    onOnePage: { without: ['need'] },
  };
}

/** From minutes to officers, a line each: as is, and with each set of standards met. */
function linesPart({ year }: StaffingInput, { asIs, sets }: StaffingFigures): ReportTable {
  const all = [asIs, ...sets];
  const columns: ReportColumn[] = [
    { id: 'line', label: 'Line', type: 'text' },
    { id: 'as_is', label: 'As is', type: 'number' },
    ...sets.map(({ set }, index): ReportColumn => ({ id: `set_${index + 1}`, label: set, type: 'number' })),
  ];
  const line = (label: string, values: readonly (number | null)[]): ReportValue[] => [label, ...values];
  return {
    id: 'from minutes to officers',
    title: 'From minutes to officers',
    columns,
    rows: [
      line(
        'Case work, minutes a year',
        all.map(({ need }) => need.workload),
      ),
      line(
        `÷ year value ${countText(asIs.need.yearValue)}`,
        all.map(({ need }) => need.caseOfficers),
      ),
      line(
        `+ duties ÷ ${countText(year.fullTime.minutes)}`,
        all.map(({ need }) => need.dutyOfficers),
      ),
      line(
        'Implied need, officers',
        all.map(({ need }) => need.value),
      ),
      line(
        'Available',
        all.map(() => year.available),
      ),
      line(
        'Net',
        all.map(({ need }) => need.net),
      ),
      line(
        'Net, 95% low',
        all.map(({ net }) => (net.is === 'interval' ? net.low : null)),
      ),
      line(
        'Net, 95% high',
        all.map(({ net }) => (net.is === 'interval' ? net.high : null)),
      ),
    ],
    totals: columns.map(() => null),
  };
}
