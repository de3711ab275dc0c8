import { classes } from '#renderer/ui/Button';
import { chartScale, type ChartScale } from './chartScale';
import './SmallMultiples.css';

/**
 * One panel of bars. `look` is the class of its colors, `summary` states its main figures, and `tips` has one per bar.
 */
export type Multiple = {
  readonly key: string;
  readonly title: string;
  readonly remark: string;
  readonly look: string;
  readonly summary: string;
  readonly values: readonly number[];
  readonly tips: readonly string[];
};

type SmallMultiplesProps = {
  readonly label: string;
  readonly panels: readonly Multiple[];
  /** For each bar, whether its period is not whole; such a bar is an outline. */
  readonly isPartial: readonly boolean[];
  /** The labels under the first and the last bar. */
  readonly ends: readonly [string, string];
};

/** Bars of several things, each in a panel of its own, all on one scale from 0. */
export function SmallMultiples({ label, panels, isPartial, ends }: SmallMultiplesProps) {
  const scale = chartScale(
    panels.flatMap(({ values }) => values),
    4,
  );
  return (
    <div className="multiples" role="group" aria-label={label}>
      {panels.map((panel) => (
        <div key={panel.key} className={`multiples-panel ${panel.look}`} role="img" aria-label={panel.summary}>
          <b title={panel.title}>{panel.title}</b>
          <span>{panel.remark}</span>
          <Bars panel={panel} scale={scale} isPartial={isPartial} />
          <span className="multiples-ends" style={{ width: `${(100 * panel.values.length) / fieldsOf(panel)}%` }}>
            <span>{ends[0]}</span>
            {ends[0] === ends[1] ? null : <span>{ends[1]}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}

const whole = new Intl.NumberFormat('en-US');
const height = 84;
/** The width of the slot of one bar; the drawing is stretched to the panel. */
const field = 12;

/** How many slots a panel has: one or two bars as wide as the panel would look like areas. */
function fieldsOf({ values }: Multiple): number {
  return Math.max(values.length, 6);
}

function Bars({
  panel,
  scale,
  isPartial,
}: {
  readonly panel: Multiple;
  readonly scale: ChartScale;
  readonly isPartial: readonly boolean[];
}) {
  const count = panel.values.length;
  const width = fieldsOf(panel) * field;
  const y = (value: number) => height - (value / scale.top) * height;
  return (
    <div className="multiples-plot">
      <span className="multiples-top">{whole.format(scale.top)}</span>
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {[0.5, 1].map((part) => (
          <path key={part} className="multiples-line" d={`M0 ${y(scale.top * part)}H${width}`} />
        ))}
        {panel.values.map((value, index) =>
          value === 0 ? null : (
            <rect
              key={panel.tips[index]}
              className={classes('multiples-bar', isPartial[index] === true && 'multiples-part')}
              x={index * field + 1}
              width={count > 60 ? field : field - 3}
              y={y(value)}
              height={height - y(value)}
            >
              <title>{panel.tips[index]}</title>
            </rect>
          ),
        )}
        <path className="multiples-axis" d={`M0 ${height}H${width}`} />
      </svg>
    </div>
  );
}
