import type { RecordId } from '#shared/base/ids';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import { workloadOf, type DayRange, type WorkloadOptions } from '#shared/analysis/workload';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { PeriodUnit } from '#shared/time/periods';
import { anEntry } from '../../helpers/anEntry';
import { seeded } from '../../helpers/seed';

const origin = '2026-07-20' as Day;
const someDay = fc.integer({ min: 0, max: 130 }).map((count) => addDays(origin, count));
const someEntry = fc
  .record({
    officer: fc.constantFrom('alder', 'linden'),
    unit: fc.constantFrom('Unit 1', 'Unit 2'),
    docket: fc.constantFrom('detained' as const, 'non-detained' as const),
    kind: fc.constantFrom('check-in', 'phone', 'duty', 'detail'),
    duty: fc.constantFrom(null, 'congress', 'court-run'),
    units: fc.constantFrom(null, 0, 1, 4),
    parts: fc
      .tuple(someDay, fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 2 }))
      .map(([first, parts]) =>
        parts.map((minutes, index) => ({ day: addDays(first, index), minutes, outside: false })),
      ),
  })
  .map((wishes) => anEntry(wishes));
const someOptions = fc
  .record({
    days: fc
      .tuple(someDay, someDay)
      .map(([one, other]): DayRange => (one < other ? { first: one, last: other } : { first: other, last: one })),
    by: fc.constantFrom<PeriodUnit>('day', 'week', 'payPeriod', 'month', 'quarter', 'fiscalYear'),
    unit: fc.constantFrom(null, 'Unit 1' as RecordId, 'Unit 3' as RecordId),
    docket: fc.constantFrom(null, 'detained' as const),
  })
  .map(({ days, ...rest }): WorkloadOptions => ({
    range: days,
    calendar: { weekStart: 1, payAnchor: '2026-09-06' as Day },
    ...rest,
  }));

test('a workload from totals equals the sum of the entries, in each period and for each activity', () => {
  fc.assert(
    fc.property(fc.array(someEntry, { maxLength: 60 }), someOptions, (entries, options) => {
      const { periods, activities } = workloadOf([...recount(entries).values()].map(encodeMonth), options);
      const found = activities.flatMap(({ kind, duty, ...work }) =>
        periods.map(
          ({ first }, period) =>
            [
              `${first} ${kind} ${duty ?? '-'}`,
              work.minutes[period],
              work.units[period],
              work.entries[period],
            ] as const,
        ),
      );
      expect(found.filter(([, ...sums]) => sums.some((sum) => sum !== 0)).toSorted(byKey)).toEqual(
        plainly(entries, options, periods).toSorted(byKey),
      );
    }),
    seeded({ numRuns: 300 }),
  );
});

/** Part by part, period by period, with no totals between. */
function plainly(entries: readonly TimeEntry[], { unit, docket }: WorkloadOptions, periods: readonly DayRange[]) {
  const sums = new Map<string, [number, number, number]>();
  for (const entry of entries.filter(
    (one) => (unit === null || one.unit === unit) && (docket === null || one.docket === docket),
  )) {
    entry.parts.forEach(({ day, minutes }, index) => {
      const period = periods.find(({ first, last }) => first <= day && day <= last);
      const key = `${period?.first ?? ''} ${entry.kind} ${entry.duty ?? '-'}`;
      const [before, units, count] = sums.get(key) ?? [0, 0, 0];
      const starts = index === 0 ? 1 : 0;
      if (period !== undefined) sums.set(key, [before + minutes, units + starts * (entry.units ?? 0), count + starts]);
    });
  }
  return [...sums]
    .map(([key, [minutes, units, count]]) => [key, minutes, units, count] as const)
    .filter(([, ...all]) => all.some((sum) => sum !== 0));
}

function byKey([one]: readonly [string, ...unknown[]], [other]: readonly [string, ...unknown[]]): number {
  return one < other ? -1 : 1;
}

const months = (entries: readonly TimeEntry[]) => [...recount(entries).values()].map(encodeMonth);
const options: WorkloadOptions = {
  range: { first: '2026-09-16' as Day, last: '2026-10-15' as Day },
  by: 'month',
  calendar: { weekStart: 0, payAnchor: '2026-09-06' as Day },
  unit: null,
  docket: null,
};

test.each([
  ['2026-09-15', [0, 0]],
  ['2026-09-16', [30, 0]],
  ['2026-09-30', [30, 0]],
  ['2026-10-01', [0, 30]],
  ['2026-10-15', [0, 30]],
  ['2026-10-16', [0, 0]],
  ['2026-08-31', [0, 0]],
  ['2026-11-01', [0, 0]],
])('work of %s beside some of the last day adds %j to the months of September 16 to October 15', (day, minutes) => {
  const [activity] = workloadOf(
    months([anEntry({ day }), anEntry({ day: '2026-10-15', minutes: 0 })]),
    options,
  ).activities;
  expect(activity?.minutes).toEqual(minutes);
});

test.each([
  [null, null, 15],
  ['Unit 1', null, 7],
  ['Unit 2', null, 8],
  ['Unit 3', null, 0],
  [null, 'detained', 5],
  ['Unit 1', 'detained', 1],
  ['Unit 2', 'detained', 4],
  [null, 'mixed', 0],
] as const)('unit %s and docket %s have %i minutes, both by day and by month', (unit, docket, minutes) => {
  const entries = [
    anEntry({ unit: 'Unit 1', docket: 'detained', minutes: 1 }),
    anEntry({ unit: 'Unit 1', minutes: 6 }),
    anEntry({ unit: 'Unit 2', docket: 'detained', minutes: 4, day: '2026-09-17' }),
    anEntry({ unit: 'Unit 2', minutes: 4, day: '2026-09-17' }),
  ];
  for (const by of ['day', 'month'] as const) {
    const { activities } = workloadOf(months(entries), { ...options, by, unit: unit as RecordId | null, docket });
    expect(activities.flatMap((work) => work.minutes).reduce((sum, value) => sum + value, 0)).toBe(minutes);
  }
});

test('activities are in the order of their kinds and duties, and each has all three measures', () => {
  const entries = [
    anEntry({ kind: 'phone', duty: 'congress', units: 2, minutes: 5 }),
    anEntry({ kind: 'phone', units: 3, minutes: 6 }),
    anEntry({ kind: 'duty', duty: 'court-run', units: null, minutes: 7 }),
    anEntry({ kind: 'phone', units: 1, minutes: 1 }),
  ];
  const one = { ...options, range: { first: '2026-09-16' as Day, last: '2026-09-16' as Day } };
  for (const by of ['day', 'month'] as const) {
    expect(workloadOf(months(entries), { ...one, by }).activities).toEqual([
      { kind: 'duty', duty: 'court-run', minutes: [7], units: [0], entries: [1] },
      { kind: 'phone', duty: null, minutes: [7], units: [4], entries: [2] },
      { kind: 'phone', duty: 'congress', minutes: [5], units: [2], entries: [1] },
    ]);
  }
});

test('a range that ends before it begins has no periods and no activities', () => {
  expect(
    workloadOf(months([anEntry()]), { ...options, range: { first: '2026-09-16' as Day, last: '2026-09-15' as Day } }),
  ).toEqual({ periods: [], activities: [] });
});
