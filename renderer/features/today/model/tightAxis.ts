import type { Instant } from '#shared/time/day';
import { minuteMilliseconds } from '#shared/time/minutes';
import { intersect, type Range } from '#shared/time/ranges';
import type { GhostBlock } from '../DayStrip';
import type { DayStripModel } from './dayStripModel';

/**
 * The least space before the first and after the last stretch, and where the axis may start and end, in milliseconds.
 */
const half = 30 * minuteMilliseconds;

/** The strip on an axis only as long as its content, in half hours, for little room. */
export function tightAxis(model: DayStripModel, ghosts: readonly GhostBlock[]): DayStripModel {
  const now = model.now === null ? [] : [{ start: model.now, end: model.now }];
  const shown: Range<Instant>[] = [
    ...model.schedule,
    ...model.planned,
    ...model.logged,
    ...ghosts.filter(({ isWrong }) => !isWrong),
    ...now,
  ];
  if (shown.length === 0) return model;
  const first = Math.min(...shown.map(({ start }) => start));
  const last = Math.max(...shown.map(({ end }) => end));
  const from = Math.max(model.from, model.from + Math.floor((first - model.from) / half - 0.5) * half) as Instant;
  const to = Math.min(model.to, model.to - Math.floor((model.to - last) / half - 0.5) * half) as Instant;
  const axis = { start: from, end: to };
  return {
    ...model,
    from,
    to,
    hours: model.hours.filter(({ at }) => at >= from && at < to),
    schedule: intersect(model.schedule, [axis]),
  };
}
