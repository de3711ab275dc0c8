import type { ReviewReport } from '#shared/reports/reviewReport';
import { countText } from '#shared/reports/figures';
import { tenthsText } from '#shared/reports/marginText';
import { monthName } from '#shared/time/dateNames';
import { chartScale } from '#renderer/ui/chart/chartScale';

const [width, base, top] = [590, 74, 10];
const daysOfMonth = 365.25 / 12;

/** The cases reviewed in each month, with a line at what comes due in an average month. */
export function MonthBars({ report: { months, due } }: { readonly report: ReviewReport }) {
  const keeps = due * daysOfMonth;
  const scale = chartScale([...months.map(({ units }) => units), keeps], 2);
  const y = (cases: number) => base - (cases / scale.top) * (base - top);
  const step = width / Math.max(6, months.length);
  const counts = months.map(({ month, units }) => `${monthName(month)}: ${units}`).join('; ');
  return (
    <div className="review-months">
      <svg
        className="records-chart group-case"
        viewBox="0 0 690 112"
        width="690"
        height="112"
        role="img"
        aria-label={`Cases reviewed a month. ${counts}. ${tenthsText(keeps)} come due in a mean month`}
      >
        <path className="records-axis" d={`M0 ${base}.5H${width}`} />
        {months.map(({ month, units }, index) => (
          <g key={month}>
            <rect
              className="records-bar"
              x={index * step + 6}
              y={y(units)}
              width={step - 12}
              height={base - y(units)}
            />
            <text className="records-figure records-middle" x={(index + 0.5) * step} y={base + 17}>
              {countText(units)}
            </text>
            <text className="records-middle" x={(index + 0.5) * step} y={base + 33}>
              {monthName(month).slice(0, 3)}
            </text>
          </g>
        ))}
        {due === 0 ? null : (
          <>
            <path className="records-level" d={`M0 ${y(keeps)}H${width + 4}`} />
            <text className="records-figure" x={width + 12} y={y(keeps) + 2}>{tenthsText(keeps)}</text>
            <text x={width + 12} y={y(keeps) + 18}>come due</text>
          </>
        )}
      </svg>
    </div>
  );
}
