import { shareText } from '#shared/reports/figures';
import { writtenByQuarter } from '#shared/reports/guidanceReport';
import type { Guidance } from '#shared/records/guidance';
import type { Recorded } from '#shared/records/version';
import { monthNames } from '#shared/time/dateNames';
import type { Day } from '#shared/time/day';
import { chartScale } from '#renderer/ui/chart/chartScale';

const [width, barWidth, base, top] = [280, 28, 100, 16];

type WrittenChartProps = { readonly guidance: readonly Recorded<Guidance>[]; readonly day: Day };

/** How much of the guidance in force was written on the first day of each quarter: filled written, hollow oral. */
export function WrittenChart({ guidance, day }: WrittenChartProps) {
  const points = writtenByQuarter(guidance, day);
  const now = points.at(-1);
  const { top: most } = chartScale(points.map(({ all }) => all), 2);
  const y = (count: number) => base - (count / most) * (base - top);
  const step = (width - barWidth) / Math.max(1, points.length - 1);
  const summary = points.map((point) => `${point.day}: ${point.written} of ${point.all}`).join('; ');
  return (
    <section aria-labelledby="guidance-written">
      <h2 id="guidance-written">
        Written: {now?.written ?? 0} of {now?.all ?? 0}
        {now === undefined || now.share === null ? '' : `, ${shareText(now.share)}`}
      </h2>
      <p className="muted">In force on the first day of each quarter. Filled: written. Hollow: oral.</p>
      <svg className="guidance-written" width={width} height={base + 34} role="img" aria-label={`Written: ${summary}`}>
        {points.map((point, index) => {
          const x = index * step;
          const isNow = index === points.length - 1;
          return (
            <g key={point.day}>
              <rect
                className="guidance-all"
                x={x + 0.75}
                y={y(point.all)}
                width={barWidth - 1.5}
                height={base - y(point.all)}
              />
              <rect
                className="guidance-filled"
                x={x}
                y={y(point.written)}
                width={barWidth}
                height={base - y(point.written)}
              />
              <text className="guidance-figure" x={x + barWidth / 2} y={y(point.all) - 4} textAnchor="middle">
                {point.written}/{point.all}
              </text>
              <text x={x + barWidth / 2} y={base + 16} textAnchor="middle">
                {isNow ? 'day' : monthNames[Number(point.day.slice(5, 7)) - 1]?.slice(0, 3)}
              </text>
              {isNow || (index > 0 && point.day.slice(5, 7) !== '01') ? null : (
                <text x={x + barWidth / 2} y={base + 30} textAnchor="middle">
                  {point.day.slice(0, 4)}
                </text>
              )}
            </g>
          );
        })}
        <path className="guidance-axis" d={`M0 ${base}H${width}`} />
      </svg>
    </section>
  );
}
