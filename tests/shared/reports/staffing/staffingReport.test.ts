import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { Report } from '#shared/reports/report';
import { needFindingText } from '#shared/reports/staffing/needFinding';
import { staffingFigures } from '#shared/reports/staffing/staffingFigures';
import type { StaffingInput } from '#shared/reports/staffing/staffingInput';
import { staffingReport } from '#shared/reports/staffing/staffingReport';
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

test('the need is work over year value, as is and with the standard met, and what lies between is left undone', () => {
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

test('a post to cover is its hours over the year value, beside the need', () => {
  expect(rowOf(reportOf(), 'posts')).toEqual({ post: 'Counter', hours: 1584, post_officers: (1584 * 60) / 95_040 });
});

test('the caseload of a docket is the time for cases over the minutes of a case, for its officers', () => {
  // (2 × 105,600 × 0.9) / (2,160 / 30) / 2 officers
  const { cases_today: today, caseload_as_is: asIs } = rowOf(reportOf(), 'caseload');
  expect([today, asIs]).toEqual([15, expect.closeTo((2 * 95_040) / 72 / 2, 6)]);
});

test('each share names what it is a share of', () => {
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

test('no report names an officer or lacks what it is not; the time study names them only when it is asked to', () => {
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
});

test('the time study counts how the log was kept', () => {
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

test('simulated data say so in every row of every table', () => {
  const report = reportOf({ simulated: true });
  for (const { columns, rows } of [report, ...report.parts]) {
    const at = columns.findIndex(({ id }) => id === 'simulated');
    expect([at >= 0, rows.every((row) => row[at] === true)]).toEqual([true, true]);
  }
});

test('the finding says that the margin is not known where there is none', () => {
  const input = anInput();
  expect(needFindingText(staffingFigures(input), 2)).toBe(
    'As the work is done today, it needs 0.02 officers and has 2.00. How sure that is cannot be said yet. ' +
      'With Set 1 met, it would need 0.05: 1.95 more than it needs.',
  );
});

test('minutes of officers without a unit of a kind are listed beside its weight', () => {
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

test('a study without a logged day has empty cells, and no number that is none', () => {
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

test('a folder with a supervisor’s records alone says whose they are, and does not say that they are left out', () => {
  const notesOf = (countsSupervisors: boolean) => reportOf({ countsSupervisors }).notes.join(' ');
  expect(notesOf(true)).toContain('Only a supervisor’s own records are in this folder');
  expect(notesOf(true)).not.toContain('left out');
  expect(notesOf(false)).toContain('Supervisors are no case officers, and are left out.');
});
