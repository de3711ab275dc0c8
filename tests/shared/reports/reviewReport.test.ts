import { expect, test } from 'vitest';
import { noInterval } from '#shared/analysis/records/margin';
import type { RecordId } from '#shared/base/ids';
import type { DocketCount } from '#shared/records/docketCount';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import { reviewReport, whyNoMargin, type ReviewInput } from '#shared/reports/reviewReport';
import type { Day } from '#shared/time/day';
import { eachDay } from '#shared/time/days';
import { aRecordsInput, daysOfQuarter, namedRows } from '../../helpers/aRecordsInput';
import { aCell, anOfficerDay } from '../../helpers/anOfficerDay';
import { rounded } from '../../helpers/rounded';

/** Four reviews in 40 minutes on each workday. */
const days = daysOfQuarter(() => [aCell({ kind: 'docket-review', units: 4, minutes: 40 })]);

const count = (caseClass: string, cases: number, day = '2026-09-01'): DocketCount => ({
  officer: 'alder' as RecordId,
  unit: 'Unit 2' as RecordId,
  docket: 'non-detained',
  caseClass: caseClass as RecordId,
  day: day as Day,
  cases,
  source: 'monthly list',
  entered: 'typed',
});
const interval = (caseClass: string, length: number): ReviewInterval => ({
  owner: 'local',
  docket: 'non-detained',
  caseClass: caseClass as RecordId,
  days: length,
  from: '2026-01-01' as Day,
  source: 'written policy',
});

const input = (wishes: Partial<ReviewInput> = {}): ReviewInput => ({
  ...aRecordsInput({ days }),
  officer: 'alder' as RecordId,
  counts: [count('all', 400)],
  intervals: [interval('all', 50)],
  classes: [],
  workdays: eachDay('2026-09-17' as Day, '2027-09-16' as Day),
  clearBy: '2026-12-16' as Day,
  ...wishes,
});

test('the finding has the cases in time with their number, the backlog, and what it takes', () => {
  // 50 days end on September 16 and begin on July 29: 36 workdays of 4 reviews, 144 of 400. 256 are left at 10 minutes.
  expect(reviewReport(input()).finding).toBe(
    '144 of 400 cases were reviewed within their interval, 36.0%; 256 are due. ' +
      'That is 2,560 minutes of work (2,560 to 2,560).',
  );
});

test('the pace is per logged workday, and each day has what is needed until then', () => {
  // 8 cases come due a day. To October 31: 45 days, all workdays here: (256 + 360) / 45 = 13.6889 a day, 136.9 minutes.
  const report = reviewReport(input());
  expect([report.pace, report.paceDays, report.due]).toEqual([4, 60, 8]);
  expect(rounded(report.paces.map(({ by, workdays, comeDue, needed, left }) => [by, workdays, comeDue, needed, left])))
    .toEqual([
      ['2026-10-31', 45, 360, 13.68889, 436],
      ['2026-12-16', 91, 728, 10.81319, 620],
      ['2027-03-31', 196, 1568, 9.30612, 1040],
    ]);
  expect(report.chosen.by).toBe('2026-12-16');
});

test('an interval of all cases is used instead of the classes, so that no case counts twice', () => {
  const counts = [count('all', 400), count('standard', 300), count('appeal', 100)];
  const ofAll = reviewReport(input({ counts })).lines;
  expect(ofAll.map(({ caseClass, cases }) => [caseClass, cases])).toEqual([['all', 400]]);
  const byClass = reviewReport(input({ counts, intervals: [interval('standard', 90)] })).lines;
  expect(byClass.map(({ caseClass, days: length }) => [caseClass, length])).toEqual([
    ['standard', 90],
    ['appeal', null],
  ]);
});

test('the latest count up to today is used, and a class without an interval has no backlog', () => {
  const counts = [count('all', 390, '2026-08-01'), count('all', 400), count('all', 999, '2026-10-01')];
  const [line] = reviewReport(input({ counts, intervals: [] })).lines;
  expect([line?.cases, line?.countedOn, line?.backlog]).toEqual([400, '2026-09-01', null]);
});

test.each([
  ['without a count', { counts: [] }, 'No cases have been counted yet, so none can be due for review.'],
  ['without an interval', { intervals: [] }, 'No class of cases has a review interval yet, so there is no backlog.'],
])('%s the finding says what is missing', (_, wishes, finding) => {
  expect(reviewReport(input(wishes)).finding).toBe(finding);
});

test('reviews without logged units are not measured', () => {
  const none = reviewReport(input({ days: daysOfQuarter(() => []) }));
  expect(none.rest).toBe('The time they take has not been measured: no case review was logged with its units.');
  expect(none.paces.map(({ minutes }) => minutes)).toEqual([null, null, null]);
});

test('the table has the interval, its source and how much of it the log covers', () => {
  const [row] = namedRows(reviewReport(input()));
  expect(row).toMatchObject({
    docket: 'non-detained', case_class: 'all', label: 'All cases', interval_days: 50, interval_source: 'written policy',
    cases: 400, counted_on: '2026-09-01', reviewed: 144, share_in_time: 0.36, backlog: 256, log_reaches_back_days: 50,
  });
});

