import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  canCut,
  cutFor,
  cutForDays,
  reportedDays,
  spanDays,
  spanFor,
  stepSpan,
  defaultSpanOf,
  type ReportSpan,
} from '#shared/reports/reportSpan';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import type { PeriodUnit } from '#shared/time/periods';
import type { WeekStart } from '#shared/time/workCalendar';
import { seeded } from '../../helpers/seed';

const calendar = { weekStart: 0 as WeekStart, payAnchor: '2026-09-06' as Day };
const wednesday = '2026-09-16' as Day;
const spans: readonly ReportSpan[] = ['week', 'payPeriod', 'twelveWeeks', 'month', 'fiscalYear', 'tenFiscalYears'];

test('the spans around a day, with the chosen week start and pay anchor', () => {
  const days = (span: ReportSpan, weekStart: WeekStart = 0) =>
    Object.values(spanDays(wednesday, span, { ...calendar, weekStart })).join(' ');
  expect(spans.map((span) => days(span))).toEqual([
    '2026-09-13 2026-09-19',
    '2026-09-06 2026-09-19',
    '2026-06-28 2026-09-19',
    '2026-09-01 2026-09-30',
    '2025-10-01 2026-09-30',
    '2016-10-01 2026-09-30',
  ]);
  expect([days('week', 1), days('twelveWeeks', 1)]).toEqual(['2026-09-14 2026-09-20', '2026-06-29 2026-09-20']);
});

test('the spans before and after follow without a gap or an overlap, and going back gives the same one', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...spans),
      fc.integer({ min: -4000, max: 4000 }),
      fc.constantFrom<WeekStart>(0, 1, 6),
      (span, offset, weekStart) => {
        const given = { ...calendar, weekStart };
        const day = addDays(wednesday, offset);
        const here = spanDays(day, span, given);
        const after = spanDays(stepSpan(day, span, given, 1), span, given);
        const before = spanDays(stepSpan(day, span, given, -1), span, given);
        expect([daysBetween(here.last, after.first), daysBetween(before.last, here.first)]).toEqual([1, 1]);
        expect(spanDays(stepSpan(after.last, span, given, -1), span, given)).toEqual(here);
      },
    ),
    seeded({ numRuns: 300 }),
  );
});

describe('the reported days of a span', () => {
  const whole = { first: '2026-06-28' as Day, last: '2026-09-19' as Day };
  const report = (by: 'day' | 'week', firstLogged: string | null, lastLogged = firstLogged) =>
    Object.values(
      reportedDays(
        whole,
        { by, today: wednesday, firstLogged: firstLogged as Day | null, lastLogged: lastLogged as Day | null },
        calendar,
      ),
    ).join(' ');

  test('end today, or with later work if there is any', () => {
    expect(report('week', '2026-01-05', '2026-09-15')).toBe('2026-06-28 2026-09-16');
    expect(report('week', '2026-01-05', '2026-09-17')).toBe('2026-06-28 2026-09-17');
  });

  test('begin with the period of the first use, so that a new officer sees no empty weeks', () => {
    expect([report('week', '2026-09-09'), report('day', '2026-09-09'), report('week', null)]).toEqual([
      '2026-09-06 2026-09-16',
      '2026-09-09 2026-09-16',
      '2026-09-13 2026-09-16',
    ]);
  });

  test('are the whole span once it is over, and one period of it if the first use came later', () => {
    const past = { first: '2026-03-01' as Day, last: '2026-03-31' as Day };
    const days = (firstLogged: string) =>
      reportedDays(
        past,
        { by: 'week', today: wednesday, firstLogged: firstLogged as Day, lastLogged: wednesday },
        calendar,
      );
    expect([days('2025-01-01'), days('2026-09-09')]).toEqual([past, { first: '2026-03-29', last: '2026-03-31' }]);
  });
});

test('a period unit keeps the span if it fits and uses the default if not', () => {
  expect([
    spanFor('twelveWeeks', 'payPeriod'),
    spanFor('twelveWeeks', 'fiscalYear'),
    spanFor('week', 'month'),
    spanFor('tenFiscalYears', 'day'),
    spanFor('fiscalYear', 'day'),
  ]).toEqual(['twelveWeeks', 'tenFiscalYears', 'fiscalYear', 'payPeriod', 'fiscalYear']);
  expect([cutFor('tenFiscalYears', 'day'), cutFor('tenFiscalYears', 'payPeriod'), cutFor('month', 'day')]).toEqual([
    'month',
    'payPeriod',
    'day',
  ]);
});

