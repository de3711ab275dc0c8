import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { RunningTimer, TimerStack } from '#shared/records/timerStack';
import type { Day } from '#shared/time/day';
import { addAppointment, beginAppointment, deleteAppointment } from '#renderer/commands/appointments';
import { closeDay, reopenDay } from '#renderer/commands/days';
import { redo, undo } from '#renderer/commands/history';
import { deleteEntry, editEntry, logActivity, recordCheck, type LogActivityInput } from '#renderer/commands/log';
import { outcomeKept, outcomeNoShow } from '#renderer/commands/outcomes';
import { runCommand } from '#renderer/commands/run';
import { saveAbsence } from '#renderer/commands/schedule';
import { changeSetting } from '#renderer/commands/settings';
import { startTimer } from '#renderer/commands/timers';
import { stepSentence } from '#renderer/commands/stepSentence';
import type { Services } from '#renderer/services/services';
import type { UndoStep } from '#renderer/storage/undoRedo';
import { anAppointment } from '../../helpers/anAppointment';
import { clockOn } from '../../helpers/clockOn';
import { aMemoryMachine, machineOfficer, machineZone, startWithOfficer } from '../../helpers/memoryMachine';

const day = '2026-09-16' as Day;

const work = {
  officer: machineOfficer,
  kind: recordId('phone'),
  duty: null,
  country: null,
  units: 4,
  note: null,
};

const call: LogActivityInput = {
  ...work,
  id: recordId('call'),
  start: clockOn(day, '13:25'),
  end: clockOn(day, '14:00'),
  zone: machineZone,
  origin: 'line',
  placement: 'stated',
};

const planned = { ...anAppointment({ officer: machineOfficer, at: '14:00' }), id: recordId('planned'), title: null };
const timer = { ...work, units: null };
const terms = { kinds: starterKinds, duties: starterDuties, clock: '24', today: day } as const;

type Act = (services: Services) => Promise<Result<unknown>>;

const acts: readonly (readonly [did: string, ...before: readonly Act[]])[] = [
  ['logged Phone call, 4 calls, 35 min, 13:25 – 14:00', async (s) => await logActivity(s, call)],
  [
    'logged Phone call HN, duty: inquiry from Congress, 1 call, 0 min, 13:25, Monday, September 14',
    async (s) =>
      await logActivity(s, {
        ...call,
        units: 1,
        country: 'HN',
        duty: recordId('congress'),
        start: clockOn('2026-09-14', '13:25'),
        end: clockOn('2026-09-14', '13:25'),
      }),
  ],
  [
    'changed Phone call, 3 calls, 35 min, 13:25 – 14:00',
    async (s) => await logActivity(s, call),
    async (s) => await editEntry(s, { id: recordId('call'), changes: { units: 3 } }),
  ],
  [
    'deleted Phone call, 4 calls, 35 min, 13:25 – 14:00',
    async (s) => await logActivity(s, call),
    async (s) => await deleteEntry(s, { id: recordId('call') }),
  ],
  ['added Check-in at 14:00', async (s) => await addAppointment(s, planned)],
  [
    'deleted Check-in at 14:00',
    async (s) => await addAppointment(s, planned),
    async (s) => await deleteAppointment(s, { id: planned.id }),
  ],
  [
    'began Check-in at 14:00',
    async (s) => await addAppointment(s, planned),
    async (s) => await beginAppointment(s, { id: planned.id }),
  ],
  [
    'recorded Check-in at 14:00 as kept',
    async (s) => await addAppointment(s, planned),
    async (s) => await outcomeKept(s, { id: planned.id }),
  ],
  [
    'recorded Check-in at 14:00 as no-show',
    async (s) => await addAppointment(s, planned),
    async (s) => await outcomeNoShow(s, { id: planned.id }),
  ],
  [
    'recorded Check-in, 1 check-in, 35 min, 13:25 – 14:00, record check done',
    async (s) => await logActivity(s, { ...call, kind: recordId('check-in'), units: 1 }),
    async (s) => await recordCheck(s, { entry: recordId('call'), recordCheck: 'done' }),
  ],
  ['started the timer on Phone call', async (s) => await startTimer(s, timer)],
  [
    'closed Wednesday, September 16',
    async (s) => await closeDay(s, { officer: machineOfficer, day, undone: [] }),
  ],
  [
    'reopened Wednesday, September 16',
    async (s) => await closeDay(s, { officer: machineOfficer, day, undone: [] }),
    async (s) => await reopenDay(s, { officer: machineOfficer, day }),
  ],
  [
    'added leave, Sep 21 to Sep 25, 2026',
    async (s) =>
      await saveAbsence(s, {
        officer: machineOfficer,
        reason: 'leave',
        state: 'planned',
        first: '2026-09-21' as Day,
        last: '2026-09-25' as Day,
        hours: null,
      }),
  ],
  ['changed the setting “Clock”', async (s) => await changeSetting(s, { key: 'clock', value: '24' })],
  [
    'added 2 appointments and 3 absences',
    async (s) =>
      await runCommand(s, 'importCalendar', async () => await Promise.resolve({ ok: true, value: imported() })),
  ],
];

