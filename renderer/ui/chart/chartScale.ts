import { scaleLinear } from 'd3-scale';

/** A scale from 0: its round top, and the round values in between at which lines are drawn, without 0. */
export type ChartScale = { readonly top: number; readonly ticks: readonly number[] };

/** A scale that fits the greatest of the values, with about so many lines. If all are zero, a scale to 1. */
export function chartScale(values: readonly number[], lines: number): ChartScale {
  const most = values.reduce((greatest, value) => Math.max(greatest, value), 0);
  const scale = scaleLinear().domain([0, most === 0 ? 1 : most]).nice(lines);
  const [, top = 1] = scale.domain();
  return { top, ticks: scale.ticks(lines).filter((tick) => tick > 0) };
}
