import type { PeriodChecks } from '#shared/reports/checksTables';
import { shareText } from '#shared/reports/figures';

const [width, base, top] = [264, 136, 20];

/** The rate of each period as a line from 0 to 100%; a running period is an open dot. Below, the checks due. */
export function RateLine({ periods }: { readonly periods: readonly PeriodChecks[] }) {
  const step = periods.length < 2 ? 0 : (width - 44) / (periods.length - 1);
  const y = (rate: number) => base - rate * (base - top);
  const points = periods.flatMap((one, index) =>
    one.checks.rate === null ? [] : [{ ...one, rate: one.checks.rate, x: 22 + index * step, y: y(one.checks.rate) }]);
  const path = points.map((point, index) => `${index === 0 ? 'M' : 'L'}${point.x} ${point.y}`).join('');
  const isDense = periods.length > 8;
  // A few periods all have room for their names; of more, only every second one.
  const named = periods.length < 4 ? 1 : 2;
  return (
    <svg className="records-chart group-case" width="308" height="178" role="img" aria-label={summaryOf(points)}>
      {[0.5, 1].map((tick) => (
        <g key={tick}>
          <path className="records-grid" d={`M0 ${y(tick)}H${width}`} />
          <text x="270" y={y(tick) + 4}>{`${tick * 100}%`}</text>
        </g>
      ))}
      <path className="records-axis" d={`M0 ${base}.5H${width}`} />
      <text x="270" y={base + 4}>0</text>
      <path className="rate-line" d={path} />
      {points.map(({ period, rate, x, y: at, isRunning, checks }, index) => (
        <g key={period.first}>
          <circle className={isRunning ? 'rate-open' : 'rate-dot'} cx={x} cy={at} r="4">
            <title>{`${period.label}: ${shareText(rate)} of ${checks.due}${isRunning ? ', not over' : ''}`}</title>
          </circle>
          {isDense && index % 3 !== 0 ? null : (
            <>
              <text className="records-figure records-middle" x={x} y={at - 9}>{Math.round(rate * 100)}</text>
              <text className="records-middle" x={x} y={base + 17}>
                {isDense || index % named === 0 ? period.short : ''}
              </text>
            </>
          )}
          {isDense ? null : <text className="records-middle" x={x} y={base + 33}>{checks.due}</text>}
        </g>
      ))}
    </svg>
  );
}

type Point = PeriodChecks & { readonly rate: number };

function summaryOf(points: readonly Point[]): string {
  const rates = points.map(({ period, rate, checks }) => `${period.label}: ${shareText(rate)} of ${checks.due}`);
  return `Rate of record checks by period. ${rates.join('; ')}`;
}
