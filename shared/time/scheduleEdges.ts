import type { MinuteOfDay } from './day';
import type { Range } from './ranges';

/** Working hours of one day without a break, in minutes after local midnight. */
export type WorkStretch = Range<MinuteOfDay>;

/** The two ends of a working day. */
export type Edge = 'start' | 'end';

/**
 * Moves one end of a working day to a minute after midnight. Breaks stay where they are, and at least a quarter of an
 * hour is left before or after them.
 */
export function moveEdge(hours: readonly WorkStretch[], edge: Edge, minute: MinuteOfDay): readonly WorkStretch[] {
  const at = edge === 'start' ? 0 : hours.length - 1;
  const limits = edgeLimits(hours, edge);
  return hours.map((stretch, index) => {
    if (index !== at || limits === null) return stretch;
    return { ...stretch, [edge]: Math.max(limits.least, Math.min(limits.most, minute)) };
  });
}

/** The first and the last minute that an end can be moved to, and where it is now. */
export type EdgeLimits = { readonly least: MinuteOfDay; readonly most: MinuteOfDay; readonly now: MinuteOfDay };

/** How far one end of a working day can be moved; null on a day off. */
export function edgeLimits(hours: readonly WorkStretch[], edge: Edge): EdgeLimits | null {
  const stretch = hours.at(edge === 'start' ? 0 : -1);
  if (stretch === undefined) return null;
  return edge === 'start'
    ? { least: 0, most: Math.max(0, stretch.end - shortest), now: stretch.start }
    : { least: Math.min(1440, stretch.start + shortest), most: 1440, now: stretch.end };
}

/**
 * The hours between which a schedule is drawn, in minutes after midnight: 06:00 to 19:00, and more whole hours where it
 * begins earlier or ends later.
 */
export function drawnHours(days: readonly (readonly WorkStretch[])[]): { readonly from: number; readonly to: number } {
  const all = days.flat();
  return {
    from: Math.floor(Math.min(360, ...all.map(({ start }) => start)) / 60) * 60,
    to: Math.ceil(Math.max(1140, ...all.map(({ end }) => end)) / 60) * 60,
  };
}

const shortest = 15;
