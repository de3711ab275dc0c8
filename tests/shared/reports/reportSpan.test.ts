import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { cutFor, reportedDays, spanDays, spanFor, stepSpan, type ReportSpan } from '#shared/reports/reportSpan';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import type { WeekStart } from '#shared/time/workCalendar';
import { seeded } from '../../helpers/seed';

const calendar = { weekStart: 0 as WeekStart, payAnchor: '2026-09-06' as Day };
const wednesday = '2026-09-16' as Day;
const spans: readonly ReportSpan[] = ['week', 'payPeriod', 'twelveWeeks', 'month', 'fiscalYear', 'tenFiscalYears'];

test('the stretches around a day, with the week start and the pay anchor that were chosen', () => {
  const days = (span: ReportSpan, weekStart: WeekStart = 0) => Object.values(spanDays(wednesday, span, { ...calendar, weekStart })).join(' ');
  expect(spans.map((span) => days(span))).toEqual([
    '2026-09-13 2026-09-19', '2026-09-06 2026-09-19', '2026-06-28 2026-09-19', '2026-09-01 2026-09-30', '2025-10-01 2026-09-30', '2016-10-01 2026-09-30',
  ]);
  expect([days('week', 1), days('twelveWeeks', 1)]).toEqual(['2026-09-14 2026-09-20', '2026-06-29 2026-09-20']);
});

test('stretches before and after follow without a gap or an overlap, and back again is the same', () => {
  fc.assert(
    fc.property(fc.constantFrom(...spans), fc.integer({ min: -4000, max: 4000 }), fc.constantFrom<WeekStart>(0, 1, 6), (span, offset, weekStart) => {
      const given = { ...calendar, weekStart };
      const day = addDays(wednesday, offset);
      const here = spanDays(day, span, given);
      const after = spanDays(stepSpan(day, span, given, 1), span, given);
      const before = spanDays(stepSpan(day, span, given, -1), span, given);
      expect([daysBetween(here.last, after.first), daysBetween(before.last, here.first)]).toEqual([1, 1]);
      expect(spanDays(stepSpan(after.last, span, given, -1), span, given)).toEqual(here);
    }),
    seeded({ numRuns: 300 }),
  );
});

describe('what is reported of a stretch', () => {
  const whole = { first: '2026-06-28' as Day, last: '2026-09-19' as Day };
  const report = (by: 'day' | 'week', firstLogged: string | null, lastLogged = firstLogged) =>
    Object.values(reportedDays(whole, { by, today: wednesday, firstLogged: firstLogged as Day | null, lastLogged: lastLogged as Day | null }, calendar)).join(' ');

  test('ends with the present day, or with later work where there is some', () => {
    expect(report('week', '2026-01-05', '2026-09-15')).toBe('2026-06-28 2026-09-16');
    expect(report('week', '2026-01-05', '2026-09-17')).toBe('2026-06-28 2026-09-17');
  });

  test('begins with the period of the first use, so that a new officer sees no empty weeks', () => {
    expect([report('week', '2026-09-09'), report('day', '2026-09-09'), report('week', null)]).toEqual(['2026-09-06 2026-09-16', '2026-09-09 2026-09-16', '2026-09-13 2026-09-16']);
  });

  test('is the whole stretch where it is over, and one period of it where the first use came later', () => {
    const past = { first: '2026-03-01' as Day, last: '2026-03-31' as Day };
    const days = (firstLogged: string) =>
      reportedDays(past, { by: 'week', today: wednesday, firstLogged: firstLogged as Day, lastLogged: wednesday }, calendar);
    expect([days('2025-01-01'), days('2026-09-09')]).toEqual([past, { first: '2026-03-29', last: '2026-03-31' }]);
  });
});

test('a cut keeps its stretch where it fits and takes the usual one where it does not', () => {
  expect([spanFor('twelveWeeks', 'payPeriod'), spanFor('twelveWeeks', 'fiscalYear'), spanFor('week', 'month'), spanFor('tenFiscalYears', 'day'), spanFor('fiscalYear', 'day')]).toEqual([
    'twelveWeeks', 'tenFiscalYears', 'fiscalYear', 'payPeriod', 'fiscalYear',
  ]);
  expect([cutFor('tenFiscalYears', 'day'), cutFor('tenFiscalYears', 'payPeriod'), cutFor('month', 'day')]).toEqual(['month', 'payPeriod', 'day']);
});
