import { dayAt } from '#shared/time/days';
import { writeTime } from './calendarTime';
import { instantIn } from './eventZones';
import type { CalendarEvent, Refusal } from './parseEvent';

/** An event with its individually changed instances. `master` is null if the file contains only those. */
export type EventGroup = {
  readonly uid: string;
  readonly master: CalendarEvent | null;
  readonly changed: readonly CalendarEvent[];
};

/** The events of a file by UID, what was refused, and copies, each of which is taken once. */
export type GroupedEvents = {
  readonly groups: readonly EventGroup[];
  readonly refusals: readonly Refusal[];
  readonly copies: readonly Refusal[];
};

/**
 * Groups events by UID. Of two versions of an event, the one with the higher SEQUENCE, then the later stamp, is taken
 * (RFC 5545 3.8.7.4), and the other is named. Events that share a UID but neither start nor SEQUENCE stay separate. An
 * event without a UID is identified by its start and title. An event that appears twice with the same content is a
 * copy: nothing is lost by taking it once. Takes time in proportion to the number of events.
 */
export function groupEvents(all: readonly CalendarEvent[]): GroupedEvents {
  const { events, copies } = withoutCopies(all);
  const byUid = groupedBy(events, (event) => event.uid ?? `no UID, ${keyOf(event)} ${event.title}`);
  const refusals: Refusal[] = [];
  const groups = [...byUid].flatMap(([uid, same]) => {
    const isNamed = same[0]?.uid !== null;
    const masters = same.filter(isMaster);
    const [first = null, ...others] = isNamed ? newestMasters(masters, refusals) : masters;
    return [
      { uid, master: first, changed: same.filter((event) => !isMaster(event)) },
      ...others.map((master, index) => ({
        uid: `${uid} ${isNamed ? keyOf(master) : index + 2}`, master, changed: [],
      })),
    ];
  });
  return { groups, refusals, copies };
}

/**
 * Keeps one version per key: the one with the highest SEQUENCE, then the latest stamp, then the last line. The others
 * go to `refusals`.
 */
export function newestOf<Key>(
  events: readonly CalendarEvent[],
  key: (event: CalendarEvent) => Key,
  refusals: Refusal[],
): CalendarEvent[] {
  const newest = new Map<Key, CalendarEvent>();
  for (const event of events) {
    const other = newest.get(key(event));
    const [older, newer] = other !== undefined && byAge(event, other) < 0 ? [event, other] : [other, event];
    newest.set(key(event), newer);
    if (older !== undefined) refusals.push(olderThan(older, newer));
  }
  return [...newest.values()];
}

/** The last of several events with the same content is kept, as is the last of several versions. */
function withoutCopies(all: readonly CalendarEvent[]): Pick<GroupedEvents, 'copies'> & { events: CalendarEvent[] } {
  const contents = all.map(contentOf);
  const last = new Map(contents.map((content, index) => [content, all[index]]));
  const copies = all.flatMap((event, index): Refusal[] => {
    const taken = last.get(contents[index] ?? '');
    if (taken === undefined || taken === event) return [];
    const reason = `is in the file again on line ${taken.line}, which is taken`;
    return [{ line: event.line, day: dayAt(event.start.wall), reason, whole: true }];
  });
  return { events: all.filter((event, index) => last.get(contents[index] ?? '') === event), copies };
}

/** Two calendars in a file may use one name for different zones, so the instant is part of the content. */
function contentOf({ line: _line, zones, ...content }: CalendarEvent): string {
  return JSON.stringify({ ...content, at: instantIn(content.start, zones) });
}

function groupedBy(
  events: readonly CalendarEvent[],
  key: (event: CalendarEvent) => string,
): Map<string, CalendarEvent[]> {
  const groups = new Map<string, CalendarEvent[]>();
  for (const event of events) {
    const group = groups.get(key(event));
    if (group === undefined) groups.set(key(event), [event]);
    else group.push(event);
  }
  return groups;
}

function isMaster(event: CalendarEvent): boolean {
  return event.recurrenceId === null;
}

function keyOf(event: CalendarEvent): string {
  return writeTime(event.start);
}

/** Versions that differ in SEQUENCE are the same event, moved. */
function newestMasters(all: readonly CalendarEvent[], refusals: Refusal[]): CalendarEvent[] {
  const masters = newestOf(all, keyOf, refusals);
  const best = masters.toSorted(byAge).at(-1);
  if (best === undefined) return [];
  for (const one of masters) if (one.sequence < best.sequence) refusals.push(olderThan(one, best));
  return masters.filter((event) => event.sequence === best.sequence);
}

function byAge(one: CalendarEvent, other: CalendarEvent): number {
  const byStamp = one.stamp < other.stamp ? -1 : one.stamp > other.stamp ? 1 : 0;
  return one.sequence - other.sequence || byStamp || one.line - other.line;
}

function olderThan(event: CalendarEvent, newer: CalendarEvent): Refusal {
  const reason = `is the same event as the one on line ${newer.line}, which is newer and is taken`;
  return { line: event.line, day: dayAt(event.start.wall), reason, whole: true };
}
