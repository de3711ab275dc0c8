import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Report } from '#shared/reports/report';
import { needFindingText } from '#shared/reports/staffing/needFinding';
import { staffingFigures } from '#shared/reports/staffing/staffingFigures';
import type { StaffingInput } from '#shared/reports/staffing/staffingInput';
import { staffingDenominators, staffingReport } from '#shared/reports/staffing/staffingReport';
import { timeStudyReport } from '#shared/reports/staffing/timeStudyReport';
import { unitSummaryReport } from '#shared/reports/staffing/unitSummaryReport';
import type { Day, Instant } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { aStaffingInput as anInput } from '../../../helpers/aStaffingInput';

function reportOf(wishes: Partial<StaffingInput> = {}): Report {
  const input = anInput(wishes);
  return staffingReport(input, staffingFigures(input));
}

function rowOf(report: Report, part: string, row = 0): Readonly<Record<string, unknown>> {
  const table = part === 'staffing' ? report : report.parts.find(({ id }) => id === part);
  return Object.fromEntries(table?.columns.map(({ id }, at) => [id, table.rows[row]?.[at]]) ?? []);
}

test('the weight of a kind is its minutes over its units on logged days, with the reason for no interval', () => {
  expect(rowOf(reportOf(), 'staffing')).toMatchObject({
    kind: 'phone',
    label: 'The phone',
    weight_minutes: 8,
    weight_low: null,
    units: 270,
    minutes: 2160,
    officers: 2,
    officer_days: 5,
    own_median: 8,
    no_interval: '2 officers',
  });
});

test('the need is work over year value, as is and with the standard met, and the difference is left undone', () => {
  const report = reportOf();
  expect(rowOf(report, 'need')).toMatchObject({ standards: 'as is', workload_minutes: 2160, duty_officers: 0 });
  expect(rowOf(report, 'need').need_officers).toBeCloseTo(2160 / 95_040, 9);
  expect(rowOf(report, 'need', 1).need_officers).toBeCloseTo(4800 / 95_040, 9);
  expect(rowOf(report, 'left undone')).toMatchObject({ done: 270, due: 600, not_done: 330, undone_minutes: 2640 });
  expect(report.parts.find(({ id }) => id === 'work')?.totals).toEqual([
    null,
    'Case work',
    null,
    null,
    2160,
    1,
    null,
    4800,
  ]);
});

test('a post to cover is its hours over the year value, separate from the need', () => {
  expect(rowOf(reportOf(), 'posts')).toEqual({ post: 'Counter', hours: 1584, post_officers: (1584 * 60) / 95_040 });
});

test('the caseload of a docket is the time for cases over the minutes per case, for its officers', () => {
  // (2 × 105,600 × 0.9) / (2,160 / 30) / 2 officers
  const { cases_today: today, caseload_as_is: asIs } = rowOf(reportOf(), 'caseload');
  expect([today, asIs]).toEqual([15, expect.closeTo((2 * 95_040) / 72 / 2, 6)]);
});

test('each share names its denominator', () => {
  expect(reportOf().denominators).toEqual([
    { share: 'participation', of: 'expected officer-days', counted: 5, value: 6 },
    { share: 'share of support', of: 'minutes of case work and support on logged days', counted: 240, value: 2400 },
    { share: 'time not logged', of: 'expected minutes of the study', counted: 480, value: 2880 },
  ]);
});

test('typed weights are used as they are, have no interval, and are named as typed', () => {
  const weights = [
    {
      kind: 'phone' as RecordId,
      label: 'Phone call',
      minutes: 10,
      units: null,
      officers: null,
      variance: null,
      df: null,
    },
  ];
  const report = reportOf({ basis: { ...anInput().basis, origin: 'typed', weights } });
  expect(rowOf(report, 'staffing')).toMatchObject({ weight_minutes: 10, no_interval: 'weights typed' });
  expect(rowOf(report, 'need')).toMatchObject({
    workload_minutes: 2700,
    need_no_interval: 'weights not measured here',
  });
  expect(report.notes.join(' ')).toContain('typed and not measured');
});

test('no report names an officer or omits its limits; the time study names officers only on request', () => {
  const input = anInput();
  const figures = staffingFigures(input);
  const facts = { entries: [], sharedDuties: [], names: null };
  const reports = [
    staffingReport(input, figures),
    unitSummaryReport(input, figures),
    timeStudyReport(input, figures, facts),
  ];
  for (const report of reports) {
    expect(JSON.stringify(report).match(/alder|birch/i)).toBeNull();
    expect(report.notes).toContain('Not a time-and-attendance record.');
  }
  const names = new Map([
    ['alder', 'Alder'],
    ['birch', 'Birch'],
  ] as [RecordId, string][]);
  const named = timeStudyReport(input, figures, { ...facts, names });
  expect(named.parts.find(({ id }) => id === 'study officers')?.rows).toEqual([
    ['Alder', 3, 3],
    ['Birch', 3, 2],
  ]);
  expect(named.notes).toContain('Officers are named because the supervisor asked for it.');
  expect(timeStudyReport(input, figures, facts).notes).toContain('Officers are not named.');
});

