import { parseProperty, type CalendarProperty } from './parseProperty';
import type { ContentLine } from './unfoldLines';

/** A component as it stands in the file. */
export type RawComponent = {
  readonly name: string;
  /** The line of its BEGIN. */
  readonly line: number;
  readonly properties: readonly CalendarProperty[];
  readonly parts: readonly RawComponent[];
  /** False where the file ends, or another component begins, before its END. */
  readonly complete: boolean;
  /** What the calendar around it says, as METHOD; empty where it stands outside of any. */
  readonly calendar: ReadonlyMap<string, string>;
};

/** What a file holds: the events and time zones, wherever they stand, and the properties of the first calendar. */
export type SplitCalendar = {
  readonly calendar: ReadonlyMap<string, string>;
  readonly zones: readonly RawComponent[];
  readonly events: readonly RawComponent[];
  readonly calendars: number;
};

type OpenComponent = {
  name: string;
  line: number;
  properties: CalendarProperty[];
  parts: RawComponent[];
  calendar: Map<string, string>;
};

/**
 * Cuts content lines into components, so that one that is broken takes no other with it. Every `BEGIN:VEVENT` becomes
 * one event, complete or not. Yields the number of the line it has come to, now and then, so that a long file can be
 * stopped.
 */
export function* splitComponents(lines: Iterable<ContentLine>): Generator<number, SplitCalendar> {
  const found = { zones: [] as RawComponent[], events: [] as RawComponent[], calendars: 0 };
  let calendar = new Map<string, string>();
  let first: Map<string, string> | null = null;
  const stack: OpenComponent[] = [];

  const close = (complete: boolean) => {
    const closed = stack.pop();
    if (closed === undefined) return;
    const component: RawComponent = { ...closed, complete };
    if (closed.name === 'VEVENT') found.events.push(component);
    else if (closed.name === 'VTIMEZONE') found.zones.push(component);
    else stack.at(-1)?.parts.push(component);
  };

  let count = 0;
  for (const line of lines) {
    count += 1;
    if (count % linesBetweenYields === 0) yield line.line;
    const property = parseProperty(line);
    if (property === null) continue;
    const component = property.value.toUpperCase();
    if (property.name === 'BEGIN') {
      if (endsOpenEvents(component)) while (stack.some(isEvent)) close(false);
      if (component === 'VCALENDAR') {
        found.calendars += 1;
        calendar = new Map();
        first ??= calendar;
      }
      stack.push({ name: component, line: property.line, properties: [], parts: [], calendar });
    } else if (property.name === 'END') {
      const depth = stack.findLastIndex((open) => open.name === component);
      while (depth >= 0 && stack.length > depth + 1) close(false);
      if (depth >= 0) close(true);
    } else {
      const open = stack.at(-1);
      if (open?.name === 'VCALENDAR') calendar.set(property.name, property.value);
      open?.properties.push(property);
    }
  }
  while (stack.length > 0) close(false);
  return { ...found, calendar: first ?? calendar };
}

const linesBetweenYields = 4000;

function isEvent(open: OpenComponent): boolean {
  return open.name === 'VEVENT';
}

/** No event holds one of these: one that is still open when it begins was cut off. */
function endsOpenEvents(component: string): boolean {
  return ['VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VCALENDAR'].includes(component);
}
