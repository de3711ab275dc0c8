import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek, daysBetween } from '#shared/time/days';
import { periodsOf, type PeriodUnit } from '#shared/time/periods';
import { dayOfPayPeriod, fiscalYearOf, payPeriodOf, weekOf, type WeekStart } from '#shared/time/workCalendar';
import { seeded } from '../../helpers/seed';

const calendar = { weekStart: 0 as WeekStart, payAnchor: '2026-09-06' as Day };
const day = (text: string) => text as Day;

test('a week begins on the day that was chosen', () => {
  expect(([0, 1, 6] as const).map((weekStart) => weekOf(day('2026-09-16'), weekStart))).toEqual(['2026-09-13', '2026-09-14', '2026-09-12']);
  expect(weekOf(day('2026-09-13'), 0)).toBe('2026-09-13');
});

test('pay periods are fourteen days from the anchor, before it too', () => {
  expect([payPeriodOf(day('2026-09-19'), calendar.payAnchor), payPeriodOf(day('2026-09-05'), calendar.payAnchor)]).toEqual(['2026-09-06', '2026-08-23']);
  expect([dayOfPayPeriod(day('2026-09-06'), calendar.payAnchor), dayOfPayPeriod(day('2026-09-05'), calendar.payAnchor)]).toEqual([0, 13]);
});

test('a fiscal year is named by its end', () => {
  expect([fiscalYearOf(day('2026-09-30')), fiscalYearOf(day('2026-10-01'))]).toEqual([2026, 2027]);
});

describe('periods', () => {
  test('say of a partial week how many of its days they hold', () => {
    expect(periodsOf(day('2026-09-16'), day('2026-09-28'), 'week', calendar)).toEqual([
      { first: '2026-09-16', last: '2026-09-19', label: 'Sep 16 – 19 (4 of 7 days)', short: 'Sep 16', partial: true, part: '4 of 7 days' },
      { first: '2026-09-20', last: '2026-09-26', label: 'Sep 20 – 26', short: 'Sep 20', partial: false, part: null },
      { first: '2026-09-27', last: '2026-09-28', label: 'Sep 27 – 28 (2 of 7 days)', short: 'Sep 27', partial: true, part: '2 of 7 days' },
    ]);
  });

  test('name the months, the fiscal years and, over a new year, the year', () => {
    const labels = (unit: PeriodUnit) => periodsOf(day('2025-12-28'), day('2026-01-10'), unit, calendar).map(({ label }) => label);
    expect(labels('month')).toEqual(['December 2025 (4 of 31 days)', 'January 2026 (10 of 31 days)']);
    expect(labels('fiscalYear')).toEqual(['FY 2026 (14 of 365 days)']);
    expect(labels('week')).toEqual(['Dec 28 – Jan 3, 2026', 'Jan 4 – 10, 2026']);
    expect(labels('day')[0]).toBe('Dec 28, 2025');
    const shorts = (unit: PeriodUnit) => periodsOf(day('2025-12-28'), day('2026-01-10'), unit, calendar).map(({ short }) => short);
    expect([shorts('month'), shorts('fiscalYear'), shorts('week')]).toEqual([['Dec 2025', 'Jan 2026'], ['FY 2026'], ['Dec 28', 'Jan 4']]);
  });

  test('hold every day of the stretch once, in order, whatever the unit', () => {
    const units = fc.constantFrom<PeriodUnit>('day', 'week', 'payPeriod', 'month', 'fiscalYear');
    const offset = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(units, offset, fc.integer({ min: 0, max: 800 }), fc.constantFrom<WeekStart>(0, 1, 6), (unit, from, length, weekStart) => {
        const first = addDays(day('2026-09-16'), from);
        const last = addDays(first, length);
        const periods = periodsOf(first, last, unit, { ...calendar, weekStart });
        expect([periods[0]?.first, periods.at(-1)?.last]).toEqual([first, last]);
        expect(periods.every((period, index) => index === 0 || daysBetween(periods[index - 1]!.last, period.first) === 1)).toBe(true);
        expect(periods.slice(1, -1).some(({ partial }) => partial)).toBe(false);
        if (unit === 'week') expect(periods.slice(1).every((period) => dayOfWeek(period.first) === weekStart)).toBe(true);
      }),
      seeded({}),
    );
  });
});
