import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { expectedDay, expectedMinutes, hoursToWork } from '#shared/rules/expectedDay';
import { isLoggedDay, participationOf, type DayOfWork } from '#shared/rules/participation';
import { scheduleInForce, scheduleOfDay } from '#shared/rules/scheduleOfDay';
import { anAbsence } from '../../helpers/anAbsence';
import { aSchedule, dayShift } from '../../helpers/aSchedule';

const officer = recordId('officer-1');
const wednesday = '2026-09-16' as Day;
const expectedWith = (...absences: ReturnType<typeof anAbsence>[]) => expectedMinutes({ officer, schedules: [aSchedule()], absences }, wednesday);

describe('the schedule of a day', () => {
  test('is that of the latest schedule that has begun, counted from its own anchor', () => {
    const later = aSchedule({ from: '2026-09-16' as Day, anchor: '2026-09-06' as Day, days: Array.from({ length: 14 }, (_, day) => (day === 10 ? [{ start: 600, end: 900 }] : [])) });
    const schedules = [later, aSchedule(), aSchedule({ officer: recordId('officer-2'), from: '2026-09-10' as Day, days: [] })];
    expect([scheduleOfDay(schedules, officer, '2026-09-15' as Day), scheduleOfDay(schedules, officer, wednesday)]).toEqual([dayShift, [{ start: 600, end: 900 }]]);
    expect(scheduleInForce(schedules, officer, '2025-12-31' as Day)).toBe(null);
    expect(scheduleOfDay(schedules, officer, '2025-12-31' as Day)).toEqual([]);
  });
});

describe('expected minutes', () => {
  test('are the schedule less absences, not below 0', () => {
    expect(expectedWith()).toBe(480);
    expect(expectedWith(anAbsence({ hours: { start: 600, end: 780 } }))).toBe(330);
    expect(expectedWith(anAbsence(), anAbsence({ reason: 'training' }))).toBe(0);
  });

  test('lose nothing to absences that were cancelled, not attended, of another day or of another officer', () => {
    expect(expectedWith(
      anAbsence({ state: 'cancelled' }), anAbsence({ state: 'not attended' }), anAbsence({ first: '2026-09-17' as Day }), anAbsence({ officer: recordId('officer-2') }),
    )).toBe(480);
  });

  test('lose overlapping absences once', () => {
    const absences = [anAbsence({ hours: { start: 480, end: 600 } }), anAbsence({ reason: 'training', hours: { start: 540, end: 660 } })];
    expect(expectedDay({ officer, schedules: [aSchedule()], absences }, wednesday)).toEqual({ scheduled: 480, expected: 300, trainingAbsence: 120 });
    expect(hoursToWork({ officer, schedules: [aSchedule()], absences }, wednesday)).toEqual([{ start: 660, end: 720 }, { start: 750, end: 990 }]);
  });
});

describe('a logged day', () => {
  const aDay = (asked: Partial<DayOfWork>): DayOfWork => ({ expected: 480, trainingAbsence: 0, logged: 0, loggedTraining: 0, closed: false, ...asked });

  test('is closed, or reaches 90 % of what was expected', () => {
    expect([aDay({ logged: 431 }), aDay({ logged: 432 }), aDay({ closed: true })].map(isLoggedDay)).toEqual([false, true, true]);
  });

  test('is none where nothing was expected', () => {
    expect(isLoggedDay(aDay({ expected: 0, closed: true, logged: 60 }))).toBe(false);
  });

  test('does not count training again that a training absence took off', () => {
    expect(isLoggedDay(aDay({ expected: 240, trainingAbsence: 240, logged: 240, loggedTraining: 240 }))).toBe(false);
    expect(isLoggedDay(aDay({ expected: 240, trainingAbsence: 240, logged: 480, loggedTraining: 240 }))).toBe(true);
  });

  test('makes participation with the expected days as the denominator', () => {
    expect(participationOf([aDay({ closed: true }), aDay({}), aDay({ expected: 0, closed: true })])).toEqual({ loggedDays: 1, expectedDays: 2, rate: 0.5 });
    expect(participationOf([])).toEqual({ loggedDays: 0, expectedDays: 0, rate: null });
  });
});
