import type { MinuteOfDay } from './day';
import type { Range } from './ranges';

/**
 * Working hours of one day without a break, in minutes after local midnight. A shift's may continue past midnight,
 * above 1440.
 */
export type WorkStretch = Range<MinuteOfDay>;

/** The two ends of a working day. */
export type Edge = 'start' | 'end';

/** The limits set by the shifts of the neighboring days: where the one before ends, and where the next begins. */
export type Neighbors = { readonly before: MinuteOfDay; readonly after: MinuteOfDay };

/** The limits of a shift between days off: it can begin at midnight and end up to 24 hours after its day. */
export const daysOffAround: Neighbors = { before: 0, after: 2880 };

/** How far a shift can reach without touching those of the days around it, all as minutes of its own day. */
export function neighborsOf(shifts: readonly (readonly WorkStretch[])[], index: number): Neighbors {
  const [before, after] = [shifts.at(index - 1), shifts[(index + 1) % shifts.length]];
  return { before: Math.max(0, (before?.at(-1)?.end ?? 0) - 1440), after: 1440 + (after?.[0]?.start ?? 1440) };
}

/**
 * Moves one end of a shift to a minute counted from the midnight at which its day begins. Breaks stay where they are,
 * and at least a quarter of an hour is left before or after them. A shift is at most 24 hours long.
 */
export function moveEdge(
  hours: readonly WorkStretch[],
  edge: Edge,
  minute: MinuteOfDay,
  neighbors: Neighbors = daysOffAround,
): readonly WorkStretch[] {
  const at = edge === 'start' ? 0 : hours.length - 1;
  const limits = edgeLimits(hours, edge, neighbors);
  return hours.map((stretch, index) => {
    if (index !== at || limits === null) return stretch;
    return { ...stretch, [edge]: Math.max(limits.least, Math.min(limits.most, minute)) };
  });
}

/** The first and the last minute that an end can be moved to, and where it is now. */
export type EdgeLimits = { readonly least: MinuteOfDay; readonly most: MinuteOfDay; readonly now: MinuteOfDay };

/** How far one end of a shift can be moved; null on a day off. The shift must begin on its own day. */
export function edgeLimits(
  hours: readonly WorkStretch[],
  edge: Edge,
  { before, after }: Neighbors = daysOffAround,
): EdgeLimits | null {
  const [first, last] = [hours.at(0), hours.at(-1)];
  if (first === undefined || last === undefined) return null;
  if (edge === 'start') {
    const most = Math.min(1440 - shortest, first.end - shortest);
    const least = Math.min(first.start, Math.max(before, last.end - 1440));
    return { least, most: Math.max(0, most), now: first.start };
  }
  const most = Math.min(after, first.start + 1440);
  return { least: Math.min(last.end, last.start + shortest), most: Math.max(last.end, most), now: last.end };
}

/**
 * The hours between which a schedule is drawn, in minutes after midnight: 06:00 to 19:00, and more whole hours if a
 * shift begins earlier or ends later, even after midnight.
 */
export function drawnHours(days: readonly (readonly WorkStretch[])[]): { readonly from: number; readonly to: number } {
  const all = days.flat();
  return {
    from: Math.floor(Math.min(360, ...all.map(({ start }) => start)) / 60) * 60,
    to: Math.ceil(Math.max(1140, ...all.map(({ end }) => end)) / 60) * 60,
  };
}

const shortest = 15;
