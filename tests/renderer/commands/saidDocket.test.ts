import { beforeEach, expect, test } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId } from '#shared/base/ids';
import type { Docket } from '#shared/records/officer';
import type { TimeEntry } from '#shared/records/timeEntry';
import { alwaysIn } from '#shared/rules/zoneOn';
import type { Day, Instant } from '#shared/time/day';
import { addMinutes } from '#shared/time/minutes';
import {
  addAppointment, beginAppointment, editAppointment, type AddAppointmentInput,
} from '#renderer/commands/appointments';
import { redo, undo } from '#renderer/commands/history';
import { editEntry, logActivity, type LogActivityInput } from '#renderer/commands/log';
import { recordOutcome } from '#renderer/commands/outcomes';
import { endInterruption, startTimer, stopTimer } from '#renderer/commands/timers';
import type { Services } from '#renderer/services/services';
import { aRequest } from '../../helpers/aRequest';
import {
  aMemoryMachine, machineNow, machineOfficer as officer, machineZone as zone, startWithOfficer, writeChanges,
} from '../../helpers/memoryMachine';

let services: Services;
let now: Instant;

/** The officer was on one docket until the day before, and is on both from September 16 on. */
const memberships = ([['2026-01-01', 'detained'], ['2026-09-16', 'mixed']] as const).map(([from, docket]) =>
  ({ from: from as Day, unit: recordId('Unit 2'), docket, fieldOffice: 'Atlanta' }));

async function belongTo(docket: Docket): Promise<void> {
  const [first] = memberships;
  await writeChanges(services, [{
    type: 'officer', id: officer,
    content: {
      role: 'officer', alias: 'Alder', zones: alwaysIn(zone), start: null,
      memberships: docket === 'mixed' ? memberships : [{ ...first!, docket }],
    },
  }]);
}

beforeEach(async () => {
  const opened = await startWithOfficer(aMemoryMachine());
  now = machineNow;
  services = { ...opened, clock: { ...opened.clock, now: () => now } };
  await belongTo('mixed');
});

const activity = { officer, kind: recordId('walk-in'), duty: null, country: null, units: 1, note: null };

const work: LogActivityInput = {
  ...activity, start: addMinutes(machineNow, -20), end: machineNow, zone, origin: 'line', placement: 'stated',
};

async function log(defaults: Partial<LogActivityInput>) {
  const done = await logActivity(services, { ...work, ...defaults });
  if (!done.ok) throw new Error(done.error.message);
  return done.value.ids[0]!;
}

/** The given docket and the docket of each entry, by start; the totals are those of a recount. */
async function dockets(): Promise<string[]> {
  const entries = await services.store.reader.all('entry');
  expect(await services.store.database.totals.toArray()).toStrictEqual([...recount(entries).values()].map(encodeMonth));
  const text = ({ saidDocket, docket }: TimeEntry) => `${saidDocket ?? '-'} ${docket}`;
  return entries.toSorted((one, other) => one.start - other.start).map(text);
}

test.each([
  ['said', 'mixed', { saidDocket: 'detained' }, 'detained detained'],
  ['given for document work', 'mixed', { saidDocket: 'non-detained', kind: recordId('followup') },
    'non-detained non-detained'],
  ['not said', 'mixed', {}, '- mixed'],
  ['given for work on no case', 'mixed', { saidDocket: 'detained', kind: recordId('meeting'), units: null }, '- mixed'],
  ['given for the day before, on one docket', 'mixed',
    { saidDocket: 'non-detained', start: addMinutes(machineNow, -1460), end: addMinutes(machineNow, -1440) },
    '- detained'],
  ['given by an officer of one docket', 'non-detained', { saidDocket: 'detained' }, '- non-detained'],
] as const)('the docket of an entry: %s', async (_name, docket, defaults, expected) => {
  await belongTo(docket);
  await log(defaults);
  expect(await dockets()).toEqual([expected]);
});

test('a changed docket moves its minutes, including those after midnight; undo and redo move them back', async () => {
  now = addMinutes(machineNow, 12 * 60);
  const id = await log({ start: addMinutes(machineNow, 9 * 60), end: addMinutes(machineNow, 10 * 60) });
  await editEntry(services, { id, changes: { saidDocket: 'detained' } });
  expect(await dockets()).toEqual(['detained detained']);
  const [entry] = await services.store.reader.all('entry');
  expect(entry?.parts.map(({ day }) => day)).toEqual(['2026-09-16', '2026-09-17']);
  await undo(services);
  expect(await dockets()).toEqual(['- mixed']);
  await redo(services);
  expect(await dockets()).toEqual(['detained detained']);
  await editEntry(services, { id, changes: { saidDocket: null } });
  expect(await dockets()).toEqual(['- mixed']);
});

