import type { ReviewReport } from '#shared/reports/reviewReport';
import { countText } from '#shared/reports/figures';
import { tenthsText } from '#shared/reports/marginText';
import { shortDayName } from '#shared/time/dateNames';
import { chartScale } from '#renderer/ui/chart/chartScale';

const [width, base, top] = [210, 134, 34];

/** The backlog from today to the chosen day: at the present pace, and at the one that clears it. */
export function BacklogLines({ report }: { readonly report: ReviewReport }) {
  const { chosen, pace, sums } = report;
  const scale = chartScale([sums.backlog, chosen.left], 3);
  const y = (cases: number) => base - (cases / scale.top) * (base - top);
  const needed = chosen.needed === null ? '' : tenthsText(chosen.needed);
  const label =
    `Backlog from ${countText(sums.backlog)} today: ${countText(chosen.left)} on ${shortDayName(chosen.by)} at ` +
    `${tenthsText(pace)} a workday${needed === '' ? '' : `, 0 at ${needed} a workday`}`;
  return (
    <svg className="records-chart" width="308" height="156" role="img" aria-label={label}>
      {scale.ticks.map((tick) => (
        <path key={tick} className="records-grid" d={`M0 ${y(tick)}H${width}`} />
      ))}
      <text className="records-end" x={width} y={y(scale.top) - 5}>{`${countText(scale.top)} cases`}</text>
      <path className="records-axis" d={`M0 ${base}.5H${width}`} />
      <path className="records-level" d={`M4 ${y(sums.backlog)}L${width} ${y(chosen.left)}`} />
      {needed === '' ? null : <path className="review-clears" d={`M4 ${y(sums.backlog)}L${width} ${base}`} />}
      <circle className="review-now" cx="4" cy={y(sums.backlog)} r="4.5" />
      <circle className="review-now" cx={width} cy={y(chosen.left)} r="4" />
      <text className="records-figure" x="0" y={y(sums.backlog) - 10}>
        {`${countText(sums.backlog)} today`}
      </text>
      <text className="records-figure" x={width + 8} y={Math.min(y(chosen.left) + 2, base - 42)}>
        {countText(chosen.left)}
      </text>
      <text x={width + 8} y={Math.min(y(chosen.left) + 18, base - 26)}>{`at ${tenthsText(pace)} a day`}</text>
      {needed === '' ? null : (
        <>
          <circle className="review-cleared" cx={width} cy={base} r="4" />
          <text className="review-goal" x={width + 8} y={base - 8}>{`0 at ${needed}`}</text>
          <text x={width + 8} y={base + 8}>a workday</text>
        </>
      )}
      <text y={base + 18}>today</text>
      <text className="records-end" x={width} y={base + 18}>{shortDayName(chosen.by)}</text>
    </svg>
  );
}
