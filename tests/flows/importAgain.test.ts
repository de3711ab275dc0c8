import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { recordId, type RecordId } from '#shared/base/ids';
import type { CalendarReading } from '#shared/imports/calendar/calendarReading';
import type { Officer } from '#shared/records/officer';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Recorded } from '#shared/records/version';
import { alwaysIn } from '#shared/rules/zoneOn';
import type { Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { dayOf } from '#shared/time/zones';
import { editAppointment } from '#renderer/commands/appointments';
import { deleteCalendar, importCalendar } from '#renderer/commands/calendars';
import { recordOutcome } from '#renderer/commands/outcomes';
import { compareFile, type ReadFile } from '#renderer/features/importCalendar/compareFile';
import { countsOf } from '#renderer/features/importCalendar/importModel';
import type { Services } from '#renderer/services/services';
import { gatherAnswers, readCalendarBytes } from '#renderer/workers/readCalendarBytes';
import {
  aMemoryMachine, machineNow, machineOfficer, machineZone, startWithOfficer,
} from '../helpers/memoryMachine';

const dayLength = 86_400_000;

test('an imported event that was moved by years is recognized, and nothing is imported again', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await take(services, await open(services, 12));
  const [ahead, back] = await services.store.reader.all('appointment');
  if (ahead === undefined || back === undefined) throw new Error('nothing was taken');
  await move(services, ahead.id, (ahead.start + 800 * dayLength) as Instant);
  await move(services, back.id, (back.start - 300 * dayLength) as Instant);

  const again = await open(services, 12);
  expect(countsOf(again.plan)).toMatchObject({ new: 0, changed: 0, same: 12, 'left out': 0 });
  await take(services, again);
  expect(await services.store.reader.all('appointment')).toHaveLength(12);
});

test('what remains of a removed calendar is recognized when its file is chosen again', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const first = await open(services, 3);
  await take(services, first);
  const [answered] = await services.store.reader.all('appointment');
  if (answered === undefined) throw new Error('nothing was taken');
  expect((await recordOutcome(services, { id: answered.id, outcome: 'kept' })).ok).toBe(true);
  expect((await deleteCalendar(services, { id: first.calendar })).ok).toBe(true);
  expect(await services.store.reader.all('appointment')).toHaveLength(1);

  expect(countsOf((await open(services, 3)).plan)).toMatchObject({ new: 2, changed: 0, same: 1, 'left out': 0 });
});

test('an event that repeats hundreds of times among many single ones is found whole', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await take(services, await open(services, 700, 'RRULE:FREQ=HOURLY;COUNT=1200'));
  const again = await open(services, 700, 'RRULE:FREQ=HOURLY;COUNT=1200');
  expect(countsOf(again.plan)).toMatchObject({ new: 0, changed: 0, same: 1_899, 'left out': 0 });
  expect(new Set(again.existing.map(({ id }) => id)).size).toBe(again.existing.length);
});

test('a calendar with new UIDs at each download is recognized by its times, and the outcome stays', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const first = await openBytes(services, caseFile('21a-new-uids-each-download.ics'));
  await take(services, first);
  const [checkIn] = (await services.store.reader.all('appointment')).filter(({ kind }) => kind === 'check-in');
  if (checkIn === undefined) throw new Error('nothing was taken');
  expect((await recordOutcome(services, { id: checkIn.id, outcome: 'kept' })).ok).toBe(true);

  const again = await openBytes(services, caseFile('21b-new-uids-each-download.ics'));
  expect([again.calendar, countsOf(again.plan), again.plan.gone]).toMatchObject([first.calendar, { new: 0, same: 4 },
    []]);
  await take(services, again);
  const after = await services.store.reader.all('appointment');
  expect([after.length, after.find(({ id }) => id === checkIn.id)?.outcome]).toEqual([4, 'kept']);
});

test('a calendar that has become empty is recognized by its file name, and all that it planned is gone', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const first = await open(services, 3);
  await take(services, first);
  const empty = await openBytes(services, new TextEncoder().encode('BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n'));
  expect([empty.calendar, empty.plan.gone.length]).toEqual([first.calendar, 3]);
  await take(services, empty);
  expect(await services.store.reader.all('appointment')).toEqual([]);
});

