import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { DocketCount } from '#shared/records/docketCount';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import { reviewReport, type ReviewInput } from '#shared/reports/reviewReport';
import type { Day } from '#shared/time/day';
import { eachDay } from '#shared/time/days';
import { aRecordsInput, daysOfQuarter, namedRows } from '../../helpers/aRecordsInput';
import { aCell } from '../../helpers/anOfficerDay';
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

test('the pace is that of logged workdays, and each day has what is needed until then', () => {
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
  ['without a count', { counts: [] }, 'No cases were counted yet, so none can be due for review.'],
  ['without an interval', { intervals: [] }, 'No class of cases has a review interval yet, so there is no backlog.'],
])('%s the finding says what is missing', (_, wishes, finding) => {
  expect(reviewReport(input(wishes)).finding).toBe(finding);
});

test('reviews of which no units were logged are not measured', () => {
  const none = reviewReport(input({ days: daysOfQuarter(() => []) }));
  expect(none.rest).toBe('What they take is not measured: no case review was logged with its units.');
  expect(none.paces.map(({ minutes }) => minutes)).toEqual([null, null, null]);
});

test('the table has the interval, its source and what the log has of it', () => {
  const [row] = namedRows(reviewReport(input()));
  expect(row).toMatchObject({
    docket: 'non-detained', case_class: 'all', label: 'All cases', interval_days: 50, interval_source: 'written policy',
    cases: 400, counted_on: '2026-09-01', reviewed: 144, share_in_time: 0.36, backlog: 256, log_reaches_back_days: 50,
  });
});

test('where the log reaches back less than the interval, the notes say that the backlog is at most this', () => {
  const note = 'Where the log reaches back less than the interval';
  const said = (length: number) =>
    reviewReport(input({ intervals: [interval('all', length)] })).notes.some((one) => one.startsWith(note));
  expect([said(87), said(88)]).toEqual([false, true]);
});
