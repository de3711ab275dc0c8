import { countText, shareText } from '#shared/reports/figures';
import { marginText, noIntervalText, weightText } from '#shared/reports/staffing/reasons';
import type { WeightLine } from '#shared/reports/staffing/staffingFigures';
import { basisNote, supervisorNote } from '#shared/reports/staffing/staffingNotes';
import { useCopyTable } from '#renderer/domain-ui/useCopyTable';
import { useStaffingView } from '#renderer/state/staffingView';
import { IntervalCell, logScale, ScaleHead, type CellScale } from '#renderer/ui/chart/IntervalCell';
import { EmptyState } from '#renderer/ui/EmptyState';
import { ScrollBox } from '#renderer/ui/ScrollBox';
import { SectionHead } from '#renderer/ui/SectionHead';
import { Table, type Column } from '#renderer/ui/Table';
import { OpenFigure } from '../OpenFigure';
import type { Staffing } from '../useStaffing';
import { WeightSetSelect } from './WeightSetSelect';

/** A case weight as a row: measured, or typed without an interval, beside that of another set. */
type Row = {
  readonly line: WeightLine | null;
  readonly kind: WeightLine['kind'];
  readonly label: string;
  readonly minutes: number;
  readonly units: number | null;
  readonly compared: number | null;
};

/** The case weights with their intervals on one scale. Each weight opens the entries behind it. */
export function WeightTable({ staffing }: { readonly staffing: Staffing }) {
  const { compared } = useStaffingView();
  const rows = rowsOf(staffing, compared);
  const scale = logScale(rows.flatMap(valuesOf), 104);
  const columns = columnsOf(scale, staffing, compared !== null);
  useCopyTable(columns, rows, { name: 'the case weights' });
  return (
    <section aria-labelledby="staffing-weights">
      <SectionHead id="staffing-weights" title="Case weights" sub="minutes a unit takes, log scale">
        <WeightSetSelect staffing={staffing} />
      </SectionHead>
      {rows.length === 0 ? (
        <EmptyState title="No unit of case work was counted in this period.">
          <p>Example: 27,522 minutes of check-ins over 1,142 check-ins give a weight of 24.1 minutes.</p>
        </EmptyState>
      ) : (
        <ScrollBox label="Case weights">
          <Table caption="Case weights" density="compact" columns={columns} rows={rows} rowKey={({ kind }) => kind} />
        </ScrollBox>
      )}
      <p className="small muted">
        {staffing.input.countsSupervisors ? `${supervisorNote(staffing.input)} ` : ''}
        {basisNote(staffing.input, staffing.figures)} n: units counted. Participation{' '}
        <OpenFigure
          figure={{ is: 'participation', officer: null }}
          text={rateText(staffing)}
          label="Participation"
        />
        .
      </p>
    </section>
  );
}

function rateText({ figures: { participation } }: Staffing): string {
  return Number.isFinite(participation.rate) ? shareText(participation.rate) : '–';
}

function rowsOf({ figures, input: { basis }, records }: Staffing, compared: string | null): Row[] {
  const other = records.weightSets.find(({ id }) => id === compared);
  const comparedOf = (kind: string) => other?.weights.find((weight) => weight.kind === kind)?.minutes ?? null;
  if (basis.weights !== null) {
    return basis.weights.map(({ kind, label, minutes, units }) => ({
      line: null,
      kind,
      label,
      minutes,
      units,
      compared: comparedOf(kind),
    }));
  }
  return figures.weights.map((line) => ({
    line,
    kind: line.kind,
    label: line.label,
    minutes: line.value,
    units: line.units,
    compared: comparedOf(line.kind),
  }));
}

function valuesOf({ line, minutes }: Row): number[] {
  if (line?.margin.is === 'interval') return [line.margin.low, line.margin.high];
  const own = line === null ? [] : [line.own.lower, line.own.upper].filter((one) => one > 0);
  return [minutes, ...own].filter((one) => one > 0);
}

function columnsOf(scale: CellScale, staffing: Staffing, isCompared: boolean): Column<Row>[] {
  const other: Column<Row> = {
    key: 'compared',
    head: 'Other set',
    align: 'right',
    cell: ({ compared }) => (compared === null ? '–' : weightText(compared)),
  };
  return [
    { key: 'kind', head: 'Kind', isName: true, cell: ({ label }) => label },
    {
      key: 'chart',
      head: <ScaleHead scale={scale} text={countText} />,
      headText: '',
      cell: ({ line, minutes }) => <Interval scale={scale} line={line} minutes={minutes} />,
      text: () => '',
    },
    {
      key: 'weight',
      head: 'Weight',
      align: 'right',
      cell: ({ line, kind, label, minutes }) =>
        line === null ? <b>{weightText(minutes)}</b> : <OpenWeight kind={kind} label={label} minutes={minutes} />,
      text: ({ minutes }) => String(minutes),
    },
    ...(isCompared ? [other] : []),
    {
      key: 'interval',
      head: '95% interval',
      align: 'right',
      cell: ({ line }) => <span className="muted">{intervalOf(line, staffing)}</span>,
      text: ({ line }) => intervalOf(line, staffing),
    },
    {
      key: 'df',
      head: 'df',
      align: 'right',
      cell: ({ line }) => <span className="muted">{line?.margin.is === 'interval' ? weightText(line.df) : '–'}</span>,
      text: ({ line }) => (line?.margin.is === 'interval' ? String(line.df) : ''),
    },
    {
      key: 'n',
      head: 'n',
      align: 'right',
      cell: ({ units }) => <span className="muted">{units === null ? '–' : countText(units)}</span>,
      text: ({ units }) => String(units ?? ''),
    },
  ];
}

function intervalOf(line: WeightLine | null, { input: { basis } }: Staffing): string {
  if (line === null) return `none: ${basis.origin}`;
  if (line.margin.is === 'none') return `none: ${noIntervalText(line)}`;
  return marginText(line.margin, weightText);
}

type IntervalProps = { readonly scale: CellScale; readonly line: WeightLine | null; readonly minutes: number };

/** Without an interval, short strokes mark the quartiles of the officers' own weights. */
function Interval({ scale, line, minutes }: IntervalProps) {
  const margin = line?.margin.is === 'interval' ? line.margin : null;
  const own = line === null || margin !== null ? [] : [line.own.lower, line.own.upper].filter((one) => one > 0);
  return (
    <IntervalCell scale={scale} value={minutes} low={margin?.low ?? null} high={margin?.high ?? null} strokes={own} />
  );
}

function OpenWeight({
  kind,
  label,
  minutes,
}: {
  readonly kind: WeightLine['kind'];
  readonly label: string;
  readonly minutes: number;
}) {
  const { change, opened } = useStaffingView();
  return (
    <button
      type="button"
      className="staffing-figure"
      aria-label={`${label}, ${weightText(minutes)} minutes: show the entries`}
      aria-expanded={opened?.kind === kind}
      onClick={() => change({ opened: { kind, officer: null, day: null }, path: [] })}
    >
      {weightText(minutes)}
    </button>
  );
}
