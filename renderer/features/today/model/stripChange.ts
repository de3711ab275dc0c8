import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { addMinutes, floorToMinute, minuteMilliseconds } from '#shared/time/minutes';
import { intersect, type Range } from '#shared/time/ranges';
import { startOfDay } from '#shared/time/zones';
import { runningOn, timerRange, type DayFacts } from './dayFacts';
import { minutesOf } from './spans';

/** One of the two ends of a block. */
export type Edge = 'start' | 'end';

/** An entry whose block is being changed on the strip. Nothing is saved yet: `range` is what it would be. */
export type StripChange = {
  readonly entry: Recorded<TimeEntry>;
  readonly edge: Edge;
  readonly range: Range<Instant>;
};

/** A block keeps at least this many minutes. */
const shortest = 1;
/** A drawn stretch starts and ends at clock minutes that are multiples of this many. */
const drawnStep = 5;

/** How far the ends of an entry may go: to its neighbors, to now, and not beyond the day shown. */
export function roomOf(facts: DayFacts, entry: Recorded<TimeEntry>): Range<Instant> {
  const day = wholeDay(facts);
  const running = runningOn(facts);
  const others: Range<Instant>[] = [
    ...facts.entries.filter(({ id }) => id !== entry.id),
    ...(running === null ? [] : [timerRange(facts, running)]),
  ];
  const now = facts.day === facts.presentDay ? floorToMinute(facts.now) : day.end;
  return {
    start: latest([day.start, ...others.flatMap(({ end }) => (end <= entry.start ? [end] : []))]),
    end: earliest([day.end, now, ...others.flatMap(({ start }) => (start >= entry.end ? [start] : []))]),
  };
}

/** Whether an end of an entry is on the day shown and can move there. */
export function canMove(facts: DayFacts, entry: Recorded<TimeEntry>, edge: Edge): boolean {
  const day = wholeDay(facts);
  return edge === 'start' ? entry.start >= day.start : entry.end <= day.end;
}

/** The change with its edge at an instant, or as near to it as there is room. */
export function moveEdge(change: StripChange, to: Instant, room: Range<Instant>): StripChange {
  const { edge, range } = change;
  const [least, most] =
    edge === 'start'
      ? [room.start, addMinutes(range.end, -shortest)]
      : [addMinutes(range.start, shortest), room.end];
  // An entry may reach beyond its room already, such as one that was logged to the end of the hour.
  const at = Math.max(Math.min(least, range[edge]), Math.min(to, Math.max(most, range[edge]))) as Instant;
  return { ...change, range: { ...range, [edge]: at } };
}

/** The change with its edge some minutes later or earlier: by 5, it goes to the next full 5 minutes of the clock. */
export function stepEdge(change: StripChange, minutes: number, room: Range<Instant>): StripChange {
  const step = Math.abs(minutes) * minuteMilliseconds;
  const at = change.range[change.edge];
  const next = minutes > 0 ? (Math.floor(at / step) + 1) * step : (Math.ceil(at / step) - 1) * step;
  return moveEdge(change, next as Instant, room);
}

/** The nearest full minute or minutes of the clock. */
export function snapTo(instant: number, minutes: number): Instant {
  const step = minutes * minuteMilliseconds;
  return (Math.round(instant / step) * step) as Instant;
}

/** Whether a change would change anything. */
export function isChanged({ entry, range }: StripChange): boolean {
  return entry.start !== range.start || entry.end !== range.end;
}

/** The day after the change. */
export function withChange<Facts extends Pick<DayFacts, 'entries' | 'day' | 'zone'>>(
  facts: Facts,
  change: StripChange | null,
): Facts {
  if (change === null || !isChanged(change)) return facts;
  const changed = changedEntry(facts, change);
  return { ...facts, entries: facts.entries.map((entry) => (entry.id === changed.id ? changed : entry)) };
}

/** The stretch drawn between two instants on the free part of the strip: by 5 minutes, and never after now. */
export function drawnRange(facts: DayFacts, from: number, to: number): Range<Instant> {
  const day = wholeDay(facts);
  const last = facts.day === facts.presentDay ? floorToMinute(facts.now) : day.end;
  const [start, end] = [snapTo(Math.min(from, to), drawnStep), snapTo(Math.max(from, to), drawnStep)];
  return { start: latest([day.start, earliest([start, last])]), end: latest([day.start, earliest([end, last])]) };
}

/** Its minutes on the day shown are in one part, which is all that a preview needs. */
function changedEntry(facts: Pick<DayFacts, 'day' | 'zone'>, { entry, range }: StripChange): Recorded<TimeEntry> {
  const ofDay = entry.parts.find(({ day }) => day === facts.day);
  const others = entry.parts.filter(({ day }) => day !== facts.day);
  const minutes = intersect([range], [wholeDay(facts)]).reduce((sum, piece) => sum + minutesOf(piece), 0);
  return { ...entry, ...range, parts: [...(ofDay === undefined ? [] : [{ ...ofDay, minutes }]), ...others] };
}

function wholeDay({ day, zone }: Pick<DayFacts, 'day' | 'zone'>): Range<Instant> {
  return { start: startOfDay(day, zone), end: startOfDay(addDays(day, 1), zone) };
}

function latest(instants: readonly Instant[]): Instant {
  return instants.reduce((one, other) => (one > other ? one : other));
}

function earliest(instants: readonly Instant[]): Instant {
  return instants.reduce((one, other) => (one < other ? one : other));
}
