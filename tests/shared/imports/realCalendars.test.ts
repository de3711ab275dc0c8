import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Day } from '#shared/time/day';
import { readCalendarAtOnce } from '../../helpers/readCalendarAtOnce';

const folder = resolve(import.meta.dirname, '../../fixtures/calendars/real');

/** Where the second reader counts differently, and why. */
const differences: Readonly<Record<string, string>> = {
  'icalendar-issue_165_missing_event.ics': 'blanks in BYDAY (malformed by RFC 5545 3.3.10); without them 14',
  'icalendar-issue_526_calendar_with_different_events.ics':
    'TZID without its VTIMEZONE (RFC 5545 3.2.19): refused by line, not guessed',
  'icalendar-issue_526_calendar_with_events.ics':
    'TZID without its VTIMEZONE (RFC 5545 3.2.19): refused by line, not guessed',
  'icalendar-issue_722_missing_VTIMEZONE_custom.ics':
    'TZID without its VTIMEZONE (RFC 5545 3.2.19): refused by line, not guessed',
};

/** Why an event, or a part of one, is refused: the section of RFC 5545 for every reason that occurs in the folder. */
const sections: Readonly<Record<string, string>> = {
  'has no start (DTSTART)':
    '3.6.1: only an answer (METHOD, RFC 5546) may have none; without a time, no instance; the second reader stops too',
  'has a start that cannot be read (DTSTART …)':
    '3.8.2.4 with 3.3.5: no DATE or DATE-TIME; nothing says when; the second reader stops too',
  'ends … before it starts …':
    '3.8.2.2: the end must be later than the start; which of the two is wrong is not said; the second reader stops too',
  'is an answer to an invitation (METHOD:REPLY), not an event': '5546 3.2.3: it plans nothing',
  'is a proposal for another time (METHOD:COUNTER), not an event': '5546 3.2.7: it plans nothing',
  'is an answer to a proposal (METHOD:DECLINECOUNTER), not an event': '5546 3.2.8: it plans nothing',
  'is a request for the latest version (METHOD:REFRESH), not an event': '5546 3.2.6: it plans nothing',
  'time zone … is neither in the file nor a known zone': '3.2.19: a TZID needs its VTIMEZONE',
  'is the same event as the one on line …, which is newer and is taken': '3.8.7.4: the higher SEQUENCE is the event',
  'the end cannot be read (DTEND); only the start is taken':
    '3.8.2.2 with 3.3.12: seven digits of time; taken like an event without an end (3.6.1), as by the second reader',
  'the repetition cannot be read (RRULE); only its first time is taken': '3.3.10',
  'a further date cannot be read (RDATE)': '3.8.5.2',
  'a second start (DTSTART) was ignored': '3.6.1: it must not occur more than once',
};

it('reads every awkward calendar as a second reader does, or says why not', () => {
  const rows = readFileSync(`${folder}/expected.csv`, 'utf8')
    .split(/\r?\n/u)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
  const files = readdirSync(folder).filter((name) => name.endsWith('.ics'));
  expect(new Set(files)).toEqual(new Set(rows.map(([file]) => file)));
  const reasons = new Map<string, { events: number; parts: number; readonly files: Set<string> }>();
  const counts = rows.map(([file = '', events, , instances = '']) => {
    const bytes = readFileSync(`${folder}/${file}`);
    const all = readCalendarAtOnce(bytes, { from: null, until: null });
    const taken = readCalendarAtOnce(bytes, { from: '2026-08-26' as Day, until: '2027-11-26' as Day });
    expect([file, all.events.inFile]).toEqual([file, Number(events)]);
    expect(all.events.taken + all.events.outside + all.events.refused + all.events.copies).toBe(all.events.inFile);
    expect([file, all.refused.filter(({ whole }) => whole).length]).toEqual([file, all.events.refused]);
    if (instances !== '' && differences[file] === undefined)
      expect([file, all.instances.length]).toEqual([file, Number(instances)]);
    for (const { reason, whole } of all.refused) {
      const times = /ends .* before it starts .*/u;
      const key = reason.replace(times, 'ends … before it starts …').replaceAll(/\d+|“[^”]*”/gu, '…');
      const found = reasons.get(key) ?? { events: 0, parts: 0, files: new Set() };
      reasons.set(key, {
        events: found.events + (whole ? 1 : 0),
        parts: found.parts + (whole ? 0 : 1),
        files: found.files.add(file),
      });
    }
    return {
      file,
      numbers: [
        all.events.inFile,
        all.events.taken,
        all.events.outside,
        all.events.copies,
        all.events.refused,
        all.instances.length,
        taken.instances.length,
        all.refused.length,
      ],
      instances,
      refused: all.refused,
    };
  });
  const lines = counts.map(({ file, numbers, instances, refused }) => {
    const named =
      refused
        .slice(0, 3)
        .map(({ line, reason }) => `${line}: ${reason}`)
        .join('; ') + (refused.length > 3 ? `; ${refused.length} in all` : '');
    return [file, ...numbers, instances === '' ? '–' : instances, named, differences[file] ?? ''].join(' | ');
  });
  const sums = Array.from({ length: 8 }, (_, at) => counts.reduce((sum, { numbers }) => sum + (numbers[at] ?? 0), 0));
  console.info(
    [
      'file | events in | read | none in three years | copies | refused | instances | taken in the window | ' +
        'lines named | second reader | refused by line | difference',
      ...lines,
      [`all ${rows.length} files`, ...sums].join(' | '),
      '',
      'refused because it … | whole events | parts of events | files | RFC 5545',
      ...[...reasons].map(([reason, found]) =>
        [reason, found.events, found.parts, found.files.size, sections[reason] ?? ''].join(' | '),
      ),
    ].join('\n'),
  );
  expect([...reasons.keys()].filter((reason) => sections[reason] === undefined)).toEqual([]);
});
