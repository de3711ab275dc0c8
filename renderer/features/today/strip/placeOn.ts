import type { CSSProperties } from 'react';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import type { DayStripModel } from '../model/dayStripModel';
import type { Lane } from '../model/stripLanes';

/** The two ends of a strip's axis. */
export type Axis = Pick<DayStripModel, 'from' | 'to'>;

/** The position of a stretch on the strip's axis, as custom properties of the style sheet, cut at its ends. */
export function placeOn(axis: Axis, range: Range<Instant>): CSSProperties {
  const start = shareOf(axis, range.start);
  return { '--left': start, '--width': shareOf(axis, range.end) - start } as CSSProperties;
}

/** The same with the part of its lane that a block takes. */
export function placeInLane(axis: Axis, block: Range<Instant> & Lane): CSSProperties {
  const { lane, lanes } = block;
  return { ...placeOn(axis, block), '--lane': lane, '--lanes': lanes } as CSSProperties;
}

function shareOf({ from, to }: Axis, instant: Instant): number {
  return (Math.min(Math.max(instant, from), to) - from) / Math.max(1, to - from);
}
