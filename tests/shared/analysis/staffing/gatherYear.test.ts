import { expect, test } from 'vitest';
import { gatherYear, type YearInput } from '#shared/analysis/staffing/gatherYear';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';
import { aSchedule } from '../../../helpers/aSchedule';
import { anOfficer } from '../../../helpers/aStudy';
import { anEntry } from '../../../helpers/anEntry';
import { anExpectation } from '../../../helpers/anExpectation';

const alder = anOfficer('alder');

function aYear(entries: readonly TimeEntry[], wishes: Partial<YearInput> = {}): YearInput {
  const officers = wishes.officers ?? [alder];
  return {
    last: '2026-08-31' as Day,
    unit: 'Unit 2' as RecordId,
    officers,
    kinds: ['phone', 'check-in'] as RecordId[],
    sharedDuties: ['congress'] as RecordId[],
    months: [...recount(entries).values()].map(encodeMonth),
    expectations: officers.map(({ id }) => anExpectation({ officer: id, schedules: [aSchedule({ officer: id })] })),
    firstLogged: '2025-09-01' as Day,
    plan: { minutesPerDay: 480, leaveDays: 24, trainingDays: 6 },
    ...wishes,
  };
}

test('a full-time year: 261 weekdays less 11 holidays, 24 of leave and 6 of training are 220 days', () => {
  const { fullTime, range, available } = gatherYear(aYear([]));
  expect(range).toEqual({ first: '2025-09-01', last: '2026-08-31' });
  expect(fullTime).toMatchObject({ workdays: 261, holidays: 11, days: 220, minutes: 105_600 });
  expect(available).toBeCloseTo(1, 9);
});

test('units count by docket and kind only within the year; a duty counts no units, and a shared one no minutes', () => {
  const { units, singleDutyMinutes, isWhole, factor } = gatherYear(
    aYear([
      anEntry({ day: '2025-08-31', kind: 'phone', units: 100 }),
      anEntry({ day: '2025-09-01', kind: 'phone', units: 3 }),
      anEntry({ day: '2026-08-31', kind: 'phone', units: 4 }),
      anEntry({ day: '2026-08-31', kind: 'phone', units: 8, docket: 'mixed' }),
      anEntry({ day: '2026-09-01', kind: 'phone', units: 100 }),
      anEntry({ day: '2026-05-04', kind: 'walk-in', units: 100 }),
      anEntry({ day: '2026-05-04', kind: 'phone', unit: 'Unit 5', units: 100 }),
      anEntry({ officer: 'birch', day: '2026-05-04', kind: 'phone', units: 100 }),
      anEntry({ officer: 'birch', day: '2026-05-04', kind: 'duty', duty: 'court-run', units: null, minutes: 100 }),
      anEntry({ day: '2026-05-04', kind: 'phone', duty: 'congress', units: 100, minutes: 30 }),
      anEntry({ day: '2026-05-04', kind: 'duty', duty: 'court-run', units: null, minutes: 70 }),
    ]),
  );
  expect(units).toEqual([
    { docket: 'mixed', kind: 'phone', counted: 8, yearly: 8 },
    { docket: 'non-detained', kind: 'phone', counted: 7, yearly: 7 },
  ]);
  expect([singleDutyMinutes, isWhole, factor]).toEqual([70, true, 1]);
});

test.each([
  { first: '2025-09-08', isWhole: true },
  { first: '2025-09-09', isWhole: false },
])('a year with records from $first on is whole: $isWhole', ({ first, isWhole }) => {
  expect(gatherYear(aYear([], { firstLogged: first as Day })).isWhole).toBe(isWhole);
});

test('a period is multiplied by the working time of the year over its expected minutes, season unknown', () => {
  const entries = [anEntry({ day: '2026-08-24', kind: 'phone', units: 10 })];
  const gathered = gatherYear(aYear(entries, { firstLogged: '2026-08-24' as Day }));
  // Six weekdays from Monday, August 24 to Monday, August 31: 2,880 expected minutes.
  expect(gathered.covered).toEqual({ first: '2026-08-24', last: '2026-08-31' });
  expect(gathered.factor).toBeCloseTo(105_600 / 2_880, 9);
  expect(gathered.units[0]?.yearly).toBeCloseTo((10 * 105_600) / 2_880, 6);
});

test('if one of two officers logged only part of the year, it is scaled by both, with its season known', () => {
  const officers = [alder, anOfficer('birch')];
  const expectations = officers.map(({ id }, at) =>
    anExpectation({
      officer: id,
      schedules: [aSchedule({ officer: id, from: '2025-08-31' as Day })],
      firstDay: (at === 0 ? '2025-09-01' : '2026-08-24') as Day,
    }),
  );
  const entries = [anEntry({ day: '2026-05-04', kind: 'phone', units: 100 })];
  const gathered = gatherYear(aYear(entries, { officers, expectations }));
  // 250 days of one officer and 6 of the other are expected; the year has 220 days of each.
  expect([gathered.isWhole, gathered.isSeasonKnown]).toEqual([false, true]);
  expect(gathered.factor).toBeCloseTo((2 * 105_600) / (256 * 480), 9);
  expect(gathered.units[0]?.yearly).toBeCloseTo((100 * 440) / 256, 9);
});

test('if nobody logged anything, nothing is counted and nothing divides by zero', () => {
  const gathered = gatherYear(aYear([], { firstLogged: null }));
  expect([gathered.covered, gathered.factor, gathered.units]).toEqual([null, 1, []]);
});

test('a detail is taken off, leave is not taken off twice, and half a year in the unit is half', () => {
  const expectation = anExpectation({
    officer: alder.id,
    schedules: [aSchedule({ officer: alder.id })],
    absences: [
      {
        officer: alder.id,
        reason: 'detail',
        state: 'taken',
        first: '2026-03-02' as Day,
        last: '2026-03-06' as Day,
        hours: null,
        note: null,
      },
      {
        officer: alder.id,
        reason: 'leave',
        state: 'taken',
        first: '2026-04-06' as Day,
        last: '2026-04-10' as Day,
        hours: null,
        note: null,
      },
    ],
  });
  const [officer] = gatherYear(aYear([], { expectations: [expectation] })).officers;
  expect([officer?.detail, officer?.minutes]).toEqual([2400, 105_600 - 2400]);
  const joined = {
    ...alder,
    memberships: [
      { from: '2025-01-01' as Day, unit: 'Unit 5' as RecordId, docket: 'detained', fieldOffice: '' } as const,
      { from: '2026-03-02' as Day, unit: 'Unit 2' as RecordId, docket: 'non-detained', fieldOffice: '' } as const,
    ],
  };
  expect(gatherYear(aYear([], { officers: [joined] })).available).toBeCloseTo(0.51, 1);
});

test.each([
  { last: '2024-02-29', first: '2023-03-01' },
  { last: '2025-02-28', first: '2024-02-29' },
  { last: '2026-12-31', first: '2026-01-01' },
])('the twelve months to $last begin on $first', ({ last, first }) => {
  expect(gatherYear(aYear([], { last: last as Day })).range.first).toBe(first);
});
