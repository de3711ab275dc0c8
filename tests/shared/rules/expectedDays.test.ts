import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Schedule } from '#shared/records/schedule';
import { expectedDay, expectedDays } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';
import { addDays, eachDay } from '#shared/time/days';
import { seeded } from '../../helpers/seed';
import { anExpectation } from '../../helpers/anExpectation';

const [alder, birch] = [recordId('alder'), recordId('birch')];
const origin = '2026-01-04' as Day;

const someOfficer = fc.constantFrom(alder, alder, alder, birch);
const someDay = fc.integer({ min: -30, max: 120 }).map((count) => addDays(origin, count));
const someHours = fc
  .tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 440 }))
  .map(([start, length]) => ({ start, end: start + length }));
const someSchedule = fc.record({
  officer: someOfficer,
  from: someDay,
  anchor: someDay,
  days: fc.array(fc.array(someHours, { maxLength: 1 }), { minLength: 14, maxLength: 14 }),
}) as fc.Arbitrary<unknown> as fc.Arbitrary<Schedule>;
const someAbsence = fc
  .record({
    officer: someOfficer,
    first: someDay,
    length: fc.integer({ min: 0, max: 20 }),
    hours: fc.option(someHours),
    reason: fc.constantFrom('training', 'leave'),
    state: fc.constantFrom('planned', 'taken', 'cancelled', 'not attended'),
  })
  .map(({ length, ...absence }) => ({
    ...absence,
    last: addDays(absence.first, length),
  })) as fc.Arbitrary<unknown> as fc.Arbitrary<Absence>;

test('a range gives the same result for each of its days as the single day', () => {
  fc.assert(
    fc.property(
      fc.array(someSchedule, { maxLength: 4 }),
      fc.array(someAbsence, { maxLength: 8 }),
      someDay,
      fc.integer({ min: -1, max: 70 }),
      (schedules, absences, first, length) => {
        const records = anExpectation({ officer: alder, schedules, absences });
        const last = addDays(first, length);
        expect(expectedDays(records, first, last)).toEqual(
          eachDay(first, last).map((day) => expectedDay(records, day)),
        );
      },
    ),
    seeded({ numRuns: 300 }),
  );
});