test('the time study reports the quality of the log', () => {
  const input = anInput();
  const at = (minutes: number) => (Date.UTC(2026, 8, 14, 12) + minutes * 60_000) as Instant;
  const entriesOfLog = [
    { start: at(0), end: at(30), enteredAt: at(30 + 24 * 60 + 1) },
    { start: at(30), end: at(40), enteredAt: at(40 + 24 * 60) },
  ];
  const report = timeStudyReport(input, staffingFigures(input), {
    entries: entriesOfLog,
    names: null,
    sharedDuties: [],
  });
  const quality = report.parts.find(({ id }) => id === 'quality')?.rows ?? [];
  expect(quality.map(([, share]) => share)).toEqual([480 / 2880, 0, 0, 0.75, 0.75]);
});

test('simulated data are marked in every row of every table', () => {
  const report = reportOf({ simulated: true });
  for (const { columns, rows } of [report, ...report.parts]) {
    const at = columns.findIndex(({ id }) => id === 'simulated');
    expect([at >= 0, rows.every((row) => row[at] === true)]).toEqual([true, true]);
  }
});

test('the finding says that the margin is not known if there is none', () => {
  const input = anInput();
  expect(needFindingText(staffingFigures(input), 2)).toBe(
    'As the work is done today, it needs 0.02 officers and has 2.00. The margin of error is not known yet. ' +
      'With Set 1 met, it would need 0.05: 1.95 more than it needs.',
  );
});

test('minutes of officers without units of a kind are listed next to its weight', () => {
  const input = anInput();
  const { table } = input.measured;
  const [phone] = table.kinds.filter(({ kind }) => kind === 'phone');
  const units = phone!.units.map((value, at) => (at < table.days.length ? value : 0));
  const kinds = table.kinds.map((one) => (one.kind === 'phone' ? { ...one, units } : one));
  const report = reportOf({ measured: { ...input.measured, table: { ...table, kinds } } });
  expect(rowOf(report, 'staffing')).toMatchObject({ minutes: 3 * 432, other_minutes: 2 * 432, officers: 1 });
});

test('a study of one officer says what the officer’s own days allow', () => {
  const days = Array.from({ length: 12 }, (_, at) => addDays('2026-09-01' as Day, at));
  const cells = (valueAt: (day: number) => number) => Float64Array.from(days, (_, day) => valueAt(day));
  const none = cells(() => 0);
  const kinds = [{ kind: 'phone' as RecordId, minutes: cells((day) => 60 + day), units: cells(() => 6) }];
  const table = {
    officers: ['alder' as RecordId], days, expected: cells(() => 480), logged: cells(() => 1),
    support: none, duties: none, kinds,
  };
  const report = reportOf({
    measured: { table, administration: none, shared: none, outside: none, sharedDuties: [] },
  });
  expect(rowOf(report, 'staffing')['no_interval']).toMatch(/^1 officer; own days 10\.\d to 11\.\d$/u);
});

test('a study without a logged day has empty cells, and no NaN', () => {
  const input = anInput();
  const { table } = input.measured;
  const measured = { ...input.measured, table: { ...table, logged: table.logged.map(() => 0) } };
  const figures = staffingFigures({ ...input, measured });
  const facts = { entries: [], sharedDuties: [], names: null };
  const reports = [
    staffingReport({ ...input, measured }, figures),
    unitSummaryReport({ ...input, measured }, figures),
    timeStudyReport({ ...input, measured }, figures, facts),
  ];
  const numbers = reports.flatMap((report) =>
    [report, ...report.parts].flatMap(({ rows, totals }) => [...rows.flat(), ...totals]),
  );
  expect(numbers.filter((value) => typeof value === 'number' && !Number.isFinite(value))).toEqual([]);
  expect(JSON.stringify(reports.map(({ finding, notes }) => [finding, notes])).match(/NaN|Infinity/u)).toBeNull();
});

test('a folder with only a supervisor’s records says whose they are, and not that they are left out', () => {
  const notesOf = (countsSupervisors: boolean) => reportOf({ countsSupervisors }).notes.join(' ');
  expect(notesOf(true)).toContain('Only a supervisor’s own records are in this folder');
  expect(notesOf(true)).not.toContain('left out');
  expect(notesOf(false)).toContain('Supervisors are not case officers and are left out.');
});

