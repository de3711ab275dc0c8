import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { expectedDay, hoursToWork } from '#shared/rules/expectedDay';
import { anAbsence } from '../../helpers/anAbsence';
import { aSchedule } from '../../helpers/aSchedule';
import { anExpectation } from '../../helpers/anExpectation';

const officer = recordId('officer-1');
const wednesday = '2026-09-16' as Day;
const expectedWith = (...absences: ReturnType<typeof anAbsence>[]) =>
  expectedDay(anExpectation({ officer, schedules: [aSchedule()], absences }), wednesday).expected;

describe('expected minutes', () => {
  test('are the schedule less absences, not below 0', () => {
    expect(expectedWith()).toBe(480);
    expect(expectedWith(anAbsence({ hours: { start: 600, end: 780 } }))).toBe(330);
    expect(expectedWith(anAbsence(), anAbsence({ reason: 'training' }))).toBe(0);
  });

  test('lose nothing to absences that are cancelled, not attended, on another day or another officer’s', () => {
    expect(
      expectedWith(
        anAbsence({ state: 'cancelled' }),
        anAbsence({ state: 'not attended' }),
        anAbsence({ first: '2026-09-17' as Day }),
        anAbsence({ officer: recordId('officer-2') }),
      ),
    ).toBe(480);
  });

  test('lose overlapping absences once', () => {
    const absences = [
      anAbsence({ hours: { start: 480, end: 600 } }),
      anAbsence({ reason: 'training', hours: { start: 540, end: 660 } }),
    ];
    expect(expectedDay(anExpectation({ officer, schedules: [aSchedule()], absences }), wednesday)).toEqual({
      scheduled: 480,
      expected: 300,
      trainingAbsence: 120,
    });
    expect(hoursToWork(anExpectation({ officer, schedules: [aSchedule()], absences }), wednesday)).toEqual([
      { start: 660, end: 720 },
      { start: 750, end: 990 },
    ]);
  });
});

/** The hours of the day are 08:00 to 12:00 and 12:30 to 16:30: 480 to 720 and 750 to 990. */
test.each([
  ['touching the start', 0, 480, 480],
  ['one minute in', 0, 481, 479],
  ['the whole morning', 480, 720, 240],
  ['the break', 720, 750, 480],
  ['the break and a minute', 719, 751, 478],
  ['to one minute before the end', 750, 989, 241],
  ['to the end', 750, 990, 240],
  ['touching the end', 990, 1440, 480],
  ['the whole day', 0, 1440, 0],
  ['all hours', 480, 990, 0],
  ['nothing', 600, 600, 480],
])('an absence of hours, %s: %i to %i leaves %i minutes', (_, start, end, expected) => {
  const absences = [anAbsence({ hours: { start, end } })];
  const records = anExpectation({ officer, schedules: [aSchedule()], absences });
  expect(expectedDay(records, wednesday)).toEqual({ scheduled: 480, expected, trainingAbsence: 0 });
  const training = { ...records, absences: [anAbsence({ hours: { start, end }, reason: 'training' })] };
  expect(expectedDay(training, wednesday).trainingAbsence).toBe(480 - expected);
});

test.each([
  ['2026-09-14', 480],
  ['2026-09-15', 0],
  ['2026-09-16', 0],
  ['2026-09-17', 0],
  ['2026-09-18', 480],
  ['2026-09-19', 0],
])('an absence from September 15 to 17 leaves %s %i minutes', (day, expected) => {
  const absences = [anAbsence({ first: '2026-09-15' as Day, last: '2026-09-17' as Day })];
  const records = anExpectation({ officer, schedules: [aSchedule()], absences });
  expect(expectedDay(records, day as Day).expected).toBe(expected);
});

test.each([
  ['planned', 0],
  ['taken', 0],
  ['cancelled', 480],
  ['not attended', 480],
] as const)('an absence that is %s leaves %i minutes', (state, expected) => {
  expect(expectedWith(anAbsence({ state }))).toBe(expected);
});

test('a whole-day absence takes off every minute, and a day without absences loses nothing', () => {
  const days = Array.from({ length: 14 }, () => [{ start: 0, end: 1440 }]);
  const absences = [anAbsence({ reason: 'training' })];
  const records = anExpectation({ officer, schedules: [aSchedule({ days })], absences });
  expect(expectedDay(records, '2026-09-15' as Day)).toEqual({ scheduled: 1440, expected: 1440, trainingAbsence: 0 });
  expect(expectedDay(records, wednesday)).toEqual({ scheduled: 1440, expected: 0, trainingAbsence: 1440 });
});
