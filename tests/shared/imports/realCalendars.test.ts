import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { readCalendar, type CalendarReading } from '#shared/imports/calendar/readCalendar';
import type { Day, ZoneName } from '#shared/time/day';

const folder = resolve(import.meta.dirname, '../../../../shared/calendars');

/** Where the second reader counts otherwise, and why. */
const differences: Readonly<Record<string, string>> = {
  'icalendar-issue_165_missing_event.ics': 'blanks in BYDAY (malformed by RFC 5545 3.3.10); without them 14',
  'icalendar-issue_526_calendar_with_different_events.ics': 'TZID without its VTIMEZONE (RFC 5545 3.2.19): refused by line, not guessed',
  'icalendar-issue_526_calendar_with_events.ics': 'TZID without its VTIMEZONE (RFC 5545 3.2.19): refused by line, not guessed',
  'icalendar-issue_722_missing_VTIMEZONE_custom.ics': 'TZID without its VTIMEZONE (RFC 5545 3.2.19): refused by line, not guessed',
};

it('reads every awkward calendar as a second reader does, or says why not', (context) => {
  context.skip(!existsSync(folder), 'the folder shared/calendars is not beside the project');
  const rows = readFileSync(`${folder}/expected.csv`, 'utf8').split(/\r?\n/u).slice(1).filter((line) => line !== '').map((line) => line.split(','));
  const files = readdirSync(folder).filter((name) => name.endsWith('.ics'));
  expect(new Set(files)).toEqual(new Set(rows.map(([file]) => file)));
  const sums = { events: 0, instances: 0, taken: 0, refusedEvents: 0, copies: 0, refusedLines: 0 };
  const reasons = new Map<string, number>();
  const table = rows.map(([file = '', events, , instances = '']) => {
    const text = readFileSync(`${folder}/${file}`, 'utf8');
    const all = read(text, null, null);
    const taken = read(text, '2026-08-26' as Day, '2027-11-26' as Day);
    expect([file, all.events.inFile]).toEqual([file, Number(events)]);
    expect(all.events.taken + all.events.outside + all.events.refused + all.events.copies).toBe(all.events.inFile);
    if (instances !== '' && differences[file] === undefined) expect([file, all.instances.length]).toEqual([file, Number(instances)]);
    sums.events += all.events.inFile;
    sums.instances += all.instances.length;
    sums.taken += taken.instances.length;
    sums.refusedEvents += all.events.refused;
    sums.copies += all.events.copies;
    sums.refusedLines += all.refused.length;
    for (const { reason } of all.refused.filter(({ whole }) => whole)) count(reasons, reason.replaceAll(/\d+|“[^”]*”/gu, '…'));
    const refused = all.refused.map(({ line, reason }) => `${line}: ${reason}`);
    return [file, events, all.instances.length, taken.instances.length, refused.slice(0, 3).join('; ') + (refused.length > 3 ? `; ${refused.length} in all` : ''), differences[file] ?? ''].join(' | ');
  });
  console.info(['file | events in | instances | taken | refused by line | difference', ...table, `${rows.length} files: ${JSON.stringify(sums)}`, 'events refused whole, by reason:', ...[...reasons].map(([reason, events]) => `${events} ${reason}`)].join('\n'));
});

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function read(text: string, from: Day | null, until: Day | null): CalendarReading {
  const reading = readCalendar(text, { from, until, zone: 'America/New_York' as ZoneName });
  let step = reading.next();
  while (!step.done) step = reading.next();
  return step.value;
}
