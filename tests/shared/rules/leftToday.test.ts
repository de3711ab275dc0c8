import { describe, expect, test } from 'vitest';
import { doesNotFit, leftToday } from '#shared/rules/leftToday';
import { hoursAsRanges } from '#shared/rules/scheduleOfDay';
import type { Day, ZoneName } from '#shared/time/day';
import { anAppointment } from '../../helpers/anAppointment';
import { dayShift } from '../../helpers/aSchedule';
import { clockOn } from '../../helpers/clockOn';

const at = (clock: string) => clockOn('2026-09-16', clock);
const schedule = hoursAsRanges(dayShift, '2026-09-16' as Day, 'America/New_York' as ZoneName);

describe('the time left of a day', () => {
  test('is the schedule from now on less the union of the appointments still to come', () => {
    const appointments = [
      anAppointment({ at: '14:30' }),
      anAppointment({ at: '14:45', until: '15:15' }),
      anAppointment({ at: '16:15', until: '17:00' }),
    ];
    expect(leftToday(schedule, [], [], at('14:42'))).toBe(108);
    expect(leftToday(schedule, appointments, [], at('14:42'))).toBe(108 - 33 - 15);
  });

  test('takes nothing off for appointments with an outcome or outside the schedule', () => {
    const appointments = [anAppointment({ at: '15:00', outcome: 'cancelled' }), anAppointment({ at: '17:00' })];
    expect(leftToday(schedule, appointments, [], at('14:42'))).toBe(108);
  });

  test('is reduced by the hours of assigned duties, counting minutes under an appointment once', () => {
    // Of 14:30 to 15:30, 48 minutes are after 14:42; of 16:00 to 17:00, 30 are on the schedule.
    const duties = [{ start: at('14:30'), end: at('15:30') }, { start: at('16:00'), end: at('17:00') }];
    expect(leftToday(schedule, [], duties, at('14:42'))).toBe(108 - 48 - 30);
    // The appointment has 15:20 to 15:50: 20 minutes beside the duty.
    const planned = anAppointment({ at: '15:20', until: '15:50' });
    expect(leftToday(schedule, [planned], duties, at('14:42'))).toBe(108 - 48 - 30 - 20);
    const cancelled = { ...planned, outcome: 'cancelled' as const };
    expect(leftToday(schedule, [cancelled], duties, at('14:42'))).toBe(108 - 48 - 30);
  });

  test('finds the appointments that no longer fit into the rest of the schedule', () => {
    const late = anAppointment({ at: '14:00', until: '15:30' });
    const three = anAppointment({ at: '15:00', until: '15:30' });
    const four = anAppointment({ at: '16:00', until: '16:30' });
    expect(doesNotFit(schedule, [three, four], at('14:42'))).toEqual([]);
    expect(doesNotFit(schedule, [four, three, late], at('14:42'))).toEqual([three, four]);
    expect(doesNotFit(schedule, [anAppointment({ at: '17:00' })], at('14:42'))).toEqual([]);
  });

  test('places an appointment that has begun at its start', () => {
    const begun = anAppointment({ at: '14:30', until: '15:30', begunAt: at('14:40') });
    const four = anAppointment({ at: '15:40', until: '16:30' });
    expect(doesNotFit(schedule, [begun, four], at('15:39'))).toEqual([]);
  });
});

/** The day's schedule is 08:00 to 12:00 and 12:30 to 16:30. */
test.each([
  ['00:00', 480],
  ['07:59', 480],
  ['08:00', 480],
  ['08:01', 479],
  ['11:59', 241],
  ['12:00', 240],
  ['12:15', 240],
  ['12:30', 240],
  ['12:31', 239],
  ['16:29', 1],
  ['16:30', 0],
  ['16:31', 0],
  ['23:59', 0],
])('at %s, %i minutes of the schedule are left', (now, minutes) => {
  expect(leftToday(schedule, [], [], at(now))).toBe(minutes);
});

test.each([
  ['before now', '13:00', '14:00', 150],
  ['touching now', '13:30', '14:00', 150],
  ['around now', '13:59', '14:01', 149],
  ['from now', '14:00', '14:01', 149],
  ['to the end', '16:29', '16:30', 149],
  ['over the end', '16:29', '16:31', 149],
  ['touching the end', '16:30', '17:00', 150],
  ['of the whole rest', '14:00', '16:30', 0],
])('at 14:00 an appointment %s, %s to %s, leaves %i minutes', (_, from, until, minutes) => {
  expect(leftToday(schedule, [anAppointment({ at: from, until })], [], at('14:00'))).toBe(minutes);
});

test('a minute that has begun does not count', () => {
  const [range] = [{ start: at('14:00'), end: at('14:02') }];
  const leftAfter = (later: number) => leftToday([range], [], [], (at('14:00') + later) as never);
  expect([1, 59_999, 60_000, 60_001].map(leftAfter)).toEqual([1, 1, 1, 0]);
});

/** One begun at 15:20 takes an hour, so what is planned for 15:45 can end at 16:50 at the earliest: too late. */
test.each([
  ['15:30', false],
  ['15:44', false],
  ['15:45', true],
  ['15:46', true],
  ['16:15', true],
  ['17:00', true],
])('at %s a half-hour appointment planned for 15:45, too late by now, is not listed: %s', (now, unmentioned) => {
  const begun = anAppointment({ at: '15:00', until: '16:00', begunAt: at('15:20') });
  const planned = anAppointment({ at: '15:45', until: '16:15' });
  expect(doesNotFit(schedule, [planned, begun], at(now))).toEqual(unmentioned ? [] : [planned]);
});

test('a past appointment takes no time from later ones, but a waiting one does', () => {
  const past = anAppointment({ at: '14:00', until: '14:30' });
  const toCome = anAppointment({ at: '15:45', until: '16:15' });
  const waiting = anAppointment({ at: '15:10', until: '15:50' });
  expect([
    doesNotFit(schedule, [past, toCome], at('15:44')),
    doesNotFit(schedule, [waiting, toCome], at('15:44')),
    doesNotFit(schedule, [past, waiting], at('16:40')),
  ]).toEqual([[], [toCome], []]);
});

test('one whose time ends now is past, unless it has begun', () => {
  const toCome = anAppointment({ at: '15:45', until: '16:15' });
  const ending = anAppointment({ at: '15:04', until: '15:44' });
  const running = anAppointment({ at: '14:00', until: '15:00', begunAt: at('15:20') });
  expect([
    doesNotFit(schedule, [ending, toCome], at('15:44')),
    doesNotFit(schedule, [running, toCome], at('15:30')),
  ]).toEqual([[], [toCome]]);
});

test('one that does not fit takes no time from those after it', () => {
  const begun = anAppointment({ at: '15:00', until: '15:30', begunAt: at('15:10') });
  const long = anAppointment({ at: '15:20', until: '16:20' });
  const short = anAppointment({ at: '15:45', until: '16:15' });
  expect(doesNotFit(schedule, [begun, long, short], at('15:15'))).toEqual([long]);
});

test('a day without a schedule leaves nothing, and each appointment lasts until its own end', () => {
  const begun = anAppointment({ at: '13:00', until: '14:00', begunAt: at('13:01') });
  const planned = anAppointment({ at: '14:00', until: '14:30' });
  expect([
    leftToday([], [planned], [], at('13:00')),
    doesNotFit([], [planned], at('13:59')),
    doesNotFit([], [planned, begun], at('13:59')),
  ]).toEqual([0, [], [planned]]);
});
