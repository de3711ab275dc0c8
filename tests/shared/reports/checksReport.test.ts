import { expect, test } from 'vitest';
import { noInterval } from '#shared/analysis/records/margin';
import { checksReport, measuredText, type CheckCut } from '#shared/reports/checksReport';
import type { Day } from '#shared/time/day';
import { eachDay } from '#shared/time/days';
import { aRecordsInput, daysOfQuarter, namedRows } from '../../helpers/aRecordsInput';
import { aCell, anOfficerDay } from '../../helpers/anOfficerDay';

const checkIn = (check: 'done' | 'skipped') => aCell({ kind: 'check-in', outcome: 'kept', check, minutes: 20 });

/** Two checks done and one skipped on every workday, with a record-check entry of 3 checks in 30 minutes. */
const days = daysOfQuarter(() => [
  { ...checkIn('done'), units: 2 },
  checkIn('skipped'),
  aCell({ kind: 'record-check', units: 3, minutes: 30 }),
]);

test('the finding has the rate with its denominator, and the minutes left behind', () => {
  // June 22 to September 16 has 63 workdays: 126 of 189 are done, 63 skipped at 10 minutes, always the same.
  expect(checksReport(aRecordsInput({ days }), 'payPeriod').finding).toBe(
    '126 of 189 record checks due were made, 66.7%; 63 were skipped for lack of time. ' +
      'Left behind: 630 minutes (630 to 630).',
  );
});

test('the periods of the table add up to its totals, and the current one is running', () => {
  const report = checksReport(aRecordsInput({ days }), 'month');
  const rows = namedRows(report);
  expect(rows.map(({ first_day, running, done, due }) => [first_day, running, done, due])).toEqual([
    ['2026-06-01', false, 14, 21],
    ['2026-07-01', false, 46, 69],
    ['2026-08-01', false, 42, 63],
    ['2026-09-01', true, 24, 36],
  ]);
  const due = report.columns.findIndex(({ id }) => id === 'due');
  expect(report.totals[due]).toBe(189);
});

test('at most seven pay periods, twelve weeks and four quarters are shown, none before the first use', () => {
  const input = aRecordsInput({ days });
  const cuts = ['week', 'payPeriod', 'month', 'quarter'] as const;
  expect(cuts.map((by) => checksReport(input, by).periods.length)).toEqual([12, 7, 4, 2]);
  const labels = checksReport(input, 'quarter').periods.map(({ label }) => label);
  expect(labels).toEqual(['Apr – Jun 2026', 'Jul – Sep 2026']);
  const long = aRecordsInput({ days, firstLogged: '2020-01-01' as Day });
  expect(checksReport(long, 'quarter').periods.map(({ period }) => period.first)).toEqual([
    '2025-10-01', '2026-01-01', '2026-04-01', '2026-07-01',
  ]);
  const late = aRecordsInput({ days, firstLogged: '2026-09-08' as Day });
  expect(checksReport(late, 'week').periods.map(({ period }) => period.first)).toEqual(['2026-09-06', '2026-09-13']);
});

test('if a check is not measured, the backlog is only in checks, and the reasons are in the file', () => {
  const few = daysOfQuarter((day) => (day === '2026-09-16' ? [checkIn('done'), checkIn('skipped')] : []));
  const report = checksReport(aRecordsInput({ days: few }), 'week');
  expect(report.finding).toBe(
    '1 of 2 record checks due were made, 50.0%; 1 was skipped for lack of time. ' +
      'The time they would have taken has not been measured.',
  );
  const [measured] = namedRows(report.parts[1] ?? report);
  expect(measured).toMatchObject({
    measured_by: 'nothing',
    why_not:
      'record-check entries: none with units; ' +
      'check-ins with the check done against skipped: 1 of the 10 days that each sort needs',
  });
});

test('without any check due there is no rate', () => {
  expect(checksReport(aRecordsInput(), 'payPeriod').finding).toBe('No record check was due in these periods.');
});

test('from a longer log the last periods are shown: twelve weeks or months and seven pay periods', () => {
  const year = eachDay('2025-01-01' as Day, '2026-09-19' as Day).map((day) => anOfficerDay(day));
  const input = aRecordsInput({ days: year, firstLogged: '2025-01-02' as Day });
  const firstOf = (by: CheckCut) => {
    const { range, periods } = checksReport(input, by);
    return [range.first, periods.length];
  };
  expect((['week', 'payPeriod', 'month'] as const).map(firstOf)).toEqual([
    ['2026-06-28', 12], ['2026-06-14', 7], ['2025-10-01', 12],
  ]);
});

test('a period is running on its last day, and is over on the next day', () => {
  const isRunning = (today: string) =>
    checksReport(aRecordsInput({ days, today: today as Day }), 'week').periods.map((one) => one.isRunning).at(-1);
  expect([isRunning('2026-09-12'), isRunning('2026-09-13')]).toEqual([true, true]);
  const overBefore = checksReport(aRecordsInput({ days, today: '2026-09-13' as Day }), 'week').periods.at(-2);
  expect([overBefore?.period.last, overBefore?.isRunning]).toEqual(['2026-09-12', false]);
});

test.each([
  [[checkIn('done')], '1 of 1 record check due was made, 100.0%; 0 were skipped for lack of time.'],
  [[checkIn('skipped'), checkIn('done')], '1 of 2 record checks due were made, 50.0%; 1 was skipped for lack of time.'],
])('%# the finding agrees with its counts', (cells, lead) => {
  const oneDay = daysOfQuarter((day) => (day === '2026-09-16' ? cells : []));
  expect(checksReport(aRecordsInput({ days: oneDay }), 'week').lead).toBe(lead);
});

test('if none was skipped, nothing is said about a backlog', () => {
  const done = daysOfQuarter(() => [checkIn('done'), aCell({ kind: 'record-check', units: 3, minutes: 30 })]);
  expect(checksReport(aRecordsInput({ days: done }), 'week').rest).toBe('');
});

test('future days are in no figure', () => {
  const later = daysOfQuarter(() => [])
    .map((one) => (one.day > '2026-09-16' ? anOfficerDay(one.day, [checkIn('done')]) : one));
  expect(checksReport(aRecordsInput({ days: later }), 'week').all.checks.due).toBe(0);
});

test.each([
  [{ by: 'entries', n: 604 }, '9.3 min (8.6 to 10.1, 604 checks)'],
  [{ by: 'entries', n: 1 }, '9.3 min (8.6 to 10.1, 1 check)'],
  [{ by: 'difference', n: 30 }, '9.3 min (8.6 to 10.1, 30 check-ins compared)'],
] as const)('how a check was measured: %o', ({ by, n }, text) => {
  const margin = { is: 'interval', low: 8.6, high: 10.1 } as const;
  expect(measuredText({ by, estimate: { value: 9.3, n, margin } })).toBe(text);
});

test('a check without an interval or without a measure says so', () => {
  const estimate = { value: 9.3, n: 2, margin: noInterval('too few') };
  expect(measuredText({ by: 'entries', estimate })).toBe('9.3 min (no interval, 2 checks)');
  expect(measuredText({ by: 'nothing', why: ['no entries', 'no days'] })).toBe('Not measured. no entries. no days.');
});
