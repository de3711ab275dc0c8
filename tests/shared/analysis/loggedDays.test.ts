import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workByDay } from '#shared/analysis/loggedDays';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { recordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import { expectedDay } from '#shared/rules/expectedDay';
import { loggedShare, participationOf } from '#shared/rules/participation';
import type { Day, Instant } from '#shared/time/day';
import { addDays, eachDay } from '#shared/time/days';
import { anAbsence } from '../../helpers/anAbsence';
import { anEntry } from '../../helpers/anEntry';
import { aSchedule } from '../../helpers/aSchedule';
import { seeded } from '../../helpers/seed';

const officers = ['alder', 'linden'].map(recordId);
const someOfficer = fc.constantFrom(...officers);
const someDay = fc.integer({ min: 0, max: 14 }).map((count) => addDays('2026-08-24' as Day, count));
const someEntry = fc.record({
  officer: someOfficer, day: someDay, kind: fc.constantFrom('phone', 'training'), minutes: fc.constantFrom(0, 200, 300, 431, 432),
}).map((wishes) => anEntry(wishes));
const someClosing = fc.record({ officer: someOfficer, day: someDay, open: fc.boolean() }).map((closing): DayClosing => ({ ...closing, closedAt: 0 as Instant, undone: [] }));
const someAbsence = fc.record({
  officer: someOfficer, first: someDay, reason: fc.constantFrom('leave' as const, 'training' as const), hours: fc.constantFrom(null, { start: 480, end: 720 }),
}).map((asked) => anAbsence(asked));

test('participation over totals counts the days that entries, closings and absences make logged days one by one', () => {
  fc.assert(fc.property(fc.array(someEntry, { maxLength: 60 }), fc.array(someClosing, { maxLength: 12 }), fc.array(someAbsence, { minLength: 4, maxLength: 12 }), someDay, someDay, (entries, closings, absences, first, last) => {
    const schedules = officers.map((officer) => aSchedule({ officer }));
    const found = participationOf(workByDay({ first, last }, {
      months: [...recount(entries).values()].map(encodeMonth),
      closings,
      officers: officers.map((officer) => ({ officer, schedules, absences })),
      trainingKinds: new Set([recordId('training')]),
    }).flat());
    const days = officers.flatMap((officer) => eachDay(first, last).map((day) => {
      const own = entries.filter((entry) => entry.officer === officer && entry.parts[0]?.day === day);
      const minutes = (chosen: typeof own) => chosen.reduce((sum, { parts }) => sum + (parts[0]?.minutes ?? 0), 0);
      const { expected, trainingAbsence } = expectedDay({ officer, schedules, absences }, day);
      const logged = minutes(own) - Math.min(minutes(own.filter(({ kind }) => kind === 'training')), trainingAbsence);
      const isClosed = closings.some((closing) => closing.officer === officer && closing.day === day && !closing.open);
      return { isExpected: expected > 0, isLogged: expected > 0 && (isClosed || logged >= loggedShare * expected) };
    }));
    expect([found.expectedDays, found.loggedDays]).toEqual([days.filter(({ isExpected }) => isExpected).length, days.filter(({ isLogged }) => isLogged).length]);
  }), seeded({ numRuns: 300 }));
});
