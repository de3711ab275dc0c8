import { parseProperty, propertyName, type CalendarProperty } from './parseProperty';
import type { ContentLine } from './unfoldLines';

/** A component of the file: an event, a time zone, or a part of a time zone. */
export type RawComponent = {
  readonly name: string;
  /** The line of its BEGIN. */
  readonly line: number;
  /** Only those that are used. */
  readonly properties: readonly CalendarProperty[];
  /** STANDARD and DAYLIGHT of a time zone. */
  readonly parts: readonly RawComponent[];
  /** False if the file ends, or another component begins, before its END. */
  readonly complete: boolean;
  readonly calendar: RawCalendar;
};

/** One VCALENDAR: its properties, such as METHOD, and its time zones, wherever they are in it. */
export type RawCalendar = {
  readonly properties: ReadonlyMap<string, string>;
  readonly zones: readonly RawComponent[];
};

/** What a file contains. `calendars` are its VCALENDARs in order; events outside any of them get one of their own. */
export type SplitCalendar = {
  readonly calendars: readonly RawCalendar[];
  readonly events: readonly RawComponent[];
  /** How many lines are not UTF-8. */
  readonly otherBytes: number;
};

/**
 * Splits content lines into components, so that a broken one does not affect the others. Every `BEGIN:VEVENT` becomes
 * one event, complete or not. Yields the number of the current line from time to time, so that a long file can be
 * stopped.
 */
export function* splitComponents(lines: Iterable<ContentLine>): Generator<number, SplitCalendar> {
  const splitter = new Splitter();
  let count = 0;
  for (const line of lines) {
    count += 1;
    if (count % linesBetweenYields === 0) yield line.line;
    splitter.take(line);
  }
  return splitter.finish();
}

const linesBetweenYields = 4000;

/** No event contains one of these, so if one begins while an event is open, the event was cut off. */
const endsEvents: ReadonlySet<string> = new Set([
  'VEVENT', 'VTODO', 'VJOURNAL', 'VFREEBUSY', 'VTIMEZONE', 'VCALENDAR',
]);

/** The properties that reading a calendar uses. All others are skipped unread. */
const used: ReadonlySet<string> = new Set([
  'BEGIN', 'END', 'METHOD', 'PRODID', 'X-WR-TIMEZONE',
  'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'EXRULE', 'RDATE', 'EXDATE', 'RECURRENCE-ID', 'UID', 'SUMMARY', 'SEQUENCE',
  'STATUS', 'TRANSP', 'DTSTAMP', 'LAST-MODIFIED', 'X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-CDO-BUSYSTATUS',
  'TZID', 'X-LIC-LOCATION', 'TZOFFSETFROM', 'TZOFFSETTO',
]);

type OpenCalendar = { readonly properties: Map<string, string>; readonly zones: RawComponent[] };

type OpenComponent = {
  readonly name: string;
  readonly line: number;
  readonly properties: CalendarProperty[];
  readonly parts: RawComponent[];
  readonly calendar: OpenCalendar;
};

class Splitter {
  private readonly calendars: OpenCalendar[] = [];
  private readonly events: RawComponent[] = [];
  private otherBytes = 0;
  private calendar = newCalendar();
  private readonly stack: OpenComponent[] = [];
  /** How many components of each name are open, so that an END without its BEGIN costs nothing. */
  private readonly open = new Map<string, number>();

  take(line: ContentLine): void {
    if (!line.isUtf8) this.otherBytes += 1;
    const name = propertyName(line);
    const property = name !== null && used.has(name) ? parseProperty(line) : null;
    if (property === null) return;
    if (property.name === 'BEGIN') this.begin(property.value.toUpperCase(), property.line);
    else if (property.name === 'END') this.end(property.value.toUpperCase());
    else this.keep(property);
  }

  finish(): SplitCalendar {
    while (this.stack.length > 0) this.close(false);
    return { calendars: this.calendars, events: this.events, otherBytes: this.otherBytes };
  }

  private begin(name: string, line: number): void {
    if (endsEvents.has(name)) while ((this.open.get('VEVENT') ?? 0) > 0) this.close(false);
    if (name === 'VCALENDAR') {
      this.calendar = newCalendar();
      this.calendars.push(this.calendar);
    }
    this.open.set(name, (this.open.get(name) ?? 0) + 1);
    this.stack.push({ name, line, properties: [], parts: [], calendar: this.calendar });
  }

  private end(name: string): void {
    if ((this.open.get(name) ?? 0) === 0) return;
    while (this.stack.at(-1)?.name !== name) this.close(false);
    this.close(true);
    if (name === 'VCALENDAR') this.calendar = newCalendar();
  }

  private close(complete: boolean): void {
    const closed = this.stack.pop();
    if (closed === undefined) return;
    this.open.set(closed.name, (this.open.get(closed.name) ?? 0) - 1);
    const around = this.stack.at(-1);
    if (closed.name === 'VEVENT') this.events.push({ ...closed, complete });
    else if (closed.name === 'VTIMEZONE') closed.calendar.zones.push({ ...closed, complete });
    else if (around?.name === 'VTIMEZONE') around.parts.push({ ...closed, complete });
  }

  private keep(property: CalendarProperty): void {
    const around = this.stack.at(-1);
    if (around?.name === 'VCALENDAR') around.calendar.properties.set(property.name, property.value);
    else around?.properties.push(property);
  }
}

function newCalendar(): OpenCalendar {
  return { properties: new Map(), zones: [] };
}
