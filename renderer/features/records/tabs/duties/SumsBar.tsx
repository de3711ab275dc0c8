import type { DutySums } from '#shared/reports/unitDutiesReport';
import type { ChartScale } from '#renderer/ui/chart/chartScale';
import { barWidth } from './DutyBar';

type SumsBarProps = { readonly sums: DutySums; readonly scale: ChartScale };

/** The mean hours of duties in a week as a bar, and what was expected as an upright. */
export function SumsBar({ sums: { weeks, minutes, expected }, scale }: SumsBarProps) {
  const x = (sum: number) => (weeks === 0 ? 0 : (sum / weeks / 60 / scale.top) * barWidth);
  return (
    <svg
      className="records-chart group-coll"
      width={barWidth + 4}
      height="20"
      viewBox={`-2 0 ${barWidth + 4} 20`}
      aria-hidden="true"
    >
      <rect className="records-bar" y="4" height="12" width={x(minutes)} />
      {expected === 0 ? null : (
        <>
          <path className="records-level-gap" d={`M${x(expected)} 0V20`} />
          <path className="records-level" d={`M${x(expected)} 0V20`} />
        </>
      )}
    </svg>
  );
}