test('an entry keeps its docket while its time and work stay, even if the officer has moved since', async () => {
  const id = await log({ saidDocket: 'detained' });
  await belongTo('non-detained');
  await editEntry(services, { id, changes: { units: 3, saidDocket: 'detained' } });
  expect(await dockets()).toEqual(['detained detained']);
  await editEntry(services, { id, changes: { kind: recordId('meeting'), units: null } });
  expect(await dockets()).toEqual(['- non-detained']);
});

test('work for a document request counts for the docket of the request, unless another one is given', async () => {
  const request = recordId('request');
  const { id: _id, ...content } = aRequest({ officer, docket: 'detained' });
  await writeChanges(services, [{ type: 'documentRequest', id: request, content }]);
  const ofRequest = { kind: recordId('followup'), country: 'HN', request };
  await log({ ...ofRequest, start: addMinutes(machineNow, -40), end: addMinutes(machineNow, -30) });
  await log({ ...ofRequest, saidDocket: 'non-detained' });
  expect(await dockets()).toEqual(['detained detained', 'non-detained non-detained']);
});

test('both stretches around a break count for the given docket', async () => {
  const more = [{ start: addMinutes(machineNow, -20), end: machineNow }];
  await log({ saidDocket: 'detained', start: addMinutes(machineNow, -60), end: addMinutes(machineNow, -40), more });
  expect(await dockets()).toEqual(['detained detained', 'detained detained']);
});

test('a timer keeps its docket through an interruption, and its entries have it', async () => {
  await startTimer(services, { ...activity, saidDocket: 'detained' });
  now = addMinutes(machineNow, 10);
  await startTimer(services, activity);
  now = addMinutes(machineNow, 20);
  await endInterruption(services, { officer });
  now = addMinutes(machineNow, 30);
  await stopTimer(services, { officer });
  expect(await dockets()).toEqual(['detained detained', '- mixed', 'detained detained']);
});

async function plan(wishes: Partial<AddAppointmentInput> = {}) {
  const planned = await addAppointment(services, {
    officer, kind: recordId('check-in'), duty: null, country: null, start: addMinutes(machineNow, -60),
    end: addMinutes(machineNow, -30), zone, title: null, ...wishes,
  });
  if (!planned.ok) throw new Error(planned.error.message);
  return planned.value.ids[0]!;
}

test('an outcome takes the docket of its line, and a changed outcome keeps it', async () => {
  const id = await plan();
  await recordOutcome(services, { id, outcome: 'kept', said: { saidDocket: 'non-detained' } });
  expect(await dockets()).toEqual(['non-detained non-detained']);
  await recordOutcome(services, { id, outcome: 'no-show' });
  expect(await dockets()).toEqual(['non-detained non-detained']);
});

test.each(['kept', 'no-show'] as const)(
  'an appointment planned for a docket logs its entry for it: %s',
  async (outcome) => {
    await recordOutcome(services, { id: await plan({ saidDocket: 'detained' }), outcome });
    expect(await dockets()).toEqual(['detained detained']);
  },
);

test('the docket said with an outcome wins over the planned one', async () => {
  const id = await plan({ saidDocket: 'detained' });
  await recordOutcome(services, { id, outcome: 'kept', said: { saidDocket: 'non-detained' } });
  expect(await dockets()).toEqual(['non-detained non-detained']);
});

test('an appointment that was begun is timed for its docket, which can be changed before', async () => {
  const id = await plan({ saidDocket: 'non-detained' });
  await editAppointment(services, { id, changes: { saidDocket: 'detained' } });
  await beginAppointment(services, { id });
  now = addMinutes(machineNow, 10);
  await recordOutcome(services, { id, outcome: 'kept' });
  expect(await dockets()).toEqual(['detained detained']);
});

test('a planned docket counts for nothing once its officer is of one docket', async () => {
  const id = await plan({ saidDocket: 'detained' });
  await belongTo('non-detained');
  await recordOutcome(services, { id, outcome: 'kept' });
  expect(await dockets()).toEqual(['- non-detained']);
});
