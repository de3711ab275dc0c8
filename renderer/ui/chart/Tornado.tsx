import { classes } from '../Button';
import './Tornado.css';

/** One row: what is varied, and the value at both ends with words for each. */
export type TornadoRow = {
  readonly id: string;
  readonly label: string;
  readonly sub: string;
  readonly low: { readonly value: number; readonly words: string };
  readonly high: { readonly value: number; readonly words: string };
};

type TornadoProps = {
  readonly rows: readonly TornadoRow[];
  readonly base: number;
  readonly mark: { readonly value: number; readonly label: string };
  /** A range for comparison, drawn behind the bars. */
  readonly band: readonly [number, number] | null;
  readonly bandWords: string;
  readonly text: (value: number) => string;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
};

const [width, rowHeight] = [380, 54];

/** Bars from a base value to both ends, one row for each thing that is varied. Hollow lowers, solid raises. */
export function Tornado({ rows, base, mark, band, bandWords, text, selected, onSelect }: TornadoProps) {
  const all = [base, mark.value, ...(band ?? []), ...rows.flatMap(({ low, high }) => [low.value, high.value])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const pad = Math.max((most - least) * 0.18, 0.05);
  const x = (value: number) => ((value - (least - pad)) / (most - least + 2 * pad)) * width;
  return (
    <div className="tornado">
      <div className="tornado-head">
        <span className="small muted">Assumption, and what it rests on</span>
        <svg width={width} height="20" aria-hidden="true">
          <text className={mark.value < base ? 'tornado-low' : 'tornado-high'} x={x(mark.value)} y="14">
            {mark.label}
          </text>
          <text
            className={classes('tornado-base-label', mark.value < base ? 'tornado-high' : 'tornado-low')}
            x={x(base)}
            y="14"
          >
            {text(base)}
          </text>
        </svg>
      </div>
      <ul>
        {rows.map(({ id, label, sub, low, high }) => (
          <li key={id} className={id === selected ? 'tornado-selected' : undefined}>
            <button type="button" aria-pressed={id === selected} onClick={() => onSelect(id)}>
              <b>{label}</b>
              <small className="muted">{sub}</small>
              <span className="visually-hidden">
                {`: ${text(low.value)} with ${low.words}, ${text(high.value)} with ${high.words}`}
              </span>
            </button>
            <svg width={width} height={rowHeight} aria-hidden="true">
              {band === null ? null : (
                <rect
                  className="tornado-band"
                  x={x(band[0])}
                  width={x(band[1]) - x(band[0])}
                  y="0"
                  height={rowHeight}
                />
              )}
              <path className="tornado-mark" d={`M${x(mark.value)} 0V${rowHeight}`} />
              <Bar x={x} base={base} from={low.value} look="tornado-lower" />
              <Bar x={x} base={base} from={high.value} look="tornado-higher" />
              <path className="tornado-base" d={`M${x(base)} 0V${rowHeight}`} />
              <text className="tornado-low" x={x(Math.min(low.value, base)) - 4} y="18">
                {text(low.value)}
              </text>
              <text className="tornado-high" x={x(Math.max(high.value, base)) + 4} y="18">
                {text(high.value)}
              </text>
              <text className="tornado-low tornado-words" x={x(base) - 6} y="44">
                {low.words}
              </text>
              <text className="tornado-high tornado-words" x={x(base) + 6} y="44">
                {high.words}
              </text>
            </svg>
          </li>
        ))}
      </ul>
      <p className="small muted tornado-legend">
        <span className="tornado-key tornado-key-lower" /> lowers the need <span className="tornado-key" /> raises it
        {band === null ? '' : ` · pale band: ${bandWords}, ${text(band[0])} to ${text(band[1])}`}
      </p>
    </div>
  );
}

type BarProps = {
  readonly x: (value: number) => number;
  readonly base: number;
  readonly from: number;
  readonly look: string;
};

function Bar({ x, base, from, look }: BarProps) {
  const [left, right] = [Math.min(x(base), x(from)), Math.max(x(base), x(from))];
  return <rect className={look} x={left} width={right - left} y="8" height="14" />;
}
