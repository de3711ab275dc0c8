import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { previewImport, type PreviewRow } from '#shared/imports/calendar/previewImport';
import type { Day, ZoneName } from '#shared/time/day';
import { aCalendar, anEvent, readCalendarAtOnce } from '../../helpers/readCalendarAtOnce';

const folder = resolve(import.meta.dirname, '../../fixtures/cases');
const newYork = 'America/New_York' as ZoneName;
const whole = 'the calendar marks this whole day as free';
const years = 'ends outside the years 1900 to 2199';
const twin = 'has the time of an imported event, under another UID';

/** Each file with what its import does, on September 16, 2026, in New York: a line for each instance, or one event. */
const cases: Readonly<Record<string, readonly string[]>> = {
  '01-fault.ics': ['2026-09-15T15:00Z 60 new meeting', `line 11 refused: ${years}`],
  '02-fault.ics': [
    '2026-09-14T15:00Z 60 new meeting', '2026-09-15T15:00Z 60 new meeting',
    `line 11 refused: ${years}`, `line 18 refused: ${years}`,
  ],
  '03-fault.ics': [21, 22, 23, 24].map((day) => `2026-09-${day} to 2026-09-${day} new leave`),
  '03-custom-zone-undefined.ics': [
    [4, 'tzone://Microsoft/Custom'], [11, 'Customized Time Zone'], [18, 'Eastern Standard Time 1'],
  ].map(([line, zone]) => `line ${line} refused: time zone “${zone}” is neither in the file nor a known zone`),
  '04-fault.ics': [
    '2026-09-15T15:00Z 60 new meeting',
    'line 11 refused: ends 07:00 before it starts 09:00',
    'line 18 refused: ends 14:00 before it starts 15:00',
  ],
  '05-fault.ics': [
    '2026-09-14T14:00Z 60 new phone', '2026-09-14T16:00Z 480 new meeting',
    '2026-09-15T19:00Z 60 new phone', '2026-09-17T14:00Z 60 new phone',
  ],
  '07-fault.ics': ['2026-09-14T13:00Z 60 new meeting', '2026-09-14T15:00Z 60 new meeting'],
  '09-fault.ics': ['2026-09-14T15:00Z 60 new meeting'],
  '12-fault.ics': [
    'line 5 refused: is an answer to an invitation (METHOD:REPLY), not an event',
    'line 18 refused: is a proposal for another time (METHOD:COUNTER), not an event',
    'line 31 refused: is an answer to a proposal (METHOD:DECLINECOUNTER), not an event',
  ],
  '12-free-and-out-of-office.ics': [
    `2026-11-11 to 2026-11-11 free meeting: ${whole}`, '2026-11-12T18:00Z 60 new check-in (free)',
    `2026-11-13 to 2026-11-13 free meeting: ${whole}`, '2026-11-16 to 2026-11-20 new leave',
    `2026-11-23 to 2026-11-27 free leave: ${whole}`,
  ],
  '13-fault.ics': ['2026-09-14T13:00Z 60 new meeting', '2026-09-14T15:00Z 60 new meeting'],
  '13-cancelled-four-ways.ics': [14, 15, 16, 17].map((hour) => `2026-10-16T${hour}:00Z 30 cancelled check-in`),
  '14-fault.ics': ['2026-09-15T13:00Z 60 new meeting', '2026-09-17T13:00Z 60 new meeting'],
  '16-fault.ics': [
    '2026-09-14T13:00Z 60 new phone', '2026-09-15T09:00Z 60 new phone', '2026-09-16T14:00Z 60 new phone',
  ],
  '16-fold-inside-character.ics': ['2026-10-21T13:00Z 60 new meeting'],
  '18-fault.ics': [14, 15, 16].map((day) => `2026-09-${day} to 2026-09-${day} left out training: a whole day`),
  '19-fault.ics': ['2026-09-14T15:00Z 0 new phone', '2026-09-15T15:00Z 0 new phone'],
  '20-two-calendars-zones-last.ics': [
    '2026-10-26T12:00Z 240 new duty', '2026-10-27T14:00Z 240 new duty', '2026-10-28T14:00Z 30 new phone',
  ],
  '21-fault.ics': ['2026-09-15T14:00Z 30 new phone'],
  '21a-new-uids-each-download.ics': [
    '2026-11-04T14:00Z 30 new check-in',
    ...['04', '11', '18'].map((day) => `2026-11-${day}T15:00Z 120 new docket-review`),
  ],
  '21b-new-uids-each-download.ics': [
    `2026-11-04T14:00Z 30 same check-in: ${twin}`,
    ...['04', '11', '18'].map((day) => `2026-11-${day}T15:00Z 120 same docket-review: ${twin}`),
  ],
  '24-fault.ics': [`2026-09-01T00:00Z 0 new meeting`],
  '26-contradictory-times.ics': [
    '2026-12-12T15:00Z 30 new phone', '2026-12-14T15:45Z 540 new meeting',
    '2026-12-16T15:00Z 0 new check-in', '2026-12-17T15:00Z 0 new check-in',
    'line 18 refused: ends 09:30 before it starts 10:00',
  ],
};

const before: Readonly<Record<string, string>> = { '21b-new-uids-each-download.ics': '21a-new-uids-each-download.ics' };

test('every file of the folder has its right value', () => {
  expect(Object.keys(cases).toSorted()).toEqual(readdirSync(folder).filter((name) => name.endsWith('.ics')).toSorted());
});

