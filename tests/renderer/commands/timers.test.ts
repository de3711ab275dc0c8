import { beforeEach, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Instant } from '#shared/time/day';
import { notedStack } from '#shared/rules/timers/notedStack';
import { addMinutes } from '#shared/time/minutes';
import { addAppointment, beginAppointment } from '#renderer/commands/appointments';
import { undo } from '#renderer/commands/history';
import { recordOutcome } from '#renderer/commands/outcomes';
import { endInterruption, settleAway, startTimer, stopTimer, switchTimer } from '#renderer/commands/timers';
import type { Services } from '#renderer/services/services';
import {
  aMemoryMachine, machineNow, machineOfficer as officer, machineZone as zone, startWithOfficer,
} from '../../helpers/memoryMachine';

let services: Services;
let now: Instant;

const at = (minute: number) => addMinutes(machineNow, minute);
const work = (kind: string) => ({ officer, kind: recordId(kind), duty: null, country: null, units: 1, note: null });

/** The entries as `kind from–to units`, minutes after the first instant, and the timers, the running one first. */
async function logged(): Promise<{ readonly entries: string[]; readonly timers: string[] }> {
  const minute = (instant: Instant) => (instant - machineNow) / 60_000;
  const entries = (await services.store.reader.all('entry')).toSorted((a, b) => a.start - b.start || a.end - b.end);
  const stack = await services.store.reader.timers(officer);
  const timers = stack === null || stack.running === null ? [] : [stack.running, ...stack.interrupted];
  return {
    entries: entries.map((entry) => `${entry.kind} ${minute(entry.start)}–${minute(entry.end)} ${entry.units}`),
    timers: timers.map((timer) => `${timer.kind} ${minute(timer.startedAt)} ${timer.units}`),
  };
}

beforeEach(async () => {
  const opened = await startWithOfficer(aMemoryMachine());
  now = machineNow;
  services = { ...opened, clock: { ...opened.clock, now: () => now } };
});

test('a stopped timer becomes an entry of the time it ran', async () => {
  await startTimer(services, work('phone'));
  now = at(12);
  expect(await stopTimer(services, { officer })).toMatchObject({ ok: true });
  expect(await logged()).toEqual({ entries: ['phone 0–12 1'], timers: [] });
});

test('an interruption logs the work before it, and its end resumes that work without a new unit', async () => {
  await startTimer(services, work('docprep'));
  now = at(10);
  await startTimer(services, work('phone'));
  expect((await logged()).timers).toEqual(['phone 10 1', 'docprep 0 0']);
  now = at(15);
  await endInterruption(services, { officer });
  now = at(30);
  await stopTimer(services, { officer });
  expect(await logged()).toEqual({ entries: ['docprep 0–10 1', 'phone 10–15 1', 'docprep 15–30 0'], timers: [] });
});

test('switching replaces the running timer and leaves the interrupted ones', async () => {
  await startTimer(services, work('docprep'));
  await startTimer(services, work('phone'));
  now = at(5);
  await switchTimer(services, work('walk-in'));
  expect(await logged()).toEqual({ entries: ['docprep 0–0 1', 'phone 0–5 1'], timers: ['walk-in 5 1', 'docprep 0 0'] });
});

test.each([
  ['keep', undefined, { entries: [], timers: ['phone 0 1'] }],
  ['discard', undefined, { entries: ['phone 0–10 1'], timers: ['phone 60 0'] }],
  ['split', 25, { entries: ['phone 0–25 1'], timers: ['phone 60 0'] }],
] as const)('time away answered with %s keeps only what was work', async (action, minute, expected) => {
  await startTimer(services, work('phone'));
  await services.store.noteTimers((stack) => ({ ...stack, away: { from: at(10), to: at(60) } }));
  now = at(60);
  const settled = await settleAway(services, { officer, action, ...(minute === undefined ? {} : { at: at(minute) }) });
  expect([settled.ok, await logged()]).toEqual([true, expected]);
});

test('impossible requests fail with a code: no timer, no time away, a time outside the time away', async () => {
  const refusals = [
    await stopTimer(services, { officer }),
    await endInterruption(services, { officer }),
    await settleAway(services, { officer, action: 'keep' }),
  ];
  await startTimer(services, work('phone'));
  await services.store.noteTimers((stack) => ({ ...stack, away: { from: at(10), to: at(60) } }));
  const outside = await settleAway(services, { officer, action: 'split', at: at(61) });
  expect([...refusals, outside, await startTimer(services, work('no such kind'))]).toMatchObject([
    { error: { code: 'no-timer' } }, { error: { code: 'no-timer' } }, { error: { code: 'not-away' } },
    { error: { code: 'outside-away', field: 'at' } }, { error: { code: 'unknown-kind', field: 'kind' } },
  ]);
});

