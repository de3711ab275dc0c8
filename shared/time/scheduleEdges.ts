import type { MinuteOfDay } from './day';
import type { Range } from './ranges';

/** A stretch of working hours of one day, in minutes after local midnight. */
export type WorkStretch = Range<MinuteOfDay>;

/** The two ends of a working day. */
export type Edge = 'start' | 'end';

/** Moves one end of a working day, in minutes after midnight; its stretch keeps a quarter of an hour, and breaks stay where they are. */
export function moveEdge(hours: readonly WorkStretch[], edge: Edge, minute: MinuteOfDay): readonly WorkStretch[] {
  const at = edge === 'start' ? 0 : hours.length - 1;
  return hours.map((stretch, index) => {
    if (index !== at) return stretch;
    return edge === 'start'
      ? { ...stretch, start: clamp(minute, 0, stretch.end - shortest) }
      : { ...stretch, end: clamp(minute, stretch.start + shortest, 1440) };
  });
}

/** The least and the greatest minute that an end can be moved to, and where it is; null on a day off. */
export function edgeLimits(hours: readonly WorkStretch[], edge: Edge): { readonly least: number; readonly most: number; readonly now: number } | null {
  const stretch = hours.at(edge === 'start' ? 0 : -1);
  if (stretch === undefined) return null;
  return edge === 'start'
    ? { least: 0, most: stretch.end - shortest, now: stretch.start }
    : { least: stretch.start + shortest, most: 1440, now: stretch.end };
}

/** The hours of the clock between which a schedule is drawn, in minutes: 06:00 to 19:00, wider where it begins earlier or ends later. */
export function drawnHours(days: readonly (readonly WorkStretch[])[]): { readonly from: number; readonly to: number } {
  const all = days.flat();
  return {
    from: Math.floor(Math.min(360, ...all.map(({ start }) => start)) / 60) * 60,
    to: Math.ceil(Math.max(1140, ...all.map(({ end }) => end)) / 60) * 60,
  };
}

const shortest = 15;

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(Math.max(least, most), value));
}
