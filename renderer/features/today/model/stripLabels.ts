import type { Instant } from '#shared/time/day';
import { hourMilliseconds } from '#shared/time/minutes';
import { later, type Range } from '#shared/time/ranges';
import type { DayStripModel } from './dayStripModel';

/** Where the legend of an empty strip names its parts; null if a name has no room. */
export type StripLabels = {
  readonly schedule: Range<Instant> | null;
  readonly rest: Range<Instant> | null;
  readonly outside: Range<Instant> | null;
};

/** The share of the strip that each name needs, at the narrowest width of the strip. */
const room = { schedule: 0.11, rest: 0.035, outside: 0.11 };

/** A longer gap between two stretches is not a break but the time between two shifts. */
const longestBreak = hourMilliseconds;

/** Places the names: in the longest part of the schedule to come, in a break, and in the longest time outside. */
export function stripLabels({ schedule, from, to, now }: Pick<DayStripModel, 'schedule' | 'from' | 'to' | 'now'>) {
  const fits = (part: Range<Instant> | undefined, share: number) =>
    part !== undefined && part.end - part.start >= share * (to - from) ? part : null;
  const ahead = schedule.filter(({ end }) => end > (now ?? from));
  const parts = (ahead.length > 0 ? ahead : schedule).map(({ start, end }) => ({
    start: now !== null && now < end ? later(start, now) : start,
    end,
  }));
  const between = schedule.slice(1).map(({ start }, at) => ({ start: schedule[at]?.end ?? start, end: start }));
  const after = { start: schedule.at(-1)?.end ?? from, end: to };
  const isBreak = ({ start, end }: Range<Instant>) => end - start <= longestBreak;
  return {
    schedule: fits(longest(parts), room.schedule),
    rest: fits(between.find(isBreak), room.rest),
    outside: fits(longest([...between.filter((gap) => !isBreak(gap)), after]), room.outside),
  } satisfies StripLabels;
}

function longest(parts: readonly Range<Instant>[]): Range<Instant> | undefined {
  return parts.toSorted((one, other) => other.end - other.start - (one.end - one.start))[0];
}