test.each<[ReportSpan, PeriodUnit, boolean]>([
  ['fiscalYear', 'day', true],
  ['tenFiscalYears', 'day', false],
  ['tenFiscalYears', 'week', false],
  ['tenFiscalYears', 'payPeriod', true],
  ['tenFiscalYears', 'month', true],
  ['week', 'day', true],
  ['week', 'fiscalYear', true],
])('%s can be cut by %s: %s', (span, by, expected) => {
  expect([canCut(span, by), cutFor(span, by)]).toEqual([expected, expected ? by : 'month']);
});

test.each<[number, PeriodUnit, PeriodUnit]>([
  [399, 'day', 'day'],
  [400, 'day', 'day'],
  [401, 'day', 'month'],
  [2800, 'week', 'week'],
  [2801, 'week', 'month'],
  [3653, 'payPeriod', 'payPeriod'],
  [3653, 'fiscalYear', 'fiscalYear'],
])('%i days cut by %s are cut by %s', (count, by, expected) => {
  const first = '2016-10-01' as Day;
  expect(cutForDays({ first, last: addDays(first, count - 1) }, by)).toBe(expected);
});

test.each<[ReportSpan, PeriodUnit, ReportSpan]>([
  ['week', 'day', 'week'],
  ['week', 'week', 'twelveWeeks'],
  ['payPeriod', 'week', 'payPeriod'],
  ['payPeriod', 'payPeriod', 'twelveWeeks'],
  ['month', 'payPeriod', 'month'],
  ['month', 'month', 'fiscalYear'],
  ['twelveWeeks', 'month', 'twelveWeeks'],
  ['fiscalYear', 'fiscalYear', 'tenFiscalYears'],
  ['tenFiscalYears', 'fiscalYear', 'tenFiscalYears'],
  ['tenFiscalYears', 'week', 'twelveWeeks'],
])('%s by %s is shown over %s', (span, by, expected) => {
  expect(spanFor(span, by)).toBe(expected);
});

test('each period has its default span', () => {
  expect((['day', 'week', 'payPeriod', 'month', 'quarter', 'fiscalYear'] as const).map(defaultSpanOf)).toEqual([
    'payPeriod',
    'twelveWeeks',
    'twelveWeeks',
    'fiscalYear',
    'fiscalYear',
    'tenFiscalYears',
  ]);
});

test.each([
  ['2026-09-15', null, '2026-09-13', '2026-09-15'],
  ['2026-09-13', null, '2026-09-13', '2026-09-13'],
  ['2026-09-19', null, '2026-09-13', '2026-09-19'],
  ['2026-09-20', null, '2026-09-13', '2026-09-19'],
  ['2026-09-12', null, '2026-09-13', '2026-09-19'],
  ['2026-09-14', '2026-09-13', '2026-09-13', '2026-09-14'],
  ['2026-09-14', '2026-09-14', '2026-09-14', '2026-09-14'],
  ['2026-09-14', '2026-09-15', '2026-09-15', '2026-09-15'],
  ['2026-09-14', '2026-09-19', '2026-09-19', '2026-09-19'],
  ['2026-09-14', '2026-09-20', '2026-09-19', '2026-09-19'],
])('on %s with %s as the only logged day, the week is reported from %s to %s', (today, logged, first, last) => {
  const whole = { first: '2026-09-13' as Day, last: '2026-09-19' as Day };
  const span = {
    by: 'day' as const,
    today: today as Day,
    firstLogged: logged as Day | null,
    lastLogged: logged as Day | null,
  };
  const reported = reportedDays(whole, span, calendar);
  expect(reported).toEqual(logged === null ? { first: last, last } : { first, last });
});

test.each<[ReportSpan, string, string]>([
  ['week', '2026-09-12', '2026-09-20'],
  ['payPeriod', '2026-09-05', '2026-09-20'],
  ['month', '2026-08-31', '2026-10-01'],
  ['twelveWeeks', '2026-06-27', '2026-12-12'],
  ['fiscalYear', '2025-09-30', '2026-10-01'],
  ['tenFiscalYears', '2016-09-30', '2036-09-30'],
])('a step from September 16, 2026 by %s leads to %s or %s', (span, before, after) => {
  expect([stepSpan(wednesday, span, calendar, -1), stepSpan(wednesday, span, calendar, 1)]).toEqual([before, after]);
});