async function anAppointment(): Promise<ReturnType<typeof recordId>> {
  const added = await addAppointment(services, {
    officer,
    kind: recordId('check-in'),
    duty: null,
    country: null,
    start: at(0),
    end: at(30),
    zone,
    title: 'somebody',
  });
  if (!added.ok) throw new Error(added.error.message);
  return added.value.ids[0]!;
}

test.each([
  ['kept', ['check-in 0–30 1']],
  ['no-show', ['check-in 0–0 0']],
  ['rescheduled', ['check-in 0–0 0']],
  ['cancelled', ['check-in 0–0 0']],
] as const)(
  'an appointment with the outcome %s logs its entry in the same change set, and undo takes both back',
  async (outcome, entries) => {
    const id = await anAppointment();
    const head = services.store.saveState.get().acknowledged;
    expect(await recordOutcome(services, { id, outcome })).toMatchObject({ ok: true, value: { number: head + 1 } });
    const answered = await services.store.reader.get('appointment', id);
    expect([(await logged()).entries, answered?.outcome, answered?.entry === null]).toEqual([entries, outcome, false]);
    await undo(services);
    expect([(await logged()).entries, (await services.store.reader.get('appointment', id))?.outcome]).toEqual([
      [],
      null,
    ]);
  },
);

test('a changed outcome changes the entry that it logged and adds none', async () => {
  const id = await anAppointment();
  await recordOutcome(services, { id, outcome: 'no-show' });
  await recordOutcome(services, { id, outcome: 'kept', minutes: 20 });
  expect((await logged()).entries).toEqual(['check-in 0–20 1']);
});

test('a begun appointment is timed; its outcome ends the timer and resumes what it interrupted', async () => {
  const id = await anAppointment();
  await startTimer(services, work('docprep'));
  now = at(3);
  await beginAppointment(services, { id });
  expect(await beginAppointment(services, { id })).toMatchObject({ error: { code: 'begun' } });
  now = at(20);
  await recordOutcome(services, { id, outcome: 'kept' });
  expect(await logged()).toEqual({ entries: ['docprep 0–3 1', 'check-in 3–20 1'], timers: ['docprep 20 0'] });
});

test('a length that is not a whole number of minutes up to a day is refused at its field', async () => {
  const id = await anAppointment();
  const refused = await Promise.all(
    [-1, 1.5, 1441].map(async (minutes) => await recordOutcome(services, { id, outcome: 'kept', minutes })),
  );
  expect(refused).toMatchObject(
    Array.from({ length: 3 }, () => ({ ok: false, error: { code: 'minutes', field: 'minutes' } })),
  );
  expect((await logged()).entries).toEqual([]);
});

const review = { ...work('docket-review'), units: null };

test('a timer whose units only the officer knows asks for them however it ends, and runs until then', async () => {
  const id = await anAppointment();
  await startTimer(services, review);
  await services.store.noteTimers((stack) => ({ ...stack, away: { from: at(1), to: at(9) } }));
  now = at(10);
  const ends = [
    await stopTimer(services, { officer }),
    await endInterruption(services, { officer }),
    await switchTimer(services, work('phone')),
    await startTimer(services, work('phone')),
    await beginAppointment(services, { id }),
    await settleAway(services, { officer, action: 'discard' }),
  ];
  expect(ends).toMatchObject(
    ends.map(() => ({ error: { code: 'how-many', field: 'units', message: 'Docket review: how many cases?' } })),
  );
  expect(await logged()).toEqual({ entries: [], timers: ['docket-review 0 null'] });
});

test('given its units, such a timer ends when its key was pressed, and the next work begins then', async () => {
  await startTimer(services, review);
  now = at(12);
  const ended = { units: 5, at: at(10) };
  await startTimer(services, { ...work('phone'), ended });
  expect(await logged()).toEqual({ entries: ['docket-review 0–10 5'], timers: ['phone 10 1', 'docket-review 0 null'] });
  now = at(20);
  await endInterruption(services, { officer });
  expect((await logged()).timers).toEqual(['docket-review 20 null']);
  now = at(30);
  await stopTimer(services, { officer, ended: { units: 0, at: at(29) } });
  expect((await logged()).entries.at(-1)).toBe('docket-review 20–29 0');
});