test('the rows and totals of every table fit its columns, with and without standards and posts', () => {
  const wishes: readonly Partial<StaffingInput>[] = [{}, { standards: [], posts: [] }];
  for (const report of wishes.flatMap((wish) => [reportOf(wish), timeStudyOf(wish), summaryOf(wish)])) {
    for (const { columns, rows, totals } of [report, ...report.parts]) {
      expect([...rows, totals].map((row) => row.length)).toEqual([...rows, totals].map(() => columns.length));
      expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    }
  }
});

test('a docket without a standard has only a caseload as is', () => {
  const { caseload_as_is: asIs, ...rest } = rowOf(reportOf({ standards: [] }), 'caseload');
  expect(asIs).toBeCloseTo(1320, 6);
  expect(rest).toMatchObject({ caseload_should_be: null, caseload_should_be_low: null, caseload_should_be_high: null });
});

test('the caseload as should be uses the first set for its docket', () => {
  const [standard] = anInput().standards;
  const other = { ...standard!, id: 'two' as RecordId, set: 'Set 2', required: 50 };
  const detained = { ...standard!, id: 'three' as RecordId, docket: 'detained' as const, required: 70 };
  // 20 units a case of 8 minutes: 190,080 / 160 / 2 officers.
  const both = rowOf(reportOf({ standards: [standard!, other, detained] }), 'caseload');
  expect(both['caseload_should_be']).toBeCloseTo(594, 6);
  expect(rowOf(reportOf({ standards: [detained] }), 'caseload')['caseload_should_be']).toBeNull();
});

test('the rows of a need and of a caseload have both ends of the interval', () => {
  const input = anInput();
  const figures = staffingFigures(input);
  const ends = { is: 'interval', low: 1, high: 3 } as const;
  const [line] = figures.caseloads;
  const sure = {
    ...figures, asIs: { ...figures.asIs, margin: ends, net: { ...ends, low: -1 } },
    caseloads: [{ ...line!, shouldBe: { value: 9, minutesPerCase: 5, margin: { ...ends, high: 4 } } }],
  };
  expect(rowOf(staffingReport(input, sure), 'need')).toMatchObject({
    need_low: 1, need_high: 3, net_low: -1, net_high: 3, need_no_interval: null, available_officers: 2,
  });
  expect(rowOf(staffingReport(input, sure), 'caseload')).toMatchObject({
    docket: 'non-detained', docket_officers: 2, cases: 30, caseload_should_be: 9, caseload_should_be_low: 1,
    caseload_should_be_high: 4,
  });
  const summary = unitSummaryReport(input, sure).parts.find(({ id }) => id === 'from minutes to officers');
  expect(summary?.rows.slice(-2)).toEqual([['Net, 95% low', -1, null], ['Net, 95% high', 3, null]]);
});

test('where the minutes of a year go: the largest kind first, with its share and what would be due', () => {
  const report = reportOf();
  expect(rowOf(report, 'work')).toEqual({
    kind: 'phone', label: 'The phone', yearly_units: 270, yearly_weight: 8, yearly_minutes: 2160, share: 1,
    units_due: 600, minutes_due: 4800,
  });
  expect(rowOf(reportOf({ standards: [] }), 'work')).toMatchObject({ units_due: null, minutes_due: null });
});

test('the year of a full-time officer is listed line by line', () => {
  const year = reportOf().parts.find(({ id }) => id === 'year')?.rows.map(([, amount]) => amount);
  // 220 duty days are left of the workdays: 24 days of leave, 6 of training and the holidays are off.
  expect(year?.slice(2)).toEqual([24, 6, 220, 480, 105_600, 0.1, 95_040, 0, 2]);
  expect(Number(year?.[0]) - Number(year?.[1])).toBe(250);
});

test('the unit summary is the need line by line, from minutes to officers', () => {
  const summary = summaryOf();
  expect([summary.id, summary.tableTitle, summary.onOnePage]).toEqual([
    'unit-summary', 'Where the minutes of a year go', { without: ['need'] },
  ]);
  expect(summary.rows[0]?.slice(0, 2)).toEqual(['phone', 'The phone']);
  expect(summary.parts.map(({ id }) => id)).toEqual(['need', 'from minutes to officers', 'left undone', 'caseload']);
  const [asIs, should] = [2160 / 95_040, 4800 / 95_040];
  const close = (value: number) => expect.closeTo(value, 9) as number;
  expect(summary.parts[1]?.rows).toEqual([
    ['Case work, minutes a year', close(2160), close(4800)], ['÷ year value 95,040', close(asIs), close(should)],
    ['+ duties ÷ 105,600', 0, 0], ['Implied need, officers', close(asIs), close(should)], ['Available', 2, 2],
    ['Net', close(2 - asIs), close(2 - should)], ['Net, 95% low', null, null], ['Net, 95% high', null, null],
  ]);
  expect(summary.parts[1]?.columns.map(({ id, label }) => [id, label])).toEqual([
    ['line', 'Line'], ['as_is', 'As is'], ['set_1', 'Set 1'],
  ]);
});

