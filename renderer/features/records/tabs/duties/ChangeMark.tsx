import type { DisplacedWork } from '#shared/analysis/records/displacement';

const width = 44;

/** A change and its interval on a line whose middle means no change. */
export function ChangeMark({ change, most }: { readonly change: DisplacedWork; readonly most: number }) {
  const x = (value: number) => width / 2 + (value / most) * (width / 2 - 4);
  const { margin } = change;
  return (
    <svg className="records-chart" width={width} height="24" aria-hidden="true">
      <path className="records-axis" d={`M${width / 2} 0V24`} />
      {margin.is === 'none' ? null : (
        <path
          className="records-interval"
          d={`M${x(margin.low)} 12H${x(margin.high)}M${x(margin.low)} 8.5v7M${x(margin.high)} 8.5v7`}
        />
      )}
      <circle className="duty-point" cx={x(change.value)} cy="12" r="3" />
    </svg>
  );
}