test.each(acts.map(([did, ...before]) => ({ did, before })))('undo and redo say that the step $did', async (one) => {
  const { did, before } = one;
  const services = await startWithOfficer(aMemoryMachine());
  for (const act of before) expect(await act(services)).toMatchObject({ ok: true });
  const [undone, redone] = [await undo(services), await redo(services)];
  expect([undone, redone].map((one) => one.ok && one.value.did)).toEqual([did, did]);
});

test('the times of a step use the clock in the settings', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  await changeSetting(services, { key: 'clock', value: '12' });
  await logActivity(services, call);
  expect(await undo(services)).toMatchObject({ value: { did: 'logged Phone call, 4 calls, 35 min, 1:25 – 2:00 pm' } });
});

test('undo and redo say when there is nothing to do', async () => {
  const services = await startWithOfficer(aMemoryMachine());
  expect([await undo(services), await redo(services)]).toEqual([
    { ok: false, error: { code: 'nothing-to-undo', message: 'There is nothing to undo.' } },
    { ok: false, error: { code: 'nothing-to-redo', message: 'There is nothing to redo.' } },
  ]);
});

test.each<[did: string, before: TimerStack | null, after: TimerStack | null]>([
  ['started the timer on Phone call', null, stack('phone')],
  ['started the timer on Phone call', stack('admin'), stack('phone', 'admin')],
  ['resumed the timer on Administration', stack('phone', 'admin'), stack('admin')],
  ['stopped the timer on Phone call', stack('phone'), null],
  ['stopped the timer on Phone call', stack('phone'), stack(null)],
  ['changed the timer on Phone call', stack('phone'), stack('phone')],
  ['changed the timers', stack(null), null],
])('a step that only changed timers %s', (did, before, after) => {
  const step: UndoStep = {
    position: 1, group: 'a', command: 'startTimer', undone: false, records: [],
    timers: [{ officer: machineOfficer, before, after }],
  };
  expect(stepSentence([step], terms)).toBe(did);
});

test('a step without a visible record or timer still has a sentence', () => {
  expect(stepSentence([], terms)).toBe('changed nothing that is shown');
});

/** Timers by their kind, the running one first, each of which logs an entry of its own. */
function stack(running: string | null, ...interrupted: readonly string[]): TimerStack {
  const timerOf = (kind: string): RunningTimer => ({
    ...timer, entry: recordId(`entry-${kind}`), kind: recordId(kind), startedAt: call.start, seenAt: call.start,
    appointment: null,
  });
  return {
    officer: machineOfficer,
    running: running === null ? null : timerOf(running),
    interrupted: interrupted.map(timerOf),
    away: null,
  };
}

function imported(): { readonly changes: readonly Change[] } {
  const absence = {
    officer: machineOfficer,
    reason: 'training',
    state: 'planned',
    first: day,
    last: day,
    hours: null,
    note: null,
  } as const;
  return {
    changes: [
      ...['a', 'b', 'c'].map((id): Change => ({ type: 'absence', id: recordId(id), content: absence })),
      ...['d', 'e'].map((id): Change => ({
        type: 'appointment',
        id: recordId(id),
        content: anAppointment({ officer: machineOfficer }),
      })),
    ],
  };
}
