import { describe, expect, test } from 'vitest';
import { noInterval } from '#shared/analysis/records/margin';
import type { ReviewPace } from '#shared/analysis/records/reviewPace';
import { recordId } from '#shared/base/ids';
import { paceTable, reviewedPart, reviewTable, type ReviewLine } from '#shared/reports/reviewTables';
import type { Day, Month } from '#shared/time/day';
import { namedRows } from '../../helpers/aRecordsInput';

const interval = { is: 'interval', low: 60, high: 180 } as const;
const line: ReviewLine = {
  docket: 'detained', caseClass: recordId('all'), label: 'All cases', cases: 40, countedOn: '2026-09-01' as Day,
  days: 90, source: 'written policy', from: '2026-01-01' as Day, reviewed: 10, backlog: 30, isShared: false,
  logged: 88, minutes: 120, margin: interval,
};
const sums = { cases: 40, reviewed: 10, backlog: 30, share: 0.25 };

describe('a class of cases', () => {
  test('has its interval, its cases, its share in time, and the hours of its backlog', () => {
    const table = reviewTable('Alder', [line], sums, { minutes: 120, margin: interval });
    expect(namedRows(table)).toEqual([{
      scope: 'Alder', docket: 'detained', case_class: 'all', label: 'All cases', interval_days: 90,
      interval_from: '2026-01-01', interval_source: 'written policy', cases: 40, counted_on: '2026-09-01',
      reviewed: 10, reviewed_shared: false, share_in_time: 0.25, backlog: 30, backlog_hours: 2, backlog_hours_low: 1,
      backlog_hours_high: 3, log_reaches_back_days: 88,
    }]);
    expect(namedRows({ ...table, rows: [table.totals] })[0]).toMatchObject({
      scope: 'Alder', cases: 40, reviewed: 10, share_in_time: 0.25, backlog: 30, backlog_hours: 2,
      backlog_hours_low: 1, backlog_hours_high: 3, log_reaches_back_days: null,
    });
  });

  test.each([
    [{ cases: 1, reviewed: 1 }, 1],
    [{ cases: 0, reviewed: 0 }, null],
    [{ cases: 40, reviewed: null }, null],
  ])('with %o has a share in time of %s', (wishes, share) => {
    const [row] = namedRows(reviewTable('Alder', [{ ...line, ...wishes }], sums, null));
    expect(row?.['share_in_time']).toBe(share);
  });

  test.each([
    [120, noInterval('too few'), [2, null, null]],
    [null, null, [null, null, null]],
    [0, null, [0, null, null]],
  ])('whose backlog takes %s minutes has these hours', (minutes, margin, hours) => {
    const [row] = reviewTable('Alder', [{ ...line, minutes, margin }], sums, null).rows;
    expect(row?.slice(13, 16)).toEqual(hours);
  });
});

test('a day for clearing the backlog has the cases and hours it takes, and rows are not added up', () => {
  const pace: ReviewPace = {
    by: '2026-10-31' as Day, workdays: 10, comeDue: 20, toReview: 50, needed: 5, minutes: 60, left: 10,
    margin: { is: 'interval', low: 30, high: 90 },
  };
  const table = paceTable([pace, { ...pace, needed: null, minutes: null, margin: null }], 4, 60);
  expect(table.rows).toEqual([
    ['2026-10-31', 10, 20, 50, 5, 1, 0.5, 1.5, 10, 4, 60],
    ['2026-10-31', 10, 20, 50, null, null, null, null, 10, 4, 60],
  ]);
  expect(table.totals).toEqual(table.columns.map(() => null));
});

test('the cases reviewed by month add up to the total', () => {
  const { rows, totals } = reviewedPart([
    { month: '2026-08' as Month, units: 4 }, { month: '2026-09' as Month, units: 6 },
  ]);
  expect([rows, totals]).toEqual([[['2026-08', 4], ['2026-09', 6]], [null, 10]]);
});
