import { describe, expect, test } from 'vitest';
import type { Day, ZoneName } from '#shared/time/day';
import { closingChecklist } from '#shared/rules/closingChecklist';
import { doesNotFit, leftToday } from '#shared/rules/leftToday';
import { gapsOfDay, overlapsOfDay, unloggedMinutes } from '#shared/rules/loggedTime';
import { placeEntry } from '#shared/rules/placeEntry';
import { hoursAsRanges } from '#shared/rules/scheduleOfDay';
import { anAppointment } from '../../helpers/anAppointment';
import { dayShift } from '../../helpers/aSchedule';
import { anEntry } from '../../helpers/anEntry';
import { clockOn } from '../../helpers/clockOn';

const at = (clock: string) => clockOn('2026-09-16', clock);
const span = (from: string, to: string) => ({ start: at(from), end: at(to) });
const schedule = hoursAsRanges(dayShift, '2026-09-16' as Day, 'America/New_York' as ZoneName);

describe('what is left of a day', () => {
  test('is the schedule from now on less the union of the appointments still to come', () => {
    const appointments = [anAppointment({ at: '14:30' }), anAppointment({ at: '14:45', until: '15:15' }), anAppointment({ at: '16:15', until: '17:00' })];
    expect(leftToday(schedule, [], at('14:42'))).toBe(108);
    expect(leftToday(schedule, appointments, at('14:42'))).toBe(108 - 33 - 15);
  });

  test('takes nothing off for appointments with an outcome or outside the schedule', () => {
    const appointments = [anAppointment({ at: '15:00', outcome: 'cancelled' }), anAppointment({ at: '17:00' })];
    expect(leftToday(schedule, appointments, at('14:42'))).toBe(108);
  });

  test('names the appointments that the rest of the schedule does not hold any more', () => {
    const late = anAppointment({ at: '14:00', until: '15:30' });
    const three = anAppointment({ at: '15:00', until: '15:30' });
    const four = anAppointment({ at: '16:00', until: '16:30' });
    expect(doesNotFit(schedule, [three, four], at('14:42'))).toEqual([]);
    expect(doesNotFit(schedule, [four, three, late], at('14:42'))).toEqual([three, four]);
    expect(doesNotFit(schedule, [anAppointment({ at: '17:00' })], at('14:42'))).toEqual([]);
  });

  test('counts one that was begun from its beginning', () => {
    const begun = anAppointment({ at: '14:30', until: '15:30', begunAt: at('14:40') });
    const four = anAppointment({ at: '15:40', until: '16:30' });
    expect(doesNotFit(schedule, [begun, four], at('15:39'))).toEqual([]);
  });
});

describe('what is logged of a day', () => {
  test('leaves the gaps of the schedule up to now', () => {
    const logged = [span('08:00', '08:55'), span('09:00', '12:00')];
    expect(gapsOfDay(schedule, logged, at('12:45'), 10)).toEqual([span('12:30', '12:45')]);
    expect(gapsOfDay(schedule, logged, at('12:45'))).toEqual([span('08:55', '09:00'), span('12:30', '12:45')]);
    expect(unloggedMinutes(schedule, logged, at('12:45'))).toBe(20);
  });

  test('shows overlaps as pairs in the order of time', () => {
    const [first, second, third] = [span('09:00', '09:30'), span('09:20', '09:40'), span('09:40', '09:50')];
    expect(overlapsOfDay([third, second, first])).toEqual([[first, second]]);
  });
});

describe('time that is not typed', () => {
  const day = span('00:00', '14:42');

  test('goes to the end of the latest free stretch that holds it', () => {
    const logged = [span('08:00', '13:25'), span('14:00', '14:30')];
    expect(placeEntry(35, day, logged, at('14:42'))).toEqual({ ...span('13:25', '14:00'), placement: 'gap', overlaps: false });
    expect(placeEntry(12, day, logged, at('14:42'))).toEqual({ ...span('14:30', '14:42'), placement: 'ended now', overlaps: false });
  });

  test('may lie outside the schedule', () => {
    expect(placeEntry(60, day, [span('08:00', '14:42')], at('14:42'))).toEqual({ ...span('07:00', '08:00'), placement: 'gap', overlaps: false });
  });

  test('ends now over what is logged where nothing holds it', () => {
    expect(placeEntry(600, day, [span('08:00', '14:42')], at('14:42'))).toEqual({ ...span('04:42', '14:42'), placement: 'ended now', overlaps: true });
  });

  test('of no length is now', () => {
    expect(placeEntry(0, day, [span('08:00', '14:42')], at('14:42'))).toEqual({ ...span('14:42', '14:42'), placement: 'ended now', overlaps: false });
  });
});

test('a closing lists gaps of 10 minutes and more, overlaps, open outcomes and what was due', () => {
  const entries = [
    anEntry({ start: at('08:00'), minutes: 235, kind: 'check-in', outcome: 'kept', recordCheck: 'done' }),
    anEntry({ start: at('11:45'), minutes: 15, kind: 'check-in', outcome: 'kept', recordCheck: 'skipped' }),
    anEntry({ start: at('12:41'), minutes: 229, recordCheck: 'not required' }),
  ];
  const open = anAppointment({ at: '15:00' });
  expect(closingChecklist({ schedule, entries, appointments: [anAppointment({ outcome: 'kept' }), open, anAppointment({ outcome: 'no-show' })], now: at('17:00') })).toEqual({
    gaps: [span('12:30', '12:41')],
    overlaps: [[entries[0], entries[1]]],
    unanswered: [open],
    due: [{ kind: 'record-check', due: 2, done: 1, notDone: 1 }, { kind: 'check-in', due: 2, done: 1, notDone: 1 }],
  });
});
