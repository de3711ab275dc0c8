import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { checksReport } from '#shared/reports/checksReport';
import { dutiesReport } from '#shared/reports/dutiesReport';
import type { RecordsInput } from '#shared/reports/recordsInput';
import type { Report } from '#shared/reports/report';
import { reviewReport, type ReviewInput } from '#shared/reports/reviewReport';
import { unitChecksReport } from '#shared/reports/unitChecksReport';
import { unitDutiesReport } from '#shared/reports/unitDutiesReport';
import { unitReviewReport } from '#shared/reports/unitReviewReport';
import type { Day } from '#shared/time/day';
import { addDays, eachDay } from '#shared/time/days';
import { aRecordsInput, daysOfQuarter, namedRows } from '../../helpers/aRecordsInput';
import { anAssignment } from '../../helpers/anAssignment';
import { aCell, dutyCell } from '../../helpers/anOfficerDay';
import { aCount } from '../../helpers/recordBuilders';

const checkIn = (check: 'done' | 'skipped', units: number, docket: 'detained' | 'non-detained') =>
  aCell({ kind: 'check-in', outcome: 'kept', check, minutes: 20 * units, units, docket });

/** On each workday 2 checks done and 1 skipped; a check takes 11 minutes on odd days and 9 on even ones. */
const daysOf = (docket: 'detained' | 'non-detained', duty: number) =>
  daysOfQuarter((day) => [
    checkIn('done', 2, docket),
    checkIn('skipped', 1, docket),
    aCell({ kind: 'record-check', units: 1, minutes: Number(day.slice(-2)) % 2 === 0 ? 9 : 11 }),
    aCell({ kind: 'docket-review', units: 2, minutes: Number(day.slice(-2)) % 2 === 0 ? 18 : 22, docket }),
    dutyCell('court-run', duty),
  ]);

const member = (alias: string, docket: 'detained' | 'non-detained', duty: number) => ({
  officer: recordId(alias.toLowerCase()),
  alias,
  docket,
  input: aRecordsInput({ scope: alias, days: daysOf(docket, duty) }),
});
const [alder, birch] = [member('Alder', 'non-detained', 60), member('Birch', 'detained', 30)];
const scope = { unitName: 'Unit 2', isNamed: false };

const duties = ({ input, officer }: typeof alder) => ({
  ...input, assignments: [anAssignment({ officer, from: '2026-06-21' })],
});
const review = ({ input, officer, docket }: typeof alder): ReviewInput => ({
  ...input,
  officer,
  counts: [{ ...aCount('2026-09-01', 400), officer, docket }],
  intervals: [{
    owner: 'local', docket, caseClass: recordId('all'), days: 80, from: '2020-01-01' as Day, source: 'written policy',
  }],
  classes: [],
  workdays: eachDay(addDays(input.today, 1), addDays(input.today, 400)),
  clearBy: addDays(input.today, 100),
});

const makers = {
  checks: (isNamed: boolean) => unitChecksReport({ ...scope, isNamed, members: [alder, birch], by: 'payPeriod' }),
  duties: (isNamed: boolean) =>
    unitDutiesReport({
      ...scope, isNamed, members: [{ ...alder, ...dutiesOf(alder) }, { ...birch, ...dutiesOf(birch) }],
    }),
  review: (isNamed: boolean) =>
    unitReviewReport({
      ...scope, isNamed, members: [{ ...alder, input: review(alder) }, { ...birch, input: review(birch) }],
    }),
};

function dutiesOf(one: typeof alder) {
  return { assignments: duties(one).assignments };
}

const textOf = ({ columns, rows, totals, finding, notes, parts, denominators }: Report) =>
  JSON.stringify({ columns, rows, totals, finding, notes, parts, denominators });

test.each(Object.entries(makers))('the unit report on %s names officers only on request', (_, make) => {
  expect(textOf(make(false))).not.toMatch(/Alder|Birch|alder|birch/);
  expect(textOf(make(false))).toContain('Officers are not named.');
  expect(textOf(make(true))).toMatch(/"Alder".*"Birch"/);
  expect(textOf(make(true))).toContain('Officers are named because the supervisor asked for it.');
});

test.each(Object.entries(makers))('every column of the unit report on %s has its own name, and rows fit', (_, make) => {
  const report = make(true);
  for (const { columns, rows, totals } of [report, ...report.parts]) {
    expect(new Set(columns.map(({ id }) => id)).size).toBe(columns.length);
    expect([...rows, totals].map((row) => row.length)).toEqual([...rows, totals].map(() => columns.length));
  }
});

