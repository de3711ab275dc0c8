import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { Schedule } from '#shared/records/schedule';
import { sumOf } from '#shared/reports/activityLines';
import { workloadReport } from '#shared/reports/workloadReport';
import type { Day, Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import type { PeriodUnit } from '#shared/time/periods';
import { anAbsence } from '../../helpers/anAbsence';
import { aSchedule } from '../../helpers/aSchedule';
import { anEntry } from '../../helpers/anEntry';
import { anExpectation } from '../../helpers/anExpectation';
import { seeded } from '../../helpers/seed';
import { aWorkloadInput } from '../../helpers/workloadOf';

const alder = 'alder' as RecordId;

const someDays = [
  anEntry({ day: '2026-09-16', kind: 'check-in', minutes: 50, units: 2 }),
  anEntry({ day: '2026-09-17', kind: 'phone', minutes: 20, units: 4 }),
  anEntry({ day: '2026-09-17', kind: 'phone', duty: 'congress', minutes: 10, units: 1 }),
  anEntry({ day: '2026-09-18', kind: 'duty', duty: 'court-run', minutes: 30, units: null }),
  anEntry({ day: '2026-09-18', kind: 'detail', minutes: 90, units: null }),
];

test('lines are by group, named as the line names them, with a duty separate from the kind it was done with', () => {
  const { lines } = workloadReport(aWorkloadInput(someDays));
  expect(
    lines.map(({ id, label, group, minutes, total }) => ({ id, label, group, minutes, units: total.units })),
  ).toEqual([
    { id: 'check-in', label: 'Check-in', group: 'case work', minutes: [50, 0, 0], units: 2 },
    { id: 'phone', label: 'Phone call', group: 'case work', minutes: [0, 20, 0], units: 4 },
    { id: 'duty:court-run', label: 'Duty: Court run', group: 'collateral', minutes: [0, 0, 30], units: 0 },
    {
      id: 'phone duty:congress',
      label: 'Duty: Inquiry from Congress, phone call',
      group: 'collateral',
      minutes: [0, 10, 0],
      units: 1,
    },
    { id: 'detail', label: 'Detail', group: 'leave and detail', minutes: [0, 0, 90], units: 0 },
  ]);
});

test('collateral duties are a share of the minutes worked, excluding leave and detail', () => {
  const { collateral, finding } = workloadReport(aWorkloadInput(someDays));
  expect(collateral).toEqual({
    all: { minutes: 40, worked: 110, share: 40 / 110 },
    periods: [
      { minutes: 0, worked: 50, share: 0 },
      { minutes: 10, worked: 30, share: 10 / 30 },
      { minutes: 30, worked: 30, share: 1 },
    ],
  });
  expect(finding).toBe(
    'Detail takes the most time: 45.0% of 200 minutes logged; collateral duties, 36.4% of those worked.',
  );
});

test('without work there is no share, and the finding says that nothing was logged', () => {
  const { collateral, finding, lines } = workloadReport(aWorkloadInput([]));
  expect([collateral.all.share, finding, lines]).toEqual([null, 'Nothing was logged in this period.', []]);
});

test('partial weeks are labelled and noted, with the week start that was chosen', () => {
  const input = aWorkloadInput(someDays);
  const { periods, notes } = workloadReport({
    ...input,
    options: {
      ...input.options,
      by: 'week',
      range: { first: '2026-09-03' as Day, last: '2026-09-18' as Day },
      calendar: { ...input.options.calendar, weekStart: 1 },
    },
  });
  expect(periods.map(({ label }) => label)).toEqual([
    'Sep 3 – 6 (4 of 7 days)',
    'Sep 7 – 13',
    'Sep 14 – 18 (5 of 7 days)',
  ]);
  expect(notes.slice(0, 3)).toEqual([
    'A week begins on Monday.',
    'Partial weeks: Sep 3 – 6 (4 of 7 days); Sep 14 – 18 (5 of 7 days).',
    'A federal holiday falls in the weeks from Sep 7.',
  ]);
});

test('a unit and a docket can be singled out', () => {
  const entries = [
    anEntry({ minutes: 10 }),
    anEntry({ minutes: 7, unit: 'Unit 3' }),
    anEntry({ minutes: 5, docket: 'detained' }),
  ];
  const input = aWorkloadInput(entries);
  const minutes = (unit: string | null, docket: 'detained' | null) =>
    sumOf(
      workloadReport({ ...input, options: { ...input.options, unit: unit as RecordId | null, docket } }).total.minutes,
    );
  expect([
    minutes(null, null),
    minutes('Unit 3', null),
    minutes(null, 'detained'),
    minutes('Unit 3', 'detained'),
    minutes('Unit 9', null),
  ]).toEqual([22, 7, 5, 0, 0]);
});

describe('participation', () => {
  const eightHours = [{ start: 480, end: 960 }];
  const schedule: Schedule = {
    officer: alder,
    from: '2026-09-01' as Day,
    anchor: '2026-09-06' as Day,
    days: Array.from({ length: 14 }, (_, day) => (day % 7 === 0 || day % 7 === 6 ? [] : eightHours)),
  };
  const officers = [anExpectation({ officer: alder, schedules: [schedule], absences: [] })];
  const closing: DayClosing = {
    officer: alder,
    day: '2026-09-17' as Day,
    open: false,
    closedAt: 0 as Instant,
    undone: [],
  };

  test('counts closed days and days logged to 90% of what was expected', () => {
    const entries = [
      anEntry({ day: '2026-09-16', minutes: 432 }),
      anEntry({ day: '2026-09-17', minutes: 30 }),
      anEntry({ day: '2026-09-18', minutes: 431 }),
    ];
    expect(workloadReport(aWorkloadInput(entries, { officers, closings: [closing] })).participation).toEqual({
      loggedDays: 2,
      expectedDays: 3,
      rate: 2 / 3,
    });
  });

  test('ends yesterday, since nobody can have finished logging today', () => {
    const report = workloadReport(aWorkloadInput([], { officers, closings: [closing], today: '2026-09-18' as Day }));
    expect([report.participation, report.through]).toEqual([
      { loggedDays: 1, expectedDays: 2, rate: 0.5 },
      '2026-09-17',
    ]);
    expect(workloadReport(aWorkloadInput([], { officers, today: '2026-09-16' as Day })).through).toBeNull();
  });

  test('work left undone is summed by kind from the days that are closed', () => {
    const undone = {
      kind: 'check-in' as RecordId,
      due: 5,
      done: 3,
      notDone: 2,
      reason: 'no time' as const,
      other: null,
    };
    const closings = [
      { ...closing, undone: [undone] },
      { ...closing, day: '2026-09-18' as Day, undone: [{ ...undone, notDone: 1, reason: null }] },
      { ...closing, day: '2026-09-16' as Day, open: true, undone: [undone] },
      { ...closing, day: '2026-09-25' as Day, undone: [undone] },
    ];
    expect(workloadReport(aWorkloadInput([], { closings })).undone).toEqual([
      {
        kind: 'check-in',
        label: 'Check-in',
        due: 10,
        done: 6,
        notDone: 3,
        reasons: { 'no time': 2, 'system down': 0, detail: 0, other: 0, 'none given': 1 },
      },
    ]);
  });
});

test('the exported table sums to the screen’s figures for any entries, range and periods', () => {
  const days = fc.integer({ min: 0, max: 90 }).map((count) => addDays('2026-07-20' as Day, count));
  const entries = fc.array(
    fc
      .record({
        day: days,
        minutes: fc.integer({ min: 0, max: 500 }),
        units: fc.constantFrom(null, 0, 3),
        kind: fc.constantFrom('check-in', 'phone', 'duty', 'detail'),
        duty: fc.constantFrom(null, 'congress'),
      })
      .map((wishes) => anEntry(wishes)),
    { maxLength: 40 },
  );
  const units = fc.constantFrom<PeriodUnit>('day', 'week', 'payPeriod', 'month', 'quarter', 'fiscalYear');
  fc.assert(
    fc.property(entries, units, days, days, (all, by, one, other) => {
      const range = one < other ? { first: one, last: other } : { first: other, last: one };
      const input = aWorkloadInput(all);
      const report = workloadReport({ ...input, options: { ...input.options, by, range } });
      const column = (id: string) =>
        sumOf(report.rows.map((row) => Number(row[report.columns.findIndex((found) => found.id === id)])));
      const inRange = all.filter(({ parts }) => parts.every(({ day }) => day >= range.first && day <= range.last));
      const expected = [sumOf(inRange.map(({ parts }) => parts[0]?.minutes ?? 0)), inRange.length];
      expect([column('minutes'), column('entries')]).toEqual(expected);
      expect([sumOf(report.total.minutes), sumOf(report.total.entries)]).toEqual(expected);
      expect(report.totals[9]).toBe(expected[0]);
    }),
    seeded({ numRuns: 200 }),
  );
});

test.each([
  ['2026-09-15', null, 0],
  ['2026-09-16', null, 0],
  ['2026-09-17', '2026-09-16', 1],
  ['2026-09-18', '2026-09-17', 2],
  ['2026-09-19', '2026-09-18', 3],
  ['2026-09-20', '2026-09-18', 3],
])('on %s participation in September 16 to 18 runs through %s: %i days', (today, through, expectedDays) => {
  const officers = [anExpectation({ officer: alder, schedules: [aSchedule({ officer: alder })], absences: [] })];
  const report = workloadReport(aWorkloadInput([], { officers, today: today as Day }));
  expect([report.through, report.participation.expectedDays]).toEqual([through, expectedDays]);
});

test.each([
  [{ minutes: 0, units: 0 }, 1],
  [{ minutes: 1, units: 0 }, 1],
  [{ minutes: 0, units: 1 }, 1],
])('an entry with %j is one row, on its own day', (wishes, count) => {
  const { rows } = workloadReport(aWorkloadInput([anEntry({ ...wishes, day: '2026-09-17' })]));
  expect(rows.map((row) => row[1])).toEqual(Array.from({ length: count }, () => '2026-09-17'));
});

test('minutes and units of a part without its entry are also a row', () => {
  const night = anEntry({
    day: '2026-09-16',
    units: 2,
    parts: [
      { day: '2026-09-16' as Day, minutes: 0, outside: true },
      { day: '2026-09-17' as Day, minutes: 20, outside: true },
    ],
  });
  expect(
    workloadReport(aWorkloadInput([night])).rows.map((row) => [row[1], row[9], row[10], row[11], row[12]]),
  ).toEqual([
    ['2026-09-16', 0, 0, 2, 1],
    ['2026-09-17', 20, 20 / 60, 0, 0],
  ]);
});

test.each([
  ['Alder', null, 'own-alder'],
  ['Unit 2', 'Unit 2', 'unit-2'],
  ['Unit 2, detained docket', 'Unit 2', 'unit-2-detained-docket'],
  ['Unit 2', null, 'own-unit-2'],
  ['../x: "y"', null, 'own-x-y'],
  ['Own', null, 'own'],
  ['x'.repeat(75), null, `own-${'x'.repeat(75)}`],
  ['x'.repeat(76), null, `own-${'x'.repeat(76)}`],
  ['x'.repeat(77), null, `own-${'x'.repeat(76)}`],
  ['Élan 3', 'a', 'unit-élan-3'],
])('the work of "%s" in unit %s has the subject %s', (scope, unit, subject) => {
  const input = aWorkloadInput([]);
  expect(
    workloadReport({ ...input, scope, options: { ...input.options, unit: unit as RecordId | null } }).subject,
  ).toBe(subject);
});

test('simulated data are marked in every row and part, and other data have no such column', () => {
  const [plain, simulated] = [false, true].map((isSimulated) =>
    workloadReport(aWorkloadInput(someDays, { simulated: isSimulated })),
  );
  const last = (report: typeof plain) =>
    [report, ...(report?.parts ?? [])].map((table) => [
      table?.columns.at(-1)?.id,
      table?.totals.at(-1),
      table?.rows[0]?.at(-1),
    ]);
  expect(last(simulated)).toEqual([
    ['simulated', true, true],
    ['simulated', true, undefined],
  ]);
  expect(last(plain)).toEqual([
    ['scope', 'Alder', 'Alder'],
    ['not_done_no_reason', 0, undefined],
  ]);
});

test('the totals are those of all rows, with hours and without units', () => {
  expect(workloadReport(aWorkloadInput(someDays)).totals).toEqual([
    'Total', '2026-09-16', '2026-09-18', null, null, null, null, null, null, 200, 200 / 60, null, 5, 'Alder',
  ]);
});

test('training inside a training absence does not make a day a logged day', () => {
  const hours = { start: 480, end: 720 };
  const absences = [anAbsence({ officer: alder, reason: 'training', hours })];
  const officers = [anExpectation({ officer: alder, schedules: [aSchedule({ officer: alder })], absences })];
  const loggedDays = (kind: string) =>
    workloadReport(aWorkloadInput([anEntry({ kind, minutes: 240 })], { officers })).participation.loggedDays;
  expect([loggedDays('training'), loggedDays('phone')]).toEqual([0, 1]);
});
