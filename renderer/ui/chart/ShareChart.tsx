import { chartScale } from './chartScale';
import './ShareChart.css';

/** One point: a share from 0 to 1, or null. `isPartial` points are open circles. `tip` states the point in words. */
export type SharePoint = {
  readonly share: number | null;
  readonly label: string;
  readonly tip: string;
  readonly isPartial: boolean;
};

/** Something that began at a point, counted from 0: its name, and when, in words. A dashed line marks it. */
export type ShareMark = { readonly at: number; readonly label: string; readonly when: string };

type ShareChartProps = {
  /** The main figures in words. */
  readonly summary: string;
  readonly look: string;
  readonly points: readonly SharePoint[];
  readonly ends: readonly [string, string];
  readonly mark?: ShareMark | null;
};

const [width, height, left, right, top] = [212, 168, 6, 172, 12];
const percent = new Intl.NumberFormat('en-US', {
  style: 'percent',
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
});
const wholePercent = new Intl.NumberFormat('en-US', { style: 'percent', maximumFractionDigits: 0 });

/** More points than these are a line without dots. */
const mostDots = 40;

type Placed = SharePoint & { readonly share: number; readonly x: number; readonly y: number };

/** A share over time as a line from 0, its highest and lowest point labeled. */
export function ShareChart({ summary, look, points, ends, mark = null }: ShareChartProps) {
  const scale = chartScale(
    points.flatMap(({ share }) => share ?? []),
    3,
  );
  const y = (share: number) => height - (share / scale.top) * (height - top);
  const step = points.length < 2 ? 0 : (right - left) / (points.length - 1);
  const placed = points.flatMap((point, index): Placed[] =>
    point.share === null ? [] : [{ ...point, share: point.share, x: left + index * step, y: y(point.share) }],
  );
  return (
    <svg className={`share-chart ${look}`} width={width} height={height + 20} role="img" aria-label={summary}>
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className="share-grid" d={`M0 ${y(tick)}H${width}`} />
          <text className="share-end" x={width} y={y(tick) - 4}>
            {wholePercent.format(tick)}
          </text>
        </g>
      ))}
      <path className="share-axis" d={`M0 ${height}H${width}`} />
      <text className="share-end" x={width} y={height - 4}>
        0
      </text>
      {mark === null ? null : <path className="share-since" d={`M${left + (mark.at - 0.5) * step} ${top}V${height}`} />}
      <path
        className="share-line"
        d={placed.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('')}
      />
      {placed.length > mostDots
        ? null
        : placed.map((point) => (
            <circle
              key={point.tip}
              className={point.isPartial ? 'share-open' : 'share-dot'}
              cx={point.x}
              cy={point.y}
              r="3"
            >
              <title>{point.tip}</title>
            </circle>
          ))}
      {extremes(placed).map(({ point, isHigh }) => (
        <Mark key={point.tip} point={point} isHigh={isHigh} />
      ))}
      <text x="0" y={height + 16}>
        {ends[0]}
      </text>
      {ends[0] === ends[1] ? null : (
        <text className="share-end" x={right + 12} y={height + 16}>
          {ends[1]}
        </text>
      )}
    </svg>
  );
}

/** A label above a high point and below a low one, or beside a point at the left edge. */
function Mark({ point, isHigh }: { readonly point: Placed; readonly isHigh: boolean }) {
  const isAtEdge = point.x < 24;
  const y = isHigh ? point.y - 8 : Math.min(point.y + 18, height - 4);
  return (
    <text
      className={isAtEdge ? 'share-mark share-beside' : 'share-mark'}
      x={isAtEdge ? point.x + 8 : Math.min(point.x, right - 6)}
      y={isAtEdge ? Math.max(point.y + 5, top + 6) : y}
    >
      {percent.format(point.share)}
    </text>
  );
}

/** The highest and, if it says something, the lowest of the whole periods; of all periods if none is whole. */
function extremes(placed: readonly Placed[]): readonly { readonly point: Placed; readonly isHigh: boolean }[] {
  const whole = placed.filter(({ isPartial }) => !isPartial);
  const [first, ...others] = whole.length > 0 ? whole : placed;
  if (first === undefined) return [];
  const high = others.reduce((best, point) => (point.share > best.share ? point : best), first);
  const low = others.reduce((best, point) => (point.share < best.share ? point : best), first);
  const hasLow = low !== high && low.share > 0 && placed.length <= mostDots;
  return hasLow
    ? [
        { point: high, isHigh: true },
        { point: low, isHigh: false },
      ]
    : [{ point: high, isHigh: true }];
}
