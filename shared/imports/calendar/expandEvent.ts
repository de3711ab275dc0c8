import type { Instant, ZoneName } from '#shared/time/day';
import { dayAt } from '#shared/time/days';
import { onClockOf, writeTime, type CalendarTime } from './calendarTime';
import { instantIn, rulesOf } from './eventZones';
import { newestOf, type EventGroup } from './groupEvents';
import { lengthOf, type OwnLength } from './instanceLength';
import { originalStarts, type WallWindow } from './originalStarts';
import type { CalendarEvent, Refusal } from './parseEvent';
import { dayLength } from './wallTime';
import { workBudget, workLimits, type WorkBudget } from './workBudget';
import { instantOf, rulesOnWall, wallAt } from './zoneRules';

/**
 * One time at which an event takes place. `instance` identifies it within a repeating event by its original start as
 * written; it is '' for a single event. `wall` and `endWall` are its start and end by the clock of its own zone, in
 * milliseconds read as UTC. `zone` is null if only the file knows it; `zoneName` is what the file calls it.
 */
export type EventInstance = {
  readonly uid: string;
  readonly instance: string;
  readonly start: Instant;
  readonly end: Instant;
  /** Where it would start if it had not been moved. */
  readonly original: Instant;
  readonly wall: number;
  readonly endWall: number;
  readonly allDay: boolean;
  readonly zone: ZoneName | null;
  readonly zoneName: string | null;
  /** The reader's zone on its day, if its times name none and the reader has moved; otherwise null. */
  readonly livedIn: ZoneName | null;
  readonly title: string;
  readonly cancelled: boolean;
  readonly free: boolean;
  readonly changed: boolean;
  readonly line: number;
};

/** The instances of an event in a window, what was refused, and whether there are more than the limit. */
export type Expansion = {
  readonly instances: readonly EventInstance[];
  readonly refusals: readonly Refusal[];
  readonly capped: boolean;
};

/**
 * All instances of an event that start in the window (RFC 5545 3.8.5): its start, the starts of its rules and
 * additional dates, without the exceptions; changed instances are at their new times. A change of "this and future"
 * instances moves the later ones by the same amount. No two instances have the same key, however the file spells them.
 * Yields the number of instances found so far from time to time. All zones of the event must be known.
 */
export function* expandEvent(
  group: EventGroup,
  window: WallWindow,
  around: WorkBudget | null,
): Generator<number, Expansion> {
  const refusals: Refusal[] = [];
  const { master } = group;
  const changed = newestOf(group.changed, (event) => originalOf(event, master).key, refusals);
  const replaced = new Set(changed.map((event) => originalOf(event, master).at));
  const ranges = changed.filter(({ andFuture }) => andFuture).map((event) => rangeOf(event, master));
  ranges.sort((one, other) => one.from - other.from);
  const slack = ranges.reduce((most, { shift }) => Math.max(most, Math.abs(shift)), 0);
  const budget = workBudget(workLimits.event, around);
  const found: EventInstance[] = [];
  const place = (placed: Placed) => {
    const instance = placeInstance(group.uid, placed, window);
    if (typeof instance === 'string') refusals.push(refusalOf(placed, instance));
    else if (instance !== null) found.push(instance);
  };

  const wide = { from: window.from - slack, until: window.until + slack };
  const originals = master === null ? none : yield* originalStarts(master, wide, budget);
  for (const { wall, own } of master === null ? [] : originals.starts) {
    if (master === null) break;
    const at = instantOf(wall, rulesOf(master.start, master.zones));
    if (replaced.has(at)) continue;
    const range = lastBefore(at, ranges);
    const isSingle = master.rules.length === 0 && master.dates.length === 0;
    place({
      event: range?.event ?? master,
      start: { ...master.start, wall: wall + (range?.shift ?? 0) },
      zones: master.zones,
      key: isSingle ? '' : writeTime({ ...master.start, wall }),
      original: at,
      own,
      changed: range !== undefined,
    });
  }
  for (const event of changed) {
    const { key, at } = originalOf(event, master);
    const placed = { event, zones: event.zones, changed: true };
    place({ ...placed, start: event.start, key, original: at, own: null });
    // Additional dates in the file of an instance that was taken out of its series.
    if (master !== null || event.dates.length === 0) continue;
    const { starts } = yield* originalStarts(event, wide, budget);
    for (const { wall, own } of starts) {
      const start = { ...event.start, wall };
      const original = instantIn(start, event.zones);
      if (wall !== event.start.wall) place({ ...placed, start, key: writeTime(start), original, own });
    }
  }
  return { instances: uniqueOf(found), refusals: settled(refusals, found), capped: originals.capped };
}

