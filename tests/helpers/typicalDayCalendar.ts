import { typicalDayRows } from './typicalDay';

/** The calendar of the test day: each appointment at its planned time, 30 minutes long. */
export function typicalDayCalendar(): string {
  const planned = typicalDayRows().filter((row) => row.planned !== '');
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Daybook//Test day//EN',
    ...planned.flatMap(({ nr, planned: start, kind }) => [
      'BEGIN:VEVENT',
      `UID:item-${nr}@example.org`,
      `SUMMARY:${kind}`,
      `DTSTART;TZID=America/New_York:20260916T${start.replace(':', '')}00`,
      'DURATION:PT30M',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