test.each(Object.entries(cases))('%s', (file, right) => {
  const rows = preview(file, before[file]).map(written);
  expect(file === '24-fault.ics' ? rows.slice(0, 1) : rows).toEqual(right);
});

test.each(Object.keys(cases))('the second import of %s changes nothing, and no key is in its plan twice', (file) => {
  const again = preview(file, file);
  const keys = again.flatMap(({ key }) => key ?? []);
  expect(new Set(keys).size).toBe(keys.length);
  const untouched = new Set(['same', 'refused', 'cancelled', 'free', 'left out']);
  expect(again.filter(({ becomes }) => !untouched.has(becomes)).map(written)).toEqual([]);
});

test('a rule that lists a year of seconds stops after 5,000 instances and says so', () => {
  const { instances, refused } = readCalendarAtOnce(readFileSync(`${folder}/24-fault.ics`));
  expect([instances.length, refused.map(({ line, reason }) => [line, reason])]).toEqual([
    5000, [[4, 'repeats so often that only its first 5000 times are taken']],
  ]);
});

test('an answer about an unknown zone is used for all events that name it', () => {
  const file = readFileSync(`${folder}/03-custom-zone-undefined.ics`);
  expect(readCalendarAtOnce(file).unknownZones).toEqual([
    { written: 'tzone://Microsoft/Custom', events: 1 },
    { written: 'Customized Time Zone', events: 1 },
    { written: 'Eastern Standard Time 1', events: 1 },
  ]);
  const { instances, unknownZones } = readCalendarAtOnce(file, { answers: [['Customized Time Zone', newYork]] });
  expect(instances.map(({ start }) => new Date(start).toISOString())).toEqual(['2026-10-15T15:00:00.000Z']);
  expect(unknownZones.map(({ written: name }) => name)).toEqual(['tzone://Microsoft/Custom',
    'Eastern Standard Time 1']);
});

test('a title whose character is folded is read whole', () => {
  const titles = ['09-fault.ics', '16-fold-inside-character.ics'].map(
    (file) => readCalendarAtOnce(readFileSync(`${folder}/${file}`)).instances[0]?.title,
  );
  expect(titles).toEqual(['Reunión de equipo', 'Reunión semanal']);
});

test('events that are cancelled in any of four ways are removed if they were imported before', () => {
  const text = readFileSync(`${folder}/13-cancelled-four-ways.ics`, 'utf8');
  const planned = text.replaceAll(/^(?:STATUS|METHOD):.*\r?\n/gmu, '');
  const [earlier, now] = [planned, text].map((file) => readCalendarAtOnce(file));
  if (earlier === undefined || now === undefined) throw new Error('nothing was read');
  const { instances } = previewImport(now, earlier, { zone: newYork, today: '2026-09-16' as Day });
  expect(instances.map(({ becomes, removes }) => [becomes, removes])).toEqual(Array(4).fill(['cancelled', true]));
});

test.each([
  ['of one instance', ['RECURRENCE-ID:20260915T140000Z', 'DTSTART:20260915T140000Z'], ['cancelled 15 true']],
  ['of the whole series', ['DTSTART:20260914T140000Z'], ['cancelled 14 true', 'gone 15 true', 'gone 16 true']],
])('a message that cancels removes what it names, and nothing else of the calendar: %s', (_, lines, right) => {
  const series = ['UID:a', 'DTSTART;TZID=America/Chicago:20260914T090000', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3'];
  const other = anEvent('UID:b', 'DTSTART:20260917T140000Z', 'DURATION:PT1H');
  const earlier = readCalendarAtOnce(aCalendar(anEvent(...series), other));
  const message = readCalendarAtOnce(aCalendar('METHOD:CANCEL', anEvent('UID:a', ...lines, 'DURATION:PT1H')));
  const { instances } = previewImport(message, earlier, { zone: newYork, today: '2026-09-16' as Day });
  expect(instances.map(({ becomes, start, removes }) => `${becomes} ${start?.slice(8, 10)} ${removes}`)).toEqual(right);
});

test('an answer to an invitation removes nothing', () => {
  const event = anEvent('UID:a', 'DTSTART:20260914T140000Z', 'DURATION:PT1H');
  const reply = readCalendarAtOnce(aCalendar('METHOD:REPLY', event));
  const options = { zone: newYork, today: '2026-09-16' as Day };
  const { instances } = previewImport(reply, readCalendarAtOnce(aCalendar(event)), options);
  expect(instances.map(({ becomes }) => becomes)).toEqual(['refused']);
});

function preview(file: string, earlier: string | undefined): readonly PreviewRow[] {
  const [reading, old] = [file, earlier].map((name) =>
    name === undefined ? null : readCalendarAtOnce(readFileSync(`${folder}/${name}`)),
  );
  if (reading === null || reading === undefined) throw new Error(`${file} was not read`);
  return previewImport(reading, old ?? null, { zone: newYork, today: '2026-09-16' as Day }).instances;
}

function written({ line, start, minutes, days, becomes, target, free, reason }: PreviewRow): string {
  const why = reason === null ? '' : `: ${reason}`;
  if (target === null) return `line ${line} ${becomes}${why}`;
  const when = days === null ? `${start?.slice(0, 16)}Z ${minutes}` : `${days.first} to ${days.last}`;
  return `${when} ${becomes} ${target.split(' ')[1]}${free && days === null ? ' (free)' : ''}${why}`;
}
