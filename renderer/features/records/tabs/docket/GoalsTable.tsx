import type { ReactNode } from 'react';
import type { GoalLine } from '#shared/reports/docketReport';
import { whyNoInterval } from '#shared/reports/docketReport';
import { countText, countedText } from '#shared/reports/figures';
import { dayText } from '#shared/reports/trainingText';
import type { Day } from '#shared/time/day';
import { useOpened } from '#renderer/queries/sealedText';
import { chartScale, type ChartScale } from '#renderer/ui/chart/chartScale';
import { ReportTable } from '#renderer/domain-ui/ReportTable';
import type { Column } from '#renderer/ui/Table';

type GoalsTableProps = {
  readonly goals: readonly GoalLine[];
  readonly today: Day;
  readonly onOpen: (line: GoalLine) => void;
};

const barWidth = 230;

/** The goals: the minutes needed at the measured mean, with their interval, against the minutes available. */
export function GoalsTable({ goals, today, onOpen }: GoalsTableProps) {
  const values = goals.flatMap(({ figures: { needed, available } }) => [
    needed?.high ?? needed?.value ?? 0, available ?? 0,
  ]);
  const scale = chartScale(values, 3);
  const axis = goals.length === 0 ? 'Minutes' : <GoalAxis scale={scale} />;
  return (
    <ReportTable
      id="docket-goals"
      title="Goals"
      sub="hollow: minutes needed at the measured mean, whisker its 95% interval; filled: available at your pace"
      caption="Goals with the minutes they need and the minutes available"
      label="Goals"
      columns={columnsOf({ scale, axis }, today, onOpen)}
      rows={goals}
      rowKey={({ goal }) => goal.id}
      density="compact"
      empty="No goal yet. Example: 412 docket reviews by December 18, set by a memo of the field office."
    />
  );
}

type Bars = { readonly scale: ChartScale; readonly axis: ReactNode };

function columnsOf({ scale, axis }: Bars, today: Day, onOpen: GoalsTableProps['onOpen']): Column<GoalLine>[] {
  return [
    {
      key: 'goal',
      head: 'Goal',
      isName: true,
      cell: (line) => (
        <button type="button" className="docket-goal" onClick={() => onOpen(line)}>
          <GoalName line={line} />
          <small>{originText(line, today)}</small>
        </button>
      ),
      text: ({ kind, goal }) => `${kind}, ${goal.target}`,
    },
    {
      key: 'left',
      head: 'Units left',
      align: 'right',
      cell: ({ figures, goal }) => (
        <>
          {countText(figures.left)}
          <small>{figures.left === goal.target ? '' : `of ${countText(goal.target)}`}</small>
        </>
      ),
      text: ({ figures }) => String(figures.left),
    },
    {
      key: 'bars',
      head: axis,
      headText: 'Minutes',
      cell: ({ figures }) => <GoalBars figures={figures} scale={scale} />,
      text: () => '',
    },
    {
      key: 'needed',
      head: 'Needed',
      align: 'right',
      cell: (line) => <Needed line={line} />,
      text: ({ figures }) => rounded(figures.needed?.value),
    },
    {
      key: 'available',
      head: 'There are',
      align: 'right',
      cell: ({ figures: { available, unitsADay }, facts }) => (
        <>
          <b>{available === null ? '–' : countText(available)}</b>
          <small>
            {unitsADay === null ? 'no pace yet' : `${paceText(unitsADay)} a workday, ${facts.daysLeft} left`}
          </small>
        </>
      ),
      text: ({ figures }) => rounded(figures.available),
    },
    {
      key: 'short',
      head: 'Difference',
      align: 'right',
      cell: ({ figures }) => <Short figures={figures} />,
      text: ({ figures }) => rounded(figures.short?.value),
    },
  ];
}

/** The goal in its own words, which are sealed; without any, its activity. */
function GoalName({ line: { goal, kind } }: { readonly line: GoalLine }) {
  const text = useOpened(goal.id, goal.text);
  return <b>{typeof text === 'string' ? text : `${kind}, ${countText(goal.target)}`}</b>;
}

function originText({ goal: { office, channel, set, last } }: GoalLine, today: Day): string {
  return [office, channel, dayText(set, today), `by ${dayText(last, today)}`].filter((part) => part !== '').join(', ');
}

function Needed({ line: { figures, facts } }: { readonly line: GoalLine }) {
  const { needed } = figures;
  if (needed === null) return <span className="muted">not measured</span>;
  const interval = needed.low === null || needed.high === null
    ? (whyNoInterval(facts) ?? '')
    : `${countText(needed.low)} to ${countText(needed.high)}`;
  return (
    <>
      <b>{countText(needed.value)}</b>
      <small>{interval}</small>
    </>
  );
}

function Short({ figures: { short, isShort } }: Pick<GoalLine, 'figures'>) {
  if (short === null) return <span className="muted">–</span>;
  const words = short.value > 0 ? `${countText(short.value)} short` : `${countText(-short.value)} left over`;
  const interval = short.low === null || short.high === null
    ? 'no interval'
    : short.low <= 0 && short.high >= 0
      ? 'within the margin'
      : `${countText(Math.abs(short.low))} to ${countText(Math.abs(short.high))}`;
  return (
    <>
      <b className={isShort ? 'docket-alarm' : undefined}>{words}</b>
      <small>{interval}</small>
    </>
  );
}

function GoalAxis({ scale }: { readonly scale: ChartScale }) {
  return (
    <svg className="docket-goal-axis" width={barWidth} height="16" role="img" aria-label="Minutes">
      <text x="0" y="12">0 min</text>
      {scale.ticks.map((tick) => (
        <text key={tick} x={(tick / scale.top) * barWidth} y="12" textAnchor={tick === scale.top ? 'end' : 'middle'}>
          {countText(tick)}
        </text>
      ))}
    </svg>
  );
}

type GoalBarsProps = Pick<GoalLine, 'figures'> & { readonly scale: ChartScale };

function GoalBars({ figures: { needed, available }, scale }: GoalBarsProps) {
  const x = (minutes: number) => (Math.max(0, minutes) / scale.top) * barWidth;
  return (
    <svg className="docket-goal-bars" width={barWidth} height="28" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <path key={tick} className="docket-grid" d={`M${Math.round(x(tick)) - 0.5} 0V28`} />
      ))}
      {needed === null ? null : (
        <rect className="docket-needed" x="0.75" y="3" width={Math.max(1, x(needed.value))} height="8" />
      )}
      {needed === null || needed.low === null || needed.high === null ? null : (
        <path
          className="docket-whisker"
          d={`M${x(needed.low)} 7H${x(needed.high)}M${x(needed.low)} 4v6M${x(needed.high)} 4v6`}
        />
      )}
      {available === null ? null : <rect className="docket-available" x="0" y="16" width={x(available)} height="9" />}
    </svg>
  );
}

function paceText(units: number): string {
  return units.toLocaleString('en-US', { maximumSignificantDigits: 2 });
}

function rounded(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : countedText(Math.round(value), 'minute');
}