const none = { starts: [], capped: false };

/** Where an instance goes, and the event that describes it. */
type Placed = {
  readonly event: CalendarEvent;
  readonly start: CalendarTime;
  readonly zones: CalendarEvent['zones'];
  readonly key: string;
  readonly original: Instant;
  readonly own: OwnLength | null;
  readonly changed: boolean;
};

/** The original start that a changed instance replaces: its key, by the clock of the series, and its instant. */
type Original = { readonly key: string; readonly at: Instant };

function originalOf(event: CalendarEvent, master: CalendarEvent | null): Original {
  const { start, zones } = master ?? event;
  const id = onClockOf(event.recurrenceId ?? event.start, start);
  const rules = rulesOf(start, zones);
  const shown = id.form === 'date' ? id.wall : wallAt(instantIn(id, event.zones), rules);
  const day = shown - modulo(shown, dayLength);
  // Compare by day only if one of the two is a date.
  const wall = start.form === 'date' ? day : id.form === 'date' ? day + modulo(start.wall, dayLength) : shown;
  return { key: writeTime({ ...start, wall }), at: instantOf(wall, rules) };
}

/**
 * A change of "this and future" instances: the first one it affects, the shift, and the event that describes them from
 * there.
 */
type Range = { readonly from: number; readonly shift: number; readonly event: CalendarEvent };

function rangeOf(event: CalendarEvent, master: CalendarEvent | null): Range {
  const { at } = originalOf(event, master);
  return { from: at, shift: event.start.wall - wallAt(at, rulesOf(event.start, event.zones)), event };
}

/** The last of some ordered ranges that begins at or before an instant. */
function lastBefore(at: number, ranges: readonly Range[]): Range | undefined {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.from ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return ranges[low - 1];
}

/** The instance, or the reason why it is refused; null if it does not start in the window. */
function placeInstance(uid: string, placed: Placed, window: WallWindow): EventInstance | string | null {
  const { event, start, zones, key, original, own, changed } = placed;
  if (start.wall < window.from || start.wall >= window.until) return null;
  const rules = rulesOf(start, zones);
  const { iana } = rulesOnWall(start.wall, rules);
  const length = lengthOf(event, { start, zones }, own);
  if (typeof length === 'string') return length;
  return {
    uid,
    instance: key,
    ...length,
    original,
    wall: start.wall,
    zone: iana,
    zoneName: start.form === 'zoned' ? start.zone : null,
    livedIn: rules.onWall === undefined ? null : iana,
    title: event.title,
    cancelled: event.cancelled,
    free: event.free,
    changed,
    line: event.line,
  };
}

function refusalOf({ event, start, key }: Placed, reason: string): Refusal {
  return { line: event.line, day: dayAt(start.wall), reason, whole: false, uid: event.uid, instance: key };
}

/** Keeps each key once. If the file spells one in two ways, keeps the changed instance, which comes later. */
function uniqueOf(instances: readonly EventInstance[]): EventInstance[] {
  return [...new Map(instances.map((one) => [one.instance, one])).values()];
}

/** Gives each reason once a line. An event with no instance left is refused as a whole. */
function settled(refusals: readonly Refusal[], instances: readonly EventInstance[]): Refusal[] {
  const lines = new Set(instances.map(({ line }) => line));
  const unique = [...new Map(refusals.map((one) => [`${one.line} ${one.reason}`, one])).values()];
  return unique.map((one) => ({ ...one, whole: one.whole || !lines.has(one.line) }));
}

function modulo(value: number, length: number): number {
  return ((value % length) + length) % length;
}
