import './Intervals.css';

/** One value of the chart with its interval; `isAlarm` if it is beyond the mark. `end` is shown at the right edge. */
export type IntervalRow = {
  readonly key: string;
  readonly label: string;
  readonly sub: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly isAlarm: boolean;
};

type IntervalsProps = {
  /** The main figures in words. The table beside the chart has all of them. */
  readonly summary: string;
  readonly rows: readonly IntervalRow[];
  /** What the values are compared with. */
  readonly mark: { readonly value: number; readonly label: string; readonly beyond: string };
  readonly unit: string;
  readonly text: (value: number) => string;
  readonly width?: number;
};

const [left, top, rowHeight] = [100, 34, 60];

/**
 * A few values with their intervals above one axis, against a mark. A value without an interval is an open dot;
 * one that cannot be computed is not drawn.
 */
export function Intervals({ summary, rows: given, mark, unit, text, width = 404 }: IntervalsProps) {
  const rows = given.filter(({ value }) => Number.isFinite(value));
  const { from, to, ticks } = axisOf(rows, mark.value);
  const right = width - 20;
  const x = (value: number) => left + ((value - from) / (to - from)) * (right - left);
  const bottom = top + rows.length * rowHeight;
  return (
    <svg
      className="intervals"
      viewBox={`0 0 ${width} ${bottom + 24}`}
      width={width}
      height={bottom + 24}
      role="img"
      aria-label={summary}
    >
      <rect
        className="intervals-beyond"
        x={x(mark.value)}
        y={top}
        width={right - x(mark.value)}
        height={bottom - top}
      />
      {ticks.map((tick) => (
        <g key={tick}>
          <path className="intervals-grid" d={`M${x(tick)} ${top}V${bottom}`} />
          <text className="intervals-tick" x={x(tick)} y={bottom + 16}>
            {text(tick)}
          </text>
        </g>
      ))}
      <path className="intervals-axis" d={`M${left} ${bottom}H${right}`} />
      <text className="intervals-unit" x="0" y={bottom + 16}>
        {unit}
      </text>
      <path className="intervals-mark" d={`M${x(mark.value)} ${top - 6}V${bottom}`} />
      <text className="intervals-mark-label" x={x(mark.value) - 6} y={top - 12}>
        {mark.label}
      </text>
      <text className="intervals-mark-beyond" x={x(mark.value) + 6} y={top - 12}>
        {mark.beyond}
      </text>
      {rows.map((row, index) => (
        <Row key={row.key} row={row} x={x} y={top + index * rowHeight + 38} text={text} />
      ))}
    </svg>
  );
}

/** At least this far apart, in pixels, two ends with five digits are centered below their ticks without touching. */
const roomForEnds = 52;

type RowProps = {
  readonly row: IntervalRow;
  readonly x: (value: number) => number;
  readonly y: number;
  readonly text: (value: number) => string;
};

function Row({ row: { label, sub, value, low, high, isAlarm }, x, y, text }: RowProps) {
  // Below a short interval, its ends are written away from its middle, so that they do not touch.
  const isShort = low !== null && high !== null && x(high) - x(low) < roomForEnds;
  const middle = low === null || high === null ? 0 : (x(low) + x(high)) / 2;
  const lowLook = isShort ? 'intervals-end intervals-low' : 'intervals-end';
  const highLook = isShort ? 'intervals-end intervals-high' : 'intervals-end';
  return (
    <g className={isAlarm ? 'intervals-alarm' : undefined}>
      <text className="intervals-name" x="0" y={y - 4}>
        {label}
      </text>
      <text className="intervals-sub" x="0" y={y + 12}>
        {sub}
      </text>
      <text className="intervals-value" x={x(value)} y={y - 12}>
        {text(value)}
      </text>
      {low === null || high === null ? (
        <circle className="intervals-open" cx={x(value)} cy={y} r="5" />
      ) : (
        <>
          <path
            className="intervals-line"
            d={`M${x(low)} ${y - 6}v12M${x(low)} ${y}H${x(high)}M${x(high)} ${y - 6}v12`}
          />
          <circle className="intervals-dot" cx={x(value)} cy={y} r="5" />
          <text className={lowLook} x={isShort ? middle - 4 : x(low)} y={y + 20}>
            {text(low)}
          </text>
          <text className={highLook} x={isShort ? middle + 4 : x(high)} y={y + 20}>
            {text(high)}
          </text>
        </>
      )}
    </g>
  );
}

/** An axis that contains all values and the mark, with about five ticks on round numbers. */
function axisOf(rows: readonly IntervalRow[], mark: number) {
  const all = [mark, ...rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const rough = Math.max(high - low, Math.abs(high) * 0.02, 0.1) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const from = Math.floor((low - step / 4) / step) * step;
  const count = Math.ceil((high + step / 4 - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, index) => from + index * step);
  return { from, to: from + count * step, ticks };
}
