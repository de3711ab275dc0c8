import type { CalendarReading, ReadingOptions } from '#shared/imports/calendar/calendarReading';
import { readCalendar } from '#shared/imports/calendar/readCalendar';
import { alwaysIn } from '#shared/rules/zoneOn';
import type { Day, ZoneName } from '#shared/time/day';

const newYork = 'America/New_York' as ZoneName;

/** September 16, 2026, in New York. */
export const usualReading: ReadingOptions = {
  from: '2026-06-18' as Day, until: '2027-09-18' as Day, zones: alwaysIn(newYork),
};

/** The options beyond the usual ones; `zone` is the one in which the reader has always been. */
type Given = Partial<ReadingOptions> & { readonly zone?: ZoneName };

/** Reads a calendar in one go, with the usual options unless others are given. */
export function readCalendarAtOnce(file: string | Uint8Array, { zone, ...given }: Given = {}): CalendarReading {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const reading = readCalendar(bytes, { ...usualReading, ...(zone && { zones: alwaysIn(zone) }), ...given });
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return step.value;
}

/** The text of a VEVENT with these lines. */
export function anEvent(...lines: readonly string[]): string {
  return ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\n');
}

/** The text of a calendar with these parts. */
export function aCalendar(...parts: readonly string[]): string {
  return ['BEGIN:VCALENDAR', ...parts, 'END:VCALENDAR'].join('\n');
}