test('if the log goes back less than the interval, the notes say that the backlog is at most this', () => {
  const note = 'Where the log reaches back less than the interval';
  const said = (length: number) =>
    reviewReport(input({ intervals: [interval('all', length)] })).notes.some((one) => one.startsWith(note));
  expect([said(87), said(88)]).toEqual([false, true]);
});

test('without a logged day in the last weeks the pace is 0, and the whole backlog is left', () => {
  const idle = daysOfQuarter(() => []).map((one) => anOfficerDay(one.day, [], { isLogged: false }));
  const { pace, paceDays, chosen } = reviewReport(input({ days: idle }));
  // 400 cases are due, and 8 more a day for 91 days.
  expect([pace, paceDays, chosen.left]).toEqual([0, 0, 400 + 728]);
});

test('the pace is only over the last twelve whole weeks', () => {
  const year = eachDay('2026-03-01' as Day, '2026-09-19' as Day).map((day) =>
    anOfficerDay(day, day < '2026-06-21' ? [aCell({ kind: 'docket-review', units: 50, minutes: 40 })] : []));
  expect(reviewReport(input({ days: year, firstLogged: '2026-03-02' as Day })).pace).toBe(0);
});

test('reviews done for a collateral duty are in no figure of the officer’s own docket', () => {
  const ofDuty = daysOfQuarter(() => [
    aCell({ kind: 'docket-review', duty: 'court-run', units: 4, minutes: 40 }), aCell({ kind: 'phone', units: 9 }),
  ]);
  const { sums, pace, minutes, months } = reviewReport(input({ days: ofDuty }));
  expect([sums.reviewed, pace, minutes, months.map(({ units }) => units)]).toEqual([0, 0, null, [0, 0, 0, 0]]);
});

test('the months are the last twelve since the first use, each with its own reviews', () => {
  const months = (firstLogged: string | null, first: string) => {
    const log = eachDay(first as Day, '2026-09-19' as Day).map((day) =>
      anOfficerDay(day, day.endsWith('-01') ? [aCell({ kind: 'docket-review', units: 3, minutes: 30 })] : []));
    return reviewReport(input({ days: log, firstLogged: firstLogged as Day | null })).months;
  };
  expect(months('2026-08-15', '2026-06-21')).toEqual([{ month: '2026-08', units: 3 }, { month: '2026-09', units: 3 }]);
  // What was logged before the days that the report reads is not known to it.
  expect(months('2020-01-01', '2026-06-21').map(({ month }) => month)).toEqual([
    '2026-06', '2026-07', '2026-08', '2026-09',
  ]);
  expect(months('2024-01-01', '2024-01-01').map(({ month }) => month)).toEqual([
    '2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07',
    '2026-08', '2026-09',
  ]);
});

test('the classes are in the order of their intervals within a docket, with the minutes of each', () => {
  const counts = [
    count('standard', 300), count('appeal', 100), { ...count('all', 50), docket: 'detained' as const },
    count('other', 10),
  ];
  const intervals = [interval('standard', 90), interval('appeal', 180)];
  const { lines, backlog, sums } = reviewReport(input({ counts, intervals }));
  expect(lines.map(({ docket, caseClass, days: length }) => [docket, caseClass, length])).toEqual([
    ['non-detained', 'appeal', 180], ['non-detained', 'standard', 90], ['non-detained', 'other', null],
    ['detained', 'all', null],
  ]);
  // A case takes 10 minutes; what is not reviewed of each class is its part of the backlog.
  expect(lines.map((one) => one.minutes)).toEqual(lines.map((one) => (one.backlog === null ? null : one.backlog * 10)));
  expect(backlog?.minutes).toBeCloseTo(sums.backlog * 10, 9);
});

test('the notes mention once that reviews are divided by class', () => {
  const note = 'The log does not say the class, so a docket’s reviews are divided by what comes due of each class.';
  const counts = [count('standard', 300), count('appeal', 100)];
  const said = (intervals: readonly ReviewInterval[]) =>
    reviewReport(input({ counts, intervals })).notes.filter((one) => one === note).length;
  expect([said([interval('standard', 90)]), said([interval('standard', 90), interval('appeal', 90)])]).toEqual([0, 1]);
});

test('the share reviewed in time names its denominator, and the days are the log’s up to today', () => {
  const { denominators, range } = reviewReport(input());
  expect(denominators).toEqual([
    { share: 'reviewed in time', of: 'cases of classes with an interval', counted: 144, value: 400 },
  ]);
  expect(range).toEqual({ first: '2026-06-21', last: '2026-09-16' });
});

test('the reason for no interval is given, and nothing if there is one', () => {
  const minutes = { value: 10, n: 40, minutes: 400, days: 10 };
  expect([
    whyNoMargin(null), whyNoMargin({ ...minutes, margin: noInterval('too few days') }),
    whyNoMargin({ ...minutes, margin: { is: 'interval', low: 9, high: 11 } }),
  ]).toEqual(['no case review was logged with its units', 'too few days', null]);
});
