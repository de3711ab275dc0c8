import { describe, expect, test } from 'vitest';
import { noInterval } from '#shared/analysis/records/margin';
import type { CheckRate } from '#shared/analysis/records/recordChecks';
import {
  checksTable, checkValues, docketPart, minutesPart, type CheckLine, type CheckLines,
} from '#shared/reports/checksTables';
import type { Day } from '#shared/time/day';
import { periodsOf } from '#shared/time/periods';
import { namedRows } from '../../helpers/aRecordsInput';

const checks: CheckRate = { done: 6, skipped: 2, due: 8, rate: 0.75, notRequired: 3, notSaid: 1 };
const interval = { is: 'interval', low: 60, high: 180 } as const;
const line: CheckLine = { label: 'May', checks, backlog: { minutes: 120, margin: interval } };

const calendar = { weekStart: 0, payAnchor: '2026-09-06' as Day } as const;
const lines: CheckLines = {
  periods: periodsOf('2026-05-01' as Day, '2026-06-30' as Day, 'month', calendar)
    .map((period) => ({ ...line, label: period.label, period, isRunning: period.first === '2026-06-01' })),
  dockets: [{ ...line, docket: 'detained' }],
  all: { ...line, label: 'All', checks: { ...checks, done: 12, due: 16 } },
};

describe('the values of a line', () => {
  test('are its counts, its rate, and the hours of the skipped checks with their interval', () => {
    expect(checkValues(line)).toEqual([6, 2, 8, 0.75, 3, 1, 2, 1, 3]);
  });

  test.each([
    ['without an interval', { minutes: 120, margin: noInterval('too few') }, [2, null, null]],
    ['without minutes of a check', null, [null, null, null]],
  ])('%s leave these cells empty', (_, backlog, hours) => {
    expect(checkValues({ ...line, backlog }).slice(-3)).toEqual(hours);
  });
});

test('the table begins on the first day of its first period and ends on the last day of its last one', () => {
  const { rows, totals } = checksTable('Alder', lines);
  expect(rows.map((row) => row.slice(0, 6))).toEqual([
    [lines.periods[0]?.label, '2026-05-01', '2026-05-31', false, 'Alder', 6],
    [lines.periods[1]?.label, '2026-06-01', '2026-06-30', true, 'Alder', 6],
  ]);
  expect(totals.slice(0, 8)).toEqual(['Total', '2026-05-01', '2026-06-30', null, 'Alder', 12, 2, 16]);
});

test('without periods the table has no days', () => {
  expect(checksTable('Alder', { ...lines, periods: [] }).totals.slice(0, 5)).toEqual([
    'Total', null, null, null, 'Alder',
  ]);
});

test('the same checks by docket have the days of the report', () => {
  const { rows, totals } = docketPart('Alder', { first: '2026-05-01' as Day, last: '2026-06-16' as Day }, lines);
  expect(rows[0]?.slice(0, 5)).toEqual(['detained', '2026-05-01', '2026-06-16', 'Alder', 6]);
  expect(totals.slice(0, 5)).toEqual([null, '2026-05-01', '2026-06-16', 'Alder', 12]);
});

describe('the minutes of a check', () => {
  test('are hours with their interval and n', () => {
    const estimate = { value: 9, n: 40, margin: { is: 'interval', low: 6, high: 12 } } as const;
    expect(namedRows(minutesPart({ by: 'entries', estimate }))).toEqual([{
      measured_by: 'entries', check_hours: 0.15, check_hours_low: 0.1, check_hours_high: 0.2, n: 40, why_not: null,
    }]);
  });

  test('have no interval if none could be computed, and reasons if they are not measured', () => {
    const estimate = { value: 9, n: 4, margin: noInterval('too few days') };
    expect(minutesPart({ by: 'difference', estimate }).rows).toEqual([['difference', 0.15, null, null, 4, null]]);
    expect(minutesPart({ by: 'nothing', why: ['no entries', 'no days'] }).rows).toEqual([
      ['nothing', null, null, null, null, 'no entries; no days'],
    ]);
  });
});
