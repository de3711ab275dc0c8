import { expect, test } from 'vitest';
import { checksReport } from '#shared/reports/checksReport';
import type { Day } from '#shared/time/day';
import { aRecordsInput, daysOfQuarter, namedRows } from '../../helpers/aRecordsInput';
import { aCell } from '../../helpers/anOfficerDay';

const checkIn = (check: 'done' | 'skipped') => aCell({ kind: 'check-in', outcome: 'kept', check, minutes: 20 });

/** Two checks done and one skipped on each workday, with a record-check entry of 3 checks in 30 minutes. */
const days = daysOfQuarter(() => [
  { ...checkIn('done'), units: 2 },
  checkIn('skipped'),
  aCell({ kind: 'record-check', units: 3, minutes: 30 }),
]);

test('the finding has the rate with its denominator and the minutes left behind', () => {
  // June 22 to September 16 has 63 workdays: 126 of 189 are done, 63 skipped at 10 minutes, always the same.
  expect(checksReport(aRecordsInput({ days }), 'payPeriod').finding).toBe(
    '126 of 189 record checks due were made, 66.7%; 63 were skipped for lack of time. ' +
      'Left behind: 630 minutes (630 to 630).',
  );
});

test('the periods of the table add up to its totals, and the present one is running', () => {
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

test('where a check is not measured, the backlog is in checks alone, and the reasons are in the file', () => {
  const few = daysOfQuarter((day) => (day === '2026-09-16' ? [checkIn('done'), checkIn('skipped')] : []));
  const report = checksReport(aRecordsInput({ days: few }), 'week');
  expect(report.finding).toBe(
    '1 of 2 record checks due were made, 50.0%; 1 was skipped for lack of time. ' +
      'What they would have taken is not measured.',
  );
  const [measured] = namedRows(report.parts[1] ?? report);
  expect(measured).toMatchObject({
    measured_by: 'nothing',
    why_not:
      'record-check entries: none with units; ' +
      'check-ins with the check done against skipped: 1 of the 10 days that each sort needs',
  });
});

test('without a check that was due there is no rate', () => {
  expect(checksReport(aRecordsInput(), 'payPeriod').finding).toBe('No record check was due in these periods.');
});
