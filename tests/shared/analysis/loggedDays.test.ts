import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workByDay } from '#shared/analysis/loggedDays';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { DayRange } from '#shared/analysis/workload';
import { recordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { DayClosing } from '#shared/records/dayClosing';
import { expectedDay } from '#shared/rules/expectedDay';
import { loggedShare, participationOf } from '#shared/rules/participation';
import type { Day, Instant } from '#shared/time/day';
import { addDays, eachDay } from '#shared/time/days';
import { anAbsence } from '../../helpers/anAbsence';
import { anEntry } from '../../helpers/anEntry';
import { aSchedule } from '../../helpers/aSchedule';
import { anExpectation } from '../../helpers/anExpectation';
import { seeded } from '../../helpers/seed';

const officers = ['alder', 'linden'].map(recordId);
const someOfficer = fc.constantFrom(...officers);
const someDay = fc.integer({ min: 0, max: 14 }).map((count) => addDays('2026-08-24' as Day, count));
const someEntry = fc
  .record({
    officer: someOfficer,
    day: someDay,
    kind: fc.constantFrom('phone', 'training'),
    minutes: fc.constantFrom(0, 200, 300, 431, 432),
  })
  .map((wishes) => anEntry(wishes));
const someClosing = fc
  .record({ officer: someOfficer, day: someDay, open: fc.boolean() })
  .map((closing): DayClosing => ({ ...closing, closedAt: 0 as Instant, undone: [] }));
const someAbsence = fc
  .record({
    officer: someOfficer,
    first: someDay,
    reason: fc.constantFrom('leave' as const, 'training' as const),
    hours: fc.constantFrom(null, { start: 480, end: 720 }),
  })
  .map((asked) => anAbsence(asked));

test('participation from totals equals that from entries, closings and absences, day by day', () => {
  fc.assert(
    fc.property(
      fc.array(someEntry, { maxLength: 60 }),
      fc.array(someClosing, { maxLength: 12 }),
      fc.array(someAbsence, { minLength: 4, maxLength: 12 }),
      someDay,
      someDay,
      (entries, closings, absences, first, last) => {
        const schedules = officers.map((officer) => aSchedule({ officer }));
        const found = participationOf(
          workByDay(
            { first, last },
            {
              months: [...recount(entries).values()].map(encodeMonth),
              closings,
              officers: officers.map((officer) => (anExpectation({ officer, schedules, absences }))),
              trainingKinds: new Set([recordId('training')]),
            },
          ).flat(),
        );
        const days = officers.flatMap((officer) =>
          eachDay(first, last).map((day) => {
            const own = entries.filter((entry) => entry.officer === officer && entry.parts[0]?.day === day);
            const minutes = (chosen: typeof own) =>
              chosen.reduce((sum, { parts }) => sum + (parts[0]?.minutes ?? 0), 0);
            const { expected, trainingAbsence } = expectedDay(anExpectation({ officer, schedules, absences }), day);
            const logged =
              minutes(own) - Math.min(minutes(own.filter(({ kind }) => kind === 'training')), trainingAbsence);
            const isClosed = closings.some(
              (closing) => closing.officer === officer && closing.day === day && !closing.open,
            );
            return {
              isExpected: expected > 0,
              isLogged: expected > 0 && (isClosed || logged >= loggedShare * expected),
            };
          }),
        );
        expect([found.expectedDays, found.loggedDays]).toEqual([
          days.filter(({ isExpected }) => isExpected).length,
          days.filter(({ isLogged }) => isLogged).length,
        ]);
      },
    ),
    seeded({ numRuns: 300 }),
  );
});

const alder = recordId('alder');
const week = { first: '2026-09-14' as Day, last: '2026-09-18' as Day };

function workOf(
  days: readonly string[],
  {
    closings = [],
    absences = [],
    range = week,
  }: {
    readonly closings?: readonly DayClosing[];
    readonly absences?: readonly Absence[];
    readonly range?: DayRange;
  } = {},
) {
  const entries = days.flatMap((day) => [
    anEntry({ day, minutes: 100 }),
    anEntry({ day, minutes: 20, kind: 'training' }),
  ]);
  return workByDay(range, {
    months: [...recount(entries).values()].map(encodeMonth),
    closings,
    officers: [anExpectation({ officer: alder, schedules: [aSchedule({ officer: alder })], absences })],
    trainingKinds: new Set([recordId('training')]),
  });
}

const aDay = { expected: 480, trainingAbsence: 0, logged: 0, loggedTraining: 0, closed: false };

test.each([
  ['2026-09-13', -1],
  ['2026-09-14', 0],
  ['2026-09-16', 2],
  ['2026-09-18', 4],
  ['2026-09-19', -1],
  ['2026-08-31', -1],
  ['2026-10-01', -1],
])('work on %s belongs to day %i of September 14 to 18', (day, index) => {
  const expected = Array.from({ length: 5 }, (_, at) => [{ ...aDay, logged: at === index ? 120 : 0 }]);
  expect(workOf([day])).toEqual(expected);
});

test.each([
  ['2026-09-13', -1],
  ['2026-09-14', 0],
  ['2026-09-18', 4],
  ['2026-09-19', -1],
])('a closing of %s closes day %i of September 14 to 18', (day, index) => {
  const closing: DayClosing = { officer: alder, day: day as Day, open: false, closedAt: 0 as Instant, undone: [] };
  const closed = (closings: readonly DayClosing[]) => workOf([], { closings }).map(([work]) => work?.closed);
  expect(closed([closing])).toEqual([0, 1, 2, 3, 4].map((at) => at === index));
  expect(
    closed([
      { ...closing, open: true },
      { ...closing, officer: recordId('birch') },
    ]),
  ).toEqual([false, false, false, false, false]);
});

test('training is counted separately only in a range with a training absence', () => {
  const absences = [
    anAbsence({ officer: alder, first: '2026-09-16' as Day, reason: 'training', hours: { start: 480, end: 540 } }),
  ];
  const days = ['2026-09-15', '2026-09-16', '2026-09-19', '2026-10-01'];
  expect(workOf(days, { absences }).map(([work]) => work)).toEqual([
    aDay,
    { ...aDay, logged: 120, loggedTraining: 20 },
    { ...aDay, expected: 420, trainingAbsence: 60, logged: 120, loggedTraining: 20 },
    aDay,
    aDay,
  ]);
  expect(workOf(days).map(([work]) => work?.loggedTraining)).toEqual([0, 0, 0, 0, 0]);
});

test.each([
  ['2026-09-16', '2026-09-16', 1],
  ['2026-09-16', '2026-09-17', 2],
  ['2026-09-16', '2026-09-15', 0],
  ['2026-09-16', '2026-09-14', 0],
])('from %s to %s there are %i days', (first, last, count) => {
  expect(workOf(['2026-09-16'], { range: { first: first as Day, last: last as Day } })).toHaveLength(count);
});

test('a one-minute training absence is enough to count training separately', () => {
  const hours = { start: 480, end: 481 };
  const absences = [anAbsence({ officer: alder, first: '2026-09-16' as Day, reason: 'training', hours })];
  expect(workOf(['2026-09-16'], { absences })[2]?.[0]?.loggedTraining).toBe(20);
});
