import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Daybook } from './launchDaybook';

/** Writes a calendar of VEVENTs beside the data folder, where `cleanUp` removes it, and returns its path. */
export function calendarFile({ folder }: Daybook, ...events: readonly string[]): string {
  const file = path.join(path.dirname(folder), 'calendar.ics');
  const body = events
    .map((event, index) => `BEGIN:VEVENT\r\nUID:${index}@daybook.invalid\r\n${event}\r\nEND:VEVENT\r\n`)
    .join('');
  writeFileSync(file, `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Daybook//Tests//EN\r\n${body}END:VCALENDAR\r\n`);
  return file;
}