test('each officer of a unit has the figures of their own report', () => {
  const own = (input: RecordsInput) => checksReport(input, 'payPeriod').all;
  expect(makers.checks(false).officers.map(({ label, checks, backlog }) => ({ label, checks, backlog }))).toEqual([
    { ...own(alder.input), label: 'Alder' }, { ...own(birch.input), label: 'Birch' },
  ]);
  expect(makers.duties(false).officers.map(({ sums }) => sums)).toEqual(
    [alder, birch].map((one) => dutiesReport(duties(one)).all),
  );
  expect(makers.review(false).officers.map(({ sums }) => sums)).toEqual(
    [alder, birch].map((one) => reviewReport(review(one)).sums),
  );
});

test('the checks of a unit are the sums of its officers’, by docket, in each period and in total', () => {
  // June 22 to September 16 has 63 workdays: each officer made 126 of 189 and skipped 63.
  const report = makers.checks(false);
  const rows = namedRows(report).map(({ docket, officers, done, due, rate }) => [docket, officers, done, due, rate]);
  expect(rows).toEqual([['non-detained', 1, 126, 189, 126 / 189], ['detained', 1, 126, 189, 126 / 189]]);
  expect(report.lead).toBe(
    '252 of 378 record checks due in the unit were made, 66.7%; 126 were skipped for lack of time.',
  );
  expect(report.periods.reduce((sum, { checks }) => sum + checks.due, 0)).toBe(378);
});

test('the interval of the unit’s minutes adds the officers’ distances as squares', () => {
  const { officers, all } = makers.checks(false);
  const half = (margin: { readonly is: string; readonly low?: number; readonly high?: number } | undefined) =>
    ((margin?.high ?? 0) - (margin?.low ?? 0)) / 2;
  const own = officers.map(({ backlog }) => half(backlog?.margin));
  expect(own[0]).toBeGreaterThan(0);
  expect(half(all.backlog?.margin)).toBeCloseTo(Math.hypot(...own), 9);
});

test('hours a week in the unit are the mean officer’s, and each duty adds its officers up', () => {
  // 5 hours and 2.5 hours a week in each of twelve whole weeks; 4 are expected of both.
  const report = makers.duties(false);
  expect(report.lead).toMatch(/^Duties took 3\.8 of .* hours an officer works a week; 4\.0 were expected\.$/);
  const [courtRun] = namedRows(report.parts[0] ?? report);
  expect(courtRun).toMatchObject({
    duty: 'court-run', officers_now: 2, unit_expected_hours_a_week: 8, unit_actual_hours_a_week: 7.5,
    one_duty_minutes: 12 * 450,
  });
});

test('the reviews of a unit are the sums of its officers’, and their paces are added up', () => {
  // Within 80 days, from June 29 on, are 58 workdays with two reviews each: 116 of 400 for each officer.
  const report = makers.review(false);
  expect(report.lead).toBe('232 of 800 cases of the unit were reviewed within their interval, 29.0%; 568 are due.');
  const chosen = report.paces.find(({ by }) => by === addDays(alder.input.today, 100));
  // 400 / 80 come due a day; in 100 days 500 for each, and 284 are due already.
  expect(chosen).toMatchObject({ comeDue: 1000, toReview: 1568, pace: 4 });
  expect(chosen?.needed).toBeCloseTo(15.68, 9);
});

test('if one officer’s skipped checks are not measured, the minutes of the unit are unknown', () => {
  const few = daysOfQuarter((day) => (day === '2026-09-16' ? [checkIn('skipped', 1, 'detained')] : []));
  const cedar = { ...birch, alias: 'Cedar', officer: recordId('cedar'), input: { ...birch.input, days: few } };
  const report = unitChecksReport({ ...scope, members: [alder, cedar], by: 'week' });
  expect([report.all.backlog, report.rest]).toEqual([
    null, 'The time they would have taken has not been measured for every officer.',
  ]);
});

test('an officer without checks, cases or duties has an empty line', () => {
  const empty = aRecordsInput({ scope: 'Cedar', firstLogged: null });
  const cedar = { officer: recordId('cedar'), alias: 'Cedar', docket: 'detained' as const, input: empty };
  const checks = unitChecksReport({ ...scope, members: [cedar], by: 'week' });
  expect(checks.officers.map(({ label, docket, checks: { due } }) => [label, docket, due])).toEqual([
    ['Cedar', 'detained', 0],
  ]);
  expect(checks.lead).toBe('No record check of the unit was due in these periods.');
  const ofDuties = unitDutiesReport({ ...scope, members: [{ ...cedar, assignments: [] }] });
  expect(ofDuties.lead).toBe('There is no whole week with logged work in the unit yet.');
  const nothing = { ...review(birch), ...empty, counts: [] };
  const ofReview = unitReviewReport({ ...scope, members: [{ ...cedar, input: nothing }] });
  expect(ofReview.lead).toBe('No officer of the unit has counted cases yet, so none can be due for review.');
});
