import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { previewImport } from '#shared/imports/calendar/previewImport';
import type { CalendarReading } from '#shared/imports/calendar/calendarReading';
import type { Day, ZoneName } from '#shared/time/day';
import { faultTries } from '../../helpers/faultRun';
import { mutateCalendar, seededBelow } from '../../helpers/mutateCalendar';
import { readCalendarAtOnce } from '../../helpers/readCalendarAtOnce';
import { seedOfRun } from '../../helpers/seed';

const fixtures = resolve(import.meta.dirname, '../../fixtures');
const files = [
  ...readdirSync(`${fixtures}/cases`).filter((name) => name.endsWith('.ics')).map((name) => `cases/${name}`).slice(0,
    12),
  ...['outlook', 'google', 'thunderbird', 'apple'].map((name) => `calendars/${name}.ics`),
  ...['recur_instances', 'day_long_recur_yearly',
    'timezone_from_file'].map((name) => `calendars/real/icaljs-${name}.ics`),
  'calendars/real/libical-2445.ics',
];

/** 10,000 in the long form. */
const changesOfEach = Math.ceil(faultTries(process.env.DAYBOOK_FULL === '1' ? 10_000 : 300) / files.length);
const options = { zone: 'America/New_York' as ZoneName, today: '2026-09-16' as Day };

test(`no randomly broken calendar stops the reading: ${files.length} files`, () => {
  expect(files).toHaveLength(20);
  const below = seededBelow(seedOfRun);
  for (const file of files) {
    const bytes = readFileSync(`${fixtures}/${file}`);
    for (let number = 0; number < changesOfEach; number += 1) {
      const mutant = mutateCalendar(bytes, below);
      const name = `${file}, change ${number} of seed ${seedOfRun}`;
      const reading = readCalendarAtOnce(mutant);
      expect([name, faultsOf(reading)]).toEqual([name, []]);
      const again = previewImport(reading, reading, options).instances;
      expect([name, again.filter(({ becomes }) => ['new', 'changed', 'gone'].includes(becomes))]).toEqual([name, []]);
    }
  }
});

/** What must be true of every reading, however broken the file is. */
function faultsOf({ events, instances, refused }: CalendarReading): string[] {
  const keys = new Set(instances.map(({ uid, instance }) => `${uid}\n${instance}`));
  const { inFile, taken, outside, copies } = events;
  const isOutside = ({ day, lastDay }: { day: string; lastDay: string }) => day < '1900' || lastDay >= '2200';
  return [
    ...(keys.size === instances.length ? [] : ['a key is there twice']),
    ...(taken + outside + events.refused + copies === inFile && outside >= 0 ? [] : ['an event is not counted']),
    ...(instances.some(isOutside) ? ['a day cannot be stored'] : []),
    ...(instances.some(({ start, end }) => !(start <= end)) ? ['an end is before its start'] : []),
    ...(refused.some(({ line, reason }) => line < 1 || reason === '') ? ['a refusal is unnamed'] : []),
    ...(refused.some(({ reason }) => reason.endsWith('cannot be placed') || reason === 'cannot be read')
      ? ['the code did not foresee a value']
      : []),
  ];
}
