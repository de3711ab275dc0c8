import { countedText, countText } from '#shared/reports/figures';
import { marginText, officersText } from '#shared/reports/staffing/reasons';
import type { NeedLine, StaffingFigures } from '#shared/reports/staffing/staffingFigures';
import type { FigureId } from '#shared/reports/staffing/stories/figureStory';
import { useStaffingView } from '#renderer/state/staffingView';
import { Intervals, type IntervalRow } from '#renderer/ui/chart/Intervals';
import { Segmented } from '#renderer/ui/Segmented';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { OpenFigure } from '../OpenFigure';
import type { Staffing } from '../useStaffing';
import { BootstrapPart } from './BootstrapPart';

/** The need against the staff, as a picture and line by line. */
export function NeedPanel({ staffing }: { readonly staffing: Staffing }) {
  const { target, change } = useStaffingView();
  const { figures, input } = staffing;
  const lines = [
    { name: 'As is', set: null, line: figures.asIs },
    ...figures.sets.slice(0, 1).map((one) => ({ name: one.set, set: one.set, line: one })),
  ];
  return (
    <section aria-labelledby="staffing-need">
      <SectionHead id="staffing-need" title="Implied need against staff">
        <Segmented
          label="What the interval is about"
          hideLabel
          small
          value={target}
          segments={[
            { value: 'officers', label: 'Officers like these' },
            { value: 'unit', label: 'This unit' },
          ]}
          onChange={(next) => change({ target: next })}
        />
      </SectionHead>
      <RosterNote staffing={staffing} />
      <Intervals
        summary={summaryOf(figures, input.year.available)}
        rows={needRows(figures, input.year.available).slice(0, 2)}
        mark={{
          value: input.year.available,
          label: `${officersText(input.year.available)} available`,
          beyond: 'shortage',
        }}
        unit="officers, FTE"
        text={officersText}
      />
      <ScrollBox label="From minutes to officers">
        <Table
          caption="From minutes to officers"
          density="compact"
          columns={columnsOf(lines)}
          rows={rowsOf(staffing)}
          rowKey={({ key }) => key}
          isSum={({ isSum }) => isSum}
        />
      </ScrollBox>
      <BootstrapPart staffing={staffing} />
    </section>
  );
}

/** Shown if the interval of this unit is chosen but cannot be computed, since some of its officers did not log. */
function RosterNote({ staffing: { input } }: { readonly staffing: Staffing }) {
  const { target } = useStaffingView();
  const { took, roster } = input.roster;
  if (target === input.target || input.basis.weights !== null) return null;
  return (
    <p className="small muted" role="status">
      {`“This unit” needs the whole roster in the study: ${countText(took)} of ${countedText(roster, 'officer')} ` +
        'took part. The intervals stay those for officers like these.'}
    </p>
  );
}

/** The rows of a chart of needs: as is, and each set of standards. */
export function needRows({ asIs, sets }: StaffingFigures, staff: number): IntervalRow[] {
  return [
    rowOf('as is', 'As is', 'work as done', asIs, staff),
    ...sets.map((one) => rowOf(one.set, one.set, 'standards met', one, staff)),
  ];
}

/** The needs in words, for a chart's text alternative. */
export function summaryOf(figures: StaffingFigures, staff: number): string {
  const words = needRows(figures, staff).map(({ label, value, low, high }) => {
    const range = low === null || high === null ? 'no interval' : `${officersText(low)} to ${officersText(high)}`;
    return `${label} ${officersText(value)} officers, ${range}`;
  });
  return `Implied need: ${words.join('; ')}. Available: ${officersText(staff)}.`;
}

function rowOf(key: string, label: string, sub: string, { need, margin }: NeedLine, staff: number): IntervalRow {
  const [low, high] = margin.is === 'interval' ? [margin.low, margin.high] : [null, null];
  return { key, label, sub, value: need.value, low, high, isAlarm: low !== null && low > staff };
}

type Line = { readonly name: string; readonly set: string | null; readonly line: NeedLine };
type Row = {
  readonly key: string;
  readonly label: string;
  readonly isSum: boolean;
  readonly cell: (line: NeedLine) => string;
  readonly opens: (set: string | null) => FigureId | null;
};

function columnsOf(lines: readonly Line[]): Column<Row>[] {
  return [
    { key: 'label', head: '', headText: 'Line', isName: true, cell: ({ label }) => label },
    ...lines.map(({ name, set, line }): Column<Row> => ({
      key: name,
      head: name,
      align: 'right',
      cell: ({ label, cell, opens }) => {
        const figure = opens(set);
        if (figure === null) return cell(line);
        return <OpenFigure figure={figure} text={cell(line)} label={`${label}, ${name}`} />;
      },
      text: (row) => row.cell(line),
    })),
  ];
}

function rowsOf({ figures: { asIs }, input: { year } }: Staffing): Row[] {
  const { yearValue } = asIs.need;
  const duties = `+ duties, ${countText(year.singleDutyMinutes)} ÷ ${countText(year.fullTime.minutes)}`;
  const need = (set: string | null): FigureId => ({ is: 'need', set });
  const rows: Omit<Row, 'isSum'>[] = [
    { key: 'work', label: 'Case work, minutes a year', cell: (line) => countText(line.need.workload), opens: need },
    {
      key: 'cases',
      label: `÷ year value ${countText(yearValue)}`,
      cell: (line) => officersText(line.need.caseOfficers),
      opens: () => ({ is: 'year value' }),
    },
    {
      key: 'duties',
      label: duties,
      cell: (line) => officersText(line.need.dutyOfficers),
      opens: () => ({ is: 'duties' }),
    },
    { key: 'need', label: 'Implied need, officers', cell: (line) => officersText(line.need.value), opens: need },
    {
      key: 'net',
      label: 'Net, staff minus need',
      cell: (line) => officersText(line.need.net),
      opens: () => ({ is: 'staff' }),
    },
    { key: 'interval', label: '95% interval', cell: ({ net }) => marginText(net, signedText), opens: () => null },
  ];
  return rows.map((row) => ({ ...row, isSum: row.key === 'need' || row.key === 'net' }));
}

function signedText(officers: number): string {
  return officers > 0 ? `+${officersText(officers)}` : officersText(officers);
}
