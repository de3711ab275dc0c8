import type { CheckLine, PeriodChecks } from '#shared/reports/checksTables';
import { countText } from '#shared/reports/figures';
import { marginText } from '#shared/reports/marginText';
import { chartScale } from '#renderer/ui/chart/chartScale';

const [width, base, top] = [260, 110, 14];

type BacklogBarsProps = { readonly periods: readonly PeriodChecks[]; readonly all: CheckLine };

/** The minutes of skipped checks, added up period by period, with the interval of the sum. */
export function BacklogBars({ periods, all }: BacklogBarsProps) {
  const { backlog } = all;
  if (backlog === null) return null;
  const sums = periods.map((_, index) =>
    periods.slice(0, index + 1).reduce((sum, one) => sum + (one.backlog?.minutes ?? 0), 0));
  const margin = backlog.margin.is === 'interval' ? backlog.margin : null;
  const scale = chartScale([...sums, margin?.high ?? 0], 2);
  const y = (minutes: number) => base - (Math.max(0, minutes) / scale.top) * (base - top);
  const step = width / periods.length;
  const bar = step * 0.75;
  const end = width - step / 2;
  const marginWords = margin === null ? '' : `, 95% interval ${marginText(margin)}`;
  return (
    <svg
      className="records-chart group-case"
      width="308"
      height="132"
      role="img"
      aria-label={`Minutes of skipped checks, added up: ${countText(backlog.minutes)}${marginWords}`}
    >
      {scale.ticks.map((tick) => (
        <g key={tick}>
          <path className="records-grid" d={`M0 ${y(tick)}H${width}`} />
          <text x="268" y={y(tick) + 4}>{countText(tick)}</text>
        </g>
      ))}
      <path className="records-axis" d={`M0 ${base}.5H${width}`} />
      <text x="268" y={base + 4}>0</text>
      {sums.map((minutes, index) => (
        <g key={periods[index]?.period.first}>
          <rect
            className="records-hollow"
            x={index * step + (step - bar) / 2}
            y={y(minutes)}
            width={bar}
            height={base - y(minutes)}
          />
          {periods.length > 8 && index % 3 !== 2 ? null : (
            <text className="records-figure records-middle" x={(index + 0.5) * step} y={base + 17}>
              {countText(minutes)}
            </text>
          )}
        </g>
      ))}
      {margin === null ? null : (
        <path className="records-interval" d={whisker(end, y(margin.low), y(margin.high))} />
      )}
    </svg>
  );
}

/** An upright line between two heights, with a short stroke at each end. */
function whisker(x: number, low: number, high: number): string {
  return `M${x} ${low}V${high}M${x - 4} ${low}h8M${x - 4} ${high}h8`;
}
