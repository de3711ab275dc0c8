import { expect, test } from 'vitest';
import { closingChecklist, recordCheckKind } from '#shared/rules/closingChecklist';
import { hoursAsRanges } from '#shared/rules/scheduleOfDay';
import type { Day, ZoneName } from '#shared/time/day';
import { anAppointment } from '../../helpers/anAppointment';
import { dayShift } from '../../helpers/aSchedule';
import { anEntry } from '../../helpers/anEntry';
import { clockOn } from '../../helpers/clockOn';

const at = (clock: string) => clockOn('2026-09-16', clock);
const span = (from: string, to: string) => ({ start: at(from), end: at(to) });
const schedule = hoursAsRanges(dayShift, '2026-09-16' as Day, 'America/New_York' as ZoneName);

test('closing a day lists gaps of 10 minutes or more, overlaps, open outcomes and what was due', () => {
  const entries = [
    anEntry({ start: at('08:00'), minutes: 235, kind: 'check-in', outcome: 'kept', recordCheck: 'done' }),
    anEntry({ start: at('11:45'), minutes: 15, kind: 'check-in', outcome: 'kept', recordCheck: 'skipped' }),
    anEntry({ start: at('12:41'), minutes: 229, recordCheck: 'not required' }),
  ];
  const open = anAppointment({ at: '15:00' });
  expect(
    closingChecklist({
      schedule,
      entries,
      appointments: [anAppointment({ outcome: 'kept' }), open, anAppointment({ outcome: 'no-show' })],
      now: at('17:00'),
    }),
  ).toEqual({
    gaps: [span('12:30', '12:41')],
    overlaps: [[entries[0], entries[1]]],
    unanswered: [open],
    due: [
      { kind: 'record-check', due: 2, done: 1, notDone: 1 },
      { kind: 'check-in', due: 2, done: 1, notDone: 1 },
    ],
  });
});

test.each([
  ['12:39', 0],
  ['12:40', 1],
  ['12:41', 1],
])('a gap from 12:30 to %s is listed: %i', (end, count) => {
  const entries = [anEntry({ start: at('08:00'), minutes: 240 }), anEntry({ start: at(end), minutes: 240 })];
  expect(closingChecklist({ schedule, entries, appointments: [], now: at('16:30') }).gaps).toHaveLength(count);
});

test.each([
  [['done'], []],
  [['not required'], []],
  [[null], []],
  [['skipped'], [{ kind: recordCheckKind, due: 1, done: 0, notDone: 1 }]],
  [['skipped', 'done', 'done', 'not required'], [{ kind: recordCheckKind, due: 3, done: 2, notDone: 1 }]],
  [['skipped', 'skipped'], [{ kind: recordCheckKind, due: 2, done: 0, notDone: 2 }]],
] as const)('record checks that were %j leave %j due', (checks, due) => {
  const entries = checks.map((recordCheck) => anEntry({ recordCheck }));
  expect(closingChecklist({ schedule: [], entries, appointments: [], now: at('16:30') }).due).toEqual(due);
});

test.each([
  [['kept'], []],
  [['no-show', 'rescheduled', 'cancelled'], []],
  [[null], [{ kind: 'check-in', due: 1, done: 0, notDone: 1 }]],
  [[null, 'kept', 'kept', 'cancelled', null], [{ kind: 'check-in', due: 4, done: 2, notDone: 2 }]],
] as const)('appointments with the outcomes %j leave %j due', (outcomes, due) => {
  const appointments = outcomes.map((outcome) => anAppointment({ outcome }));
  expect(closingChecklist({ schedule: [], entries: [], appointments, now: at('16:30') }).due).toEqual(due);
});
