import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleCommand } from '../../build/vite/bundleCommand.mjs';
import { aCalendar, anEvent } from '../helpers/readCalendarAtOnce';

const cases = path.resolve(import.meta.dirname, '../fixtures/cases');
const folder = mkdtempSync(path.join(realpathSync(os.tmpdir()), 'daybook-calendar-'));
let bundle = '';

beforeAll(async () => {
  bundle = await bundleCommand('calendar', 'build/calendar/main.mjs');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the command prints what an import would do, and what it would do after an earlier download', () => {
  const later = run(`${cases}/21b-new-uids-each-download.ics`, '--before', `${cases}/21a-new-uids-each-download.ics`);
  const { file, zone, window, events, instances } = JSON.parse(later.stdout) as Printed;
  expect({ file, zone, window, events }).toEqual({
    file: '21b-new-uids-each-download.ics',
    zone: 'America/New_York',
    window: { first: '2026-06-18', last: '2027-09-17' },
    events: { inFile: 2, taken: 2, outside: 0, refused: 0, copies: 0 },
  });
  expect(instances[0]).toEqual({
    uid: 'case-21-second-1@example.test',
    key: 'case-21-second-1@example.test ',
    line: 20,
    start: '2026-11-04T14:00:00.000Z',
    end: '2026-11-04T14:30:00.000Z',
    minutes: 30,
    days: null,
    zone: 'America/New_York',
    becomes: 'same',
    target: 'appointment check-in',
    word: 'check-in',
    free: false,
    reason: 'has the time of an imported event, under another UID',
    removes: false,
  });
});

test('events that the file no longer has are gone, and changed events are changed', () => {
  const event = (uid: string, hour: string) => anEvent(`UID:${uid}`, `DTSTART:20261001T${hour}0000Z`,
    'SUMMARY:Check-in');
  const before = saved('before.ics', aCalendar(event('a', '13'), event('b', '14'), event('c', '15')));
  const now = saved('now.ics', aCalendar(event('a', '13'), event('b', '16')));
  const { instances } = JSON.parse(run(now, '--before', before).stdout) as Printed;
  expect(instances.map(({ key, becomes, removes }) => [key, becomes, removes])).toEqual([
    ['a ', 'same', false], ['b ', 'changed', false], ['c ', 'gone', true],
  ]);
});

test('the answer to a zone question is used', () => {
  const file = `${cases}/03-custom-zone-undefined.ics`;
  const { stdout } = run(file, '--answer', 'Customized Time Zone=America/Denver');
  const { instances, unknownZones } = JSON.parse(stdout) as Printed;
  expect([instances[0]?.start, unknownZones]).toEqual(['2026-10-15T17:00:00.000Z', [
    { name: 'tzone://Microsoft/Custom', events: 1 }, { name: 'Eastern Standard Time 1', events: 1 },
  ]]);
});

test.each([
  ['a missing file', [], 'daybook: name one calendar file (.ics)'],
  [
    'an unknown zone', [`${cases}/01-fault.ics`, '--zone', 'Office'],
    'daybook: --zone takes an IANA time zone, such as America/New_York',
  ],
  ['a wrong time', [`${cases}/01-fault.ics`, '--now', 'noon'], 'daybook: --now takes a date or an instant in ISO form'],
])('%s is one clear line', (_, given, message) => {
  const { status, stderr, stdout } = run(...given);
  expect([status, stderr.split('\n')[0], stdout]).toEqual([1, message, '']);
});

/** Files made to stop a reader. Each must take less than 5 s of processor time and 300 MB. */
describe('a hostile file is read to its end', () => {
  const many = (line: (number: number) => string, length = 20_000) =>
    aCalendar(...Array.from({ length }, (_, number) => anEvent('UID:same', line(number), 'DURATION:PT10M')));
  const storm = readFileSync(`${cases}/24-fault.ics`, 'utf8');
  const start = (number: number) =>
    new Date(Date.UTC(2026, 8, 1) + number * 900_000).toISOString().replaceAll(/[-:]|\.000/gu, '');

  test.each([
    ['20,000 events of one UID', () => many((number) => `DTSTART:${start(number)}`), 20_000],
    ['20,000 versions of one event', () => many((number) => `SEQUENCE:${number}\nDTSTART:20260914T130000Z`), 20_000],
    ['a list of parameters of 10 MB', () => aCalendar(
      anEvent('UID:a', `DTSTART;X-LIST=${'value,'.repeat(1_700_000)}:20260914T130000Z`),
      anEvent('UID:b', 'DTSTART:20260914T140000Z'),
    ), 2],
    ['a year of seconds', () => storm, 5_000],
    ['a year of seconds, with as many exceptions', () => storm.replace(/RRULE:(.*)/u, (rule, text) =>
      `${rule}\nEXRULE:${String(text).replace('YEARLY', 'MONTHLY')}`), 0],
    ['10,000 rules that yield nothing', () => many((number) =>
      `DTSTART:${start(number)}\nRRULE:FREQ=SECONDLY;COUNT=900000000;BYMONTH=2;BYMONTHDAY=30`, 10_000), 10_000],
  ])('%s', (name, text, rows) => {
    const file = saved(`${name}.ics`, text());
    const { stdout, stderr } = run(file);
    const { instances } = JSON.parse(stdout) as Printed;
    const { seconds, megabytes } = JSON.parse(stderr.split('\n')[0] ?? '') as { seconds: number; megabytes: number };
    console.info(`${name}: ${seconds.toFixed(1)} s of processor, ${megabytes.toFixed(0)} MB`);
    expect([instances.length, seconds < 5, megabytes < 300]).toEqual([rows, true, true]);
  });
});

type Printed = {
  readonly file: string;
  readonly zone: string;
  readonly window: unknown;
  readonly events: unknown;
  readonly unknownZones: unknown;
  readonly instances: readonly Readonly<Record<string, unknown>>[];
};

function saved(name: string, text: string): string {
  const file = path.join(folder, name.replaceAll(/[^a-z.]/gu, '-'));
  writeFileSync(file, text);
  return file;
}

/** If the process succeeded, prints what it used as the first thing on its error output. */
const usage = [
  'process.on("exit", (code) => {',
  'const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();',
  'const seconds = (userCPUTime + systemCPUTime) / 1e6;',
  'if (code === 0) console.error(JSON.stringify({ seconds, megabytes: maxRSS / 1024 }));',
  '})',
].join('');

function run(...given: readonly string[]) {
  const usual = ['--now', '2026-09-16T08:00:00-04:00', '--zone', 'America/New_York'];
  const preload = `data:text/javascript,${encodeURIComponent(usage)}`;
  const options = { encoding: 'utf8', maxBuffer: 200_000_000 } as const;
  return spawnSync(process.execPath, ['--import', preload, bundle, ...usual, ...given], options);
}