test('gaps on logged days are part of the time not logged', () => {
  const figures = staffingFigures(anInput());
  const time = { ...figures.time, expected: 1000, missingDays: 90, gaps: 50 };
  expect(staffingDenominators({ ...figures, time }).at(-1)).toMatchObject({ counted: 140, value: 1000 });
});

test('the time study counts who was expected and who logged on each day, and adds the days up', () => {
  const part = timeStudyOf().parts.find(({ id }) => id === 'participation');
  expect([part?.rows, part?.totals]).toEqual([
    [['2026-09-14', 2, 2], ['2026-09-15', 2, 2], ['2026-09-16', 2, 1]], ['All days', 6, 5],
  ]);
  const { measured } = anInput();
  const { table } = measured;
  const monday = table.expected.map((value, at) => (at % table.days.length === 0 ? 0 : value));
  const without = timeStudyOf({ measured: { ...measured, table: { ...table, expected: monday } } });
  expect(without.parts[0]?.rows.map(([day]) => day)).toEqual(['2026-09-15', '2026-09-16']);
});

test('the time study adds up the minutes of the logged days by what they were for', () => {
  const { measured } = anInput();
  const cells = (minutes: number) => measured.administration.map(() => minutes);
  const table = { ...measured.table, duties: cells(4) };
  const part = timeStudyOf({ measured: { ...measured, table, shared: cells(2), outside: cells(3) } })
    .parts.find(({ id }) => id === 'minutes logged');
  expect(part?.rows).toEqual([
    ['Case work', 2160], ['Administration', 240], ['Duties of most officers', 10], ['Duties of single officers', 20],
    ['Training and other time', 15],
  ]);
  expect(part?.totals).toEqual(['All', 2445]);
});

test('exclusions are listed with their reasons, and name nobody unless names are requested', () => {
  const exclusion = {
    officer: 'alder' as RecordId, kind: null, first: '2026-09-14' as Day, last: '2026-09-15' as Day, units: null,
    minutes: null, reason: 'on detail',
  } as const;
  const exclusions: StaffingInput['basis']['exclusions'] = [
    exclusion, { ...exclusion, minutes: 60 }, { ...exclusion, officer: null, kind: 'phone' as RecordId, units: 3 },
  ];
  const listed = (names: ReadonlyMap<RecordId, string> | null) =>
    timeStudyOf({ basis: { ...anInput().basis, exclusions } }, names).parts.find(({ id }) => id === 'exclusions')?.rows;
  const row = (whose: string, what: string, units: number | null, minutes: number | null) =>
    [whose, what, '2026-09-14', '2026-09-15', units, minutes, 'on detail'];
  expect(listed(null)).toEqual([
    row('one officer', 'the whole day', null, null), row('one officer', 'expected time of the day', null, 60),
    row('all officers', 'The phone', 3, null),
  ]);
  expect(listed(new Map([['alder' as RecordId, 'Alder']]))?.[0]?.[0]).toBe('Alder');
});

test('the finding of a time study says how many weights have a margin of error', () => {
  const input = anInput();
  const figures = staffingFigures(input);
  expect(timeStudyOf().finding).toBe(
    '0 of 1 kind have a weight with a margin of error. 5 of 6 expected officer-days were logged, 83.3%.',
  );
  const sure = figures.weights.map((line) => ({ ...line, margin: { is: 'interval', low: 7, high: 9 } as const }));
  const facts = { entries: [], sharedDuties: ['Court run'], names: null };
  const report = timeStudyReport(input, { ...figures, weights: [...sure, ...figures.weights] }, facts);
  expect(report.finding).toMatch(/^1 of 2 kinds have a weight/u);
  expect(report.notes).toContain('Duties of most officers, part of support: Court run.');
  expect(timeStudyOf().notes.some((note) => note.startsWith('Duties of most officers'))).toBe(false);
});

test.each([
  ['officers', 'Target: officers like these, not only this unit in these weeks.'],
  ['unit', 'Target: this unit in these weeks.'],
] as const)('a time study of %s names its target', (target, note) => {
  expect(timeStudyOf({ target }).notes).toContain(note);
});

function timeStudyOf(wishes: Partial<StaffingInput> = {}, names: ReadonlyMap<RecordId, string> | null = null): Report {
  const input = anInput(wishes);
  return timeStudyReport(input, staffingFigures(input), { entries: [], sharedDuties: [], names });
}

function summaryOf(wishes: Partial<StaffingInput> = {}): Report {
  const input = anInput(wishes);
  return unitSummaryReport(input, staffingFigures(input));
}
