import type { DutyLine } from '#shared/reports/dutiesTables';
import { classes } from '#renderer/ui/Button';
import type { ChartScale } from '#renderer/ui/chart/chartScale';
import { expectedMinutes } from './dutyRows';

/** The width of the bars of hours, in pixels. */
export const barWidth = 136;

const width = barWidth;

/** The ticks of the bars below, in hours a week. */
export function DutyBarHead({ scale }: { readonly scale: ChartScale }) {
  return (
    <span className="duty-bar-head">
      Hours a week
      <svg className="records-chart" width={width} height="16" aria-hidden="true">
        {[0, ...scale.ticks].map((tick) => (
          <text key={tick} x={(tick / scale.top) * width} y="12" className={anchorAt(tick, scale)}>
            {tick}
          </text>
        ))}
      </svg>
    </span>
  );
}

function anchorAt(tick: number, { top }: ChartScale): string | undefined {
  if (tick === 0) return undefined;
  return tick === top ? 'records-end' : 'records-middle';
}

/** The mean of the whole weeks as a bar, what was expected as an upright, and each whole week as a dot. */
export function DutyBar({ line, scale }: { readonly line: DutyLine; readonly scale: ChartScale }) {
  const x = (minutes: number) => (minutes / 60 / scale.top) * width;
  const expected = expectedMinutes(line);
  const dots = line.weeks.filter(({ isWhole }) => isWhole);
  return (
    <svg
      className="records-chart group-coll"
      width={width + 4}
      height="32"
      viewBox={`-2 0 ${width + 4} 32`}
      aria-hidden="true"
    >
      {[0, ...scale.ticks].map((tick) => (
        <path key={tick} className="records-grid" d={`M${x(tick * 60)} 0V32`} />
      ))}
      {line.actual === null ? (
        <path className="duty-none" d={`M0 16H${x(expected ?? 0)}`} />
      ) : (
        <rect
          className={classes('records-bar', line.state === 'ended' && 'duty-past')}
          y="9"
          height="12"
          width={x(line.actual)}
        />
      )}
      {dots.map(({ first, minutes }) => (
        <circle key={first} className="duty-dot" cx={x(minutes)} cy="26" r="2" />
      ))}
      {expected === null ? null : (
        <>
          <path className="records-level-gap" d={`M${x(expected)} 4V24`} />
          <path className="records-level" d={`M${x(expected)} 4V24`} />
        </>
      )}
    </svg>
  );
}