test('zones chosen for a calendar are remembered for it', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const zones = [['Customized Time Zone', machineZone]] as const;
  const first = await open(services, 3);
  await take(services, { ...first, zones });
  expect((await open(services, 3)).zones).toEqual(zones);
  expect((await openBytes(services, caseFile('21a-new-uids-each-download.ics'))).zones).toEqual([]);
});

test('a stopped comparison has no result', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  const stopping = new AbortController();
  const officer = await officerOf(services);
  const opened = { fileName: 'many.ics', bytes: 1, reading: read(calendarOf(600, '')) };
  const steps: number[] = [];
  const stopAt = (step: number) => {
    steps.push(step);
    if (steps.length === 8) stopping.abort();
  };
  expect(
    await compareFile(
      services,
      { officer, kinds: starterKinds, duties: starterDuties },
      opened,
      ({ done }) => stopAt(done),
      stopping.signal,
    ),
  ).toBeNull();
  expect(steps).toEqual([0, 100, 200, 300, 400, 500, 0, 250]);
});

/** A calendar of single check-ins from the current day on, the first of which may repeat. */
async function open(services: Services, events: number, rule = ''): Promise<ReadFile> {
  return await openBytes(services, calendarOf(events, rule));
}

async function openBytes(services: Services, bytes: Uint8Array): Promise<ReadFile> {
  const opened = { fileName: 'many.ics', bytes: bytes.length, reading: read(bytes) };
  const file = await compareFile(
    services,
    { officer: await officerOf(services), kinds: starterKinds, duties: starterDuties },
    opened,
    () => undefined,
    new AbortController().signal,
  );
  if (file === null) throw new Error('the comparison was stopped');
  return file;
}

function calendarOf(events: number, rule: string): Uint8Array {
  const blocks = Array.from({ length: events }, (_, index) => {
    const day = addDays(dayOf(machineNow, machineZone), index % 300).replaceAll('-', '');
    const time = `DTSTART;TZID=America/New_York:${day}T${10 + Math.floor(index / 300)}0000`;
    return [
      'BEGIN:VEVENT',
      `UID:event-${index}`,
      time,
      'DURATION:PT30M',
      'SUMMARY:Check-in',
      ...(index === 0 && rule !== '' ? [rule] : []),
      'END:VEVENT',
    ].join('\r\n');
  });
  return new TextEncoder().encode(['BEGIN:VCALENDAR', ...blocks, 'END:VCALENDAR', ''].join('\r\n'));
}

function read(bytes: Uint8Array): CalendarReading {
  const today = dayOf(machineNow, machineZone);
  const zones = alwaysIn(machineZone);
  const options = { from: addDays(today, -90), until: addDays(today, 367), zone: machineZone, zones };
  const readings: CalendarReading[] = [];
  readCalendarBytes(
    { bytes, options },
    gatherAnswers(
      () => undefined,
      (reading) => reading.ok && readings.push(reading.value),
    ),
  );
  const [reading] = readings;
  if (reading === undefined) throw new Error('the calendar was not read');
  return reading;
}

function caseFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(resolve(import.meta.dirname, '../fixtures/cases', name)));
}

async function officerOf({ store }: Services): Promise<Recorded<Officer>> {
  const officer = await store.reader.get('officer', machineOfficer);
  if (officer === null) throw new Error('there is no officer');
  return officer;
}

async function take(services: Services, file: ReadFile): Promise<void> {
  const { calendar, fileName, plan, rules, otherwise, zones } = file;
  const taken = await importCalendar(services, {
    officer: machineOfficer,
    calendar,
    fileName,
    keepTitles: false,
    ...plan,
    zones,
    rules,
    otherwise,
  });
  if (!taken.ok) throw new Error(taken.error.message);
}

async function move(services: Services, id: RecordId, start: Instant): Promise<void> {
  const moved = await editAppointment(services, {
    id: recordId(id),
    changes: { start, end: (start + 30 * 60_000) as Instant },
  });
  if (!moved.ok) throw new Error(moved.error.message);
}
