import type { CalendarReading, UnknownZone, WrittenZone } from './calendarReading';
import type { Gathered } from './gatherInstances';
import type { WallWindow } from './originalStarts';
import type { CalendarEvent, Refusal } from './parseEvent';
import type { SplitCalendar } from './splitComponents';

/** What a reading consists of. */
export type Summarized = {
  readonly split: SplitCalendar;
  readonly readable: readonly CalendarEvent[];
  readonly window: WallWindow;
  readonly copies: readonly Refusal[];
  readonly refused: readonly Refusal[];
  readonly gathered: Gathered;
};

/** Everything that was read from a file, as one value. Counts each event of the file exactly once. */
export function summarize({ split, readable, window, copies, refused, gathered }: Summarized): CalendarReading {
  const taken = new Set(gathered.instances.map(({ line }) => line));
  const whole = new Set(refused.filter((one) => one.whole).map(({ line }) => line)).size;
  const inFile = split.events.length;
  return {
    isCalendar: split.calendars.length > 0,
    events: {
      inFile, taken: taken.size, refused: whole, copies: copies.length,
      outside: inFile - whole - copies.length - taken.size,
    },
    window,
    instances: gathered.instances.toSorted((one, other) => one.start - other.start),
    refused: refused.toSorted((one, other) => one.line - other.line),
    copies,
    zones: writtenZones(readable),
    unknownZones: unknownZones(refused),
    repeating: gathered.repeating,
    program: split.calendars[0]?.properties.get('PRODID') ?? '',
    otherBytes: split.otherBytes,
    unread: [...new Set([...gathered.unread, ...refused.flatMap(({ uid }) => uid ?? [])])],
    speaksOf: speaksOf(split, readable),
  };
}

/** A scheduling message describes only its own events; a change of one instance says nothing about the others. */
function speaksOf({ calendars }: SplitCalendar, events: readonly CalendarEvent[]): string[] | null {
  const methods = calendars.map(({ properties }) => properties.get('METHOD')?.toUpperCase() ?? 'PUBLISH');
  if (methods.length === 0 || methods.includes('PUBLISH')) return null;
  return events.flatMap(({ uid, recurrenceId }) => (uid === null || recurrenceId !== null ? [] : [uid]));
}

function writtenZones(events: readonly CalendarEvent[]): WrittenZone[] {
  const found = new Map<string, WrittenZone>();
  for (const { start, zones } of events) {
    if (start.form !== 'zoned') continue;
    const { written, zone, events: count } = found.get(start.zone) ?? {
      written: start.zone, zone: zones.findZone(start.zone)?.iana ?? null, events: 0,
    };
    found.set(start.zone, { written, zone, events: count + 1 });
  }
  return [...found.values()];
}

function unknownZones(refused: readonly Refusal[]): UnknownZone[] {
  const counts = new Map<string, number>();
  for (const { zone } of refused) if (zone !== undefined) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return [...counts].map(([written, events]) => ({ written, events }));
}
