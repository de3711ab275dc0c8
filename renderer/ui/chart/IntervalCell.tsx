import './IntervalCell.css';

/** A scale from numbers to pixels, with its ticks. */
export type CellScale = {
  readonly x: (value: number) => number;
  readonly ticks: readonly number[];
  readonly width: number;
};

type IntervalCellProps = {
  readonly scale: CellScale;
  readonly value: number;
  /** Null if there is no interval: the dot is then open. */
  readonly low: number | null;
  readonly high: number | null;
  /** Single values around it, as short strokes. */
  readonly strokes?: readonly number[] | undefined;
  /** A wider interval that is expected, as a pale bar. */
  readonly expected?: readonly [number, number] | null | undefined;
  /** A target band. */
  readonly band?: readonly [number, number] | undefined;
  readonly height?: number;
};

/** One value with its interval in a table's cell: the row has the figures, so screen readers skip it. */
export function IntervalCell({
  scale,
  value,
  low,
  high,
  strokes = [],
  expected = null,
  band,
  height = 28,
}: IntervalCellProps) {
  const { x, width } = scale;
  const y = height / 2;
  return (
    <svg className="interval-cell" width={width} height={height} aria-hidden="true">
      {band === undefined ? null : (
        <rect className="interval-band" x={x(band[0])} width={x(band[1]) - x(band[0])} y="0" height={height} />
      )}
      {scale.ticks.map((tick) => (
        <path key={tick} className="interval-grid" d={`M${x(tick)} 0V${height}`} />
      ))}
      {expected === null ? null : (
        <rect
          className="interval-expected"
          x={x(expected[0])}
          width={x(expected[1]) - x(expected[0])}
          y={y - 2.5}
          height="5"
        />
      )}
      {strokes.map((stroke, index) => (
        <path key={index} className="interval-stroke" d={`M${x(stroke)} ${y - 4}v8`} />
      ))}
      {low === null || high === null ? (
        <circle className="interval-open" cx={x(value)} cy={y} r="4" />
      ) : (
        <>
          <path className="interval-line" d={`M${x(low)} ${y - 4}v8M${x(low)} ${y}H${x(high)}M${x(high)} ${y - 4}v8`} />
          <circle className="interval-dot" cx={x(value)} cy={y} r="3" />
        </>
      )}
    </svg>
  );
}

/** A logarithmic scale, for values above 0. */
export function logScale(values: readonly number[], width: number, pad = 10): CellScale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const [from, to] = [Math.log(low / 1.05), Math.log(high * 1.05)];
  const span = to - from === 0 ? 1 : to - from;
  const x = (value: number) => pad + ((Math.log(value) - from) / span) * (width - 2 * pad);
  const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];
  return { x, width, ticks: steps.filter((step) => step >= low / 1.05 && step <= high * 1.05) };
}

/** A scale from one number to another; values beyond it end at its edge. */
export function linearScale(from: number, to: number, ticks: readonly number[], width: number, pad = 0): CellScale {
  const x = (value: number) =>
    pad + ((Math.min(to, Math.max(from, value)) - from) / (to === from ? 1 : to - from)) * (width - 2 * pad);
  return { x, width, ticks };
}

/** The ticks above a column of intervals. */
export function ScaleHead({ scale, text }: { readonly scale: CellScale; readonly text: (tick: number) => string }) {
  return (
    <svg className="interval-cell" width={scale.width} height="16" aria-hidden="true">
      {scale.ticks.map((tick) => (
        <text key={tick} x={scale.x(tick)} y="12">
          {text(tick)}
        </text>
      ))}
    </svg>
  );
}
