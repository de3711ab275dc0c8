import type { CheckRate } from '#shared/analysis/records/recordChecks';
import type { ChartScale } from '#renderer/ui/chart/chartScale';

const width = 180;

/** The ticks of the bars below, in kept check-ins. */
export function CheckBarHead({ scale }: { readonly scale: ChartScale }) {
  return (
    <svg className="records-chart" width={width} height="16" aria-hidden="true">
      <text y="12">0</text>
      {scale.ticks.map((tick) => (
        <text
          key={tick}
          x={(tick / scale.top) * width}
          y="12"
          className={tick === scale.top ? 'records-end' : 'records-middle'}
        >
          {tick}
        </text>
      ))}
    </svg>
  );
}

/** Done solid, skipped hollow, not required gray. */
export function CheckBar({ checks, scale }: { readonly checks: CheckRate; readonly scale: ChartScale }) {
  const { done, skipped, notRequired } = checks;
  const x = (count: number) => (count / scale.top) * width;
  return (
    <svg className="records-chart group-case" width={width} height="20" aria-hidden="true">
      <rect className="records-bar" y="4" height="12" width={x(done)} />
      {skipped === 0 ? null : (
        <rect
          className="records-hollow"
          x={x(done) + 0.75}
          y="4.75"
          height="10.5"
          width={Math.max(1, x(skipped) - 1.5)}
        />
      )}
      <rect className="check-not-required" x={x(done + skipped)} y="4" height="12" width={x(notRequired)} />
    </svg>
  );
}
