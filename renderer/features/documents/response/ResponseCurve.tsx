import type { Ref } from 'react';
import type { ResponseTimes } from '#shared/analysis/documents/responseTimes';
import type { RequestWait } from '#shared/analysis/documents/requestWaits';
import { countedText } from '#shared/reports/figures';
import { StepBand, type BandMark } from '#renderer/ui/chart/StepBand';
import { curveSummary, intervalText } from './responseWords';

type ResponseCurveProps = {
  readonly ref: Ref<HTMLDivElement>;
  readonly name: string;
  readonly times: ResponseTimes;
  readonly waits: readonly RequestWait[];
};

/** The share of requests not answered yet by days since the opening, with its band and the day of half the answers. */
export function ResponseCurve({ ref, name, times, waits }: ResponseCurveProps) {
  const { counts, start, incidence, survival } = times;
  const hasOthers = counts.withdrawn + counts.expired > 0;
  const steps = incidence.map(({ day, incidence: share, limits }) => ({
    at: day,
    value: 1 - share,
    lower: limits === null ? null : 1 - limits.upper,
    upper: limits === null ? null : 1 - limits.lower,
  }));
  const open = survival.map(({ day, survival: share }) => ({ at: day, value: share, lower: null, upper: null }));
  return (
    <div ref={ref}>
      <StepBand
        summary={curveSummary(name, times)}
        start={start}
        steps={steps}
        other={hasOthers ? { label: 'dotted: still open', steps: open } : null}
        ticks={waits.filter(({ end, exit }) => end === 'open' && exit >= start).map(({ exit }) => exit)}
        end={Math.max(1, ...waits.map(({ exit }) => exit))}
        mark={halfOf(times)}
        label="Not answered yet, share"
        sub={`of ${countedText(counts.requests, 'request')}`}
        axis="days since the opening"
        below={{ label: 'Number at risk', valueAt: times.atRiskOn }}
      />
    </div>
  );
}

function halfOf({ quantiles, incidence }: ResponseTimes): BandMark | null {
  const half = quantiles?.find(({ share }) => share === 0.5);
  if (half === undefined || half.day === null || incidence.length === 0) return null;
  return {
    at: half.day,
    value: 0.5,
    from: half.lower,
    to: half.upper,
    label: `Half answered by day ${half.day}`,
    sub: `95% interval ${intervalText(half)}`,
  };
}
