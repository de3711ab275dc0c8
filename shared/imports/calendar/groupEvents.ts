import { dayAt } from '#shared/time/days';
import { writeTime } from './calendarTime';
import type { CalendarEvent, Refusal } from './parseEvent';

/** An event with the instances of it that were changed on their own. `master` is null where only those are in the file. */
export type EventGroup = {
  readonly uid: string;
  readonly master: CalendarEvent | null;
  readonly changed: readonly CalendarEvent[];
};

/**
 * Puts events of one UID together. Of two versions of the same event the one with the higher SEQUENCE, then the later
 * stamp, is taken (RFC 5545 3.8.7.4) and the other named; events that share a UID but neither start nor SEQUENCE
 * settles it stay apart. An event without a UID is known by its start and title. One that stands there twice with the
 * same content is a copy: nothing of it is lost when it is taken once.
 */
export function groupEvents(all: readonly CalendarEvent[]): { readonly groups: EventGroup[]; readonly refusals: Refusal[]; readonly copies: Refusal[] } {
  const { events, copies } = withoutCopies(all);
  const byUid = groupedBy(events, (event) => event.uid ?? `no UID, ${keyOf(event)} ${event.title}`);
  const refusals: Refusal[] = [];
  const groups = [...byUid].flatMap(([uid, same]) => {
    const isNamed = same[0]?.uid !== null;
    const masters = isNamed ? newest(same.filter(isMaster), keyOf, refusals) : same.filter(isMaster);
    const changed = newest(same.filter((event) => !isMaster(event)), recurrenceKeyOf, refusals);
    const ranked = isNamed ? withoutSuperseded(masters, refusals) : masters;
    const [first = null, ...others] = ranked;
    return [
      { uid, master: first, changed },
      ...others.map((master, index) => ({ uid: `${uid} ${isNamed ? keyOf(master) : index + 2}`, master, changed: [] })),
    ];
  });
  return { groups, refusals, copies };
}

/** The last of several events with the same content stays, as the last of several versions does. */
function withoutCopies(all: readonly CalendarEvent[]): { readonly events: CalendarEvent[]; readonly copies: Refusal[] } {
  const last = new Map(all.map((event) => [contentOf(event), event]));
  const copies = all.flatMap((event): Refusal[] => {
    const kept = last.get(contentOf(event));
    if (kept === undefined || kept === event) return [];
    return [{ line: event.line, day: dayAt(event.start.wall), reason: `stands in the file again on line ${kept.line}, which is taken`, whole: true }];
  });
  return { events: [...last.values()].toSorted((one, other) => one.line - other.line), copies };
}

function contentOf({ line: _line, ...content }: CalendarEvent): string {
  return JSON.stringify(content);
}

function groupedBy<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return groups;
}

function isMaster(event: CalendarEvent): boolean {
  return event.recurrenceId === null;
}

function keyOf(event: CalendarEvent): string {
  return writeTime(event.start);
}

function recurrenceKeyOf(event: CalendarEvent): string {
  return event.recurrenceId === null ? '' : writeTime(event.recurrenceId);
}

function newest(events: readonly CalendarEvent[], key: (event: CalendarEvent) => string, refusals: Refusal[]): CalendarEvent[] {
  return [...groupedBy(events, key).values()].flatMap((same) => {
    const best = same.toSorted(byAge).at(-1);
    if (best === undefined) return [];
    refusals.push(...same.filter((event) => event !== best).map((event) => older(event, best)));
    return [best];
  });
}

/** Versions with different SEQUENCE are the same event, moved. */
function withoutSuperseded(masters: readonly CalendarEvent[], refusals: Refusal[]): CalendarEvent[] {
  const best = masters.toSorted(byAge).at(-1);
  if (best === undefined) return [];
  const olderOnes = masters.filter((event) => event.sequence < best.sequence);
  refusals.push(...olderOnes.map((event) => older(event, best)));
  return masters.filter((event) => event.sequence === best.sequence);
}

function byAge(one: CalendarEvent, other: CalendarEvent): number {
  return one.sequence - other.sequence || (one.stamp < other.stamp ? -1 : one.stamp > other.stamp ? 1 : 0) || one.line - other.line;
}

function older(event: CalendarEvent, best: CalendarEvent): Refusal {
  const reason = `is the same event as the one on line ${best.line}, which is newer and is taken`;
  return { line: event.line, day: dayAt(event.start.wall), reason, whole: true };
}