test.each([
  ['later than now', 99, 20],
  ['before the timer', -5, 0],
])('a key that was pressed %s ends the timer as near as it can', async (_name, pressed, end) => {
  await startTimer(services, review);
  now = at(20);
  await stopTimer(services, { officer, ended: { units: 3, at: at(pressed) } });
  expect((await logged()).entries).toEqual([`docket-review 0–${end} 3`]);
});

test('the time before the officer was away has units of its own', async () => {
  await startTimer(services, review);
  await services.store.noteTimers((stack) => ({ ...stack, away: { from: at(10), to: at(60) } }));
  now = at(60);
  await settleAway(services, { officer, action: 'discard', units: 4 });
  expect(await logged()).toEqual({ entries: ['docket-review 0–10 4'], timers: ['docket-review 60 null'] });
});

test.each([
  ['no minute and no unit', 'docprep', 0, 0, []],
  ['no minute of a kind that counts nothing', 'meeting', null, 0, []],
  ['no minute but a unit', 'phone', 1, 0, ['phone 0–0 1']],
  ['a minute', 'docprep', 0, 1, ['docprep 0–1 0']],
] as const)('a timer with %s', async (_name, kind, units, minutes, entries) => {
  await startTimer(services, { ...work(kind), units });
  now = at(minutes);
  const stopped = await stopTimer(services, { officer });
  expect([await logged(), stopped.ok && stopped.value.warnings.map(({ code }) => code)]).toEqual([
    { entries, timers: [] },
    entries.length === 0 ? ['left-none'] : [],
  ]);
});

/** A timer that ran for ten minutes before the clock was set, and the tick at which Daybook saw that. */
async function clockSetTo(minute: number): Promise<void> {
  await startTimer(services, work('phone'));
  for (let one = 1; one <= 10; one += 1) await services.store.noteTimers((stack) => notedStack(stack, at(one)));
  now = at(minute);
  await services.store.noteTimers((stack) => notedStack(stack, now));
}

test.each([
  ['set back', -30, { entries: ['phone 0–10 1'], timers: [] }],
  ['set three years ahead', 3 * 525_600, { entries: ['phone 0–10 1'], timers: [] }],
])('a timer stopped after the clock was %s logs the minutes seen, and says so', async (_name, to, expected) => {
  await clockSetTo(to);
  const stopped = await stopTimer(services, { officer });
  expect([await logged(), stopped.ok && stopped.value.warnings.map(({ code }) => code)]).toEqual([
    expected, ['clock-changed'],
  ]);
});

test.each([
  ['switching', switchTimer, { entries: ['phone 0–10 1'], timers: ['walk-in -30 1'] }],
  ['interrupting', startTimer, { entries: ['phone 0–10 1'], timers: ['walk-in -30 1', 'phone 0 0'] }],
])('%s after the clock was set back begins the new timer by the new clock', async (_name, begin, expected) => {
  await clockSetTo(-30);
  await begin(services, work('walk-in'));
  expect(await logged()).toEqual(expected);
});

test('an appointment answered after the clock was set back keeps the minutes of its timer', async () => {
  const id = await anAppointment();
  await beginAppointment(services, { id });
  for (let one = 1; one <= 10; one += 1) await services.store.noteTimers((stack) => notedStack(stack, at(one)));
  now = at(-30);
  await recordOutcome(services, { id, outcome: 'kept' });
  expect((await logged()).entries).toEqual(['check-in 0–10 1']);
});

test.each([
  ['keep', { entries: [], timers: ['phone -40 1'] }],
  ['discard', { entries: ['phone 0–10 1'], timers: ['phone -30 0'] }],
] as const)('a clock that was set back is settled with %s, and no minute is lost', async (action, expected) => {
  await clockSetTo(-30);
  expect([(await settleAway(services, { officer, action })).ok, await logged()]).toEqual([true, expected]);
});

test('no key counts years away: keeping them is refused, and so is splitting beyond a day', async () => {
  const years = 3 * 525_600;
  await clockSetTo(years);
  const refused = [
    await settleAway(services, { officer, action: 'keep' }),
    await settleAway(services, { officer, action: 'split', at: at(10 + 1441) }),
  ];
  expect(refused).toMatchObject(refused.map(() => ({ error: { code: 'away-too-long' } })));
  expect(await logged()).toEqual({ entries: [], timers: ['phone 0 1'] });
  await settleAway(services, { officer, action: 'discard' });
  expect(await logged()).toEqual({ entries: ['phone 0–10 1'], timers: [`phone ${years} 0`] });
});
