import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import type { Day } from '#shared/time/day';
import { addDays, dayOfWeek, daysBetween } from '#shared/time/days';
import { periodsOf, wholePeriodOf, type PeriodUnit } from '#shared/time/periods';
import type { WeekStart } from '#shared/time/workCalendar';
import { seeded } from '../../helpers/seed';

const calendar = { weekStart: 0 as WeekStart, payAnchor: '2026-09-06' as Day };
const day = (text: string) => text as Day;

describe('periods', () => {
  test('say how many days a partial week has', () => {
    expect(periodsOf(day('2026-09-16'), day('2026-09-28'), 'week', calendar)).toEqual([
      {
        first: '2026-09-16',
        last: '2026-09-19',
        label: 'Sep 16 – 19 (4 of 7 days)',
        short: 'Sep 16',
        partial: true,
        part: '4 of 7 days',
      },
      { first: '2026-09-20', last: '2026-09-26', label: 'Sep 20 – 26', short: 'Sep 20', partial: false, part: null },
      {
        first: '2026-09-27',
        last: '2026-09-28',
        label: 'Sep 27 – 28 (2 of 7 days)',
        short: 'Sep 27',
        partial: true,
        part: '2 of 7 days',
      },
    ]);
  });

  test('name the months, the fiscal years and, over a new year, the year', () => {
    const labels = (unit: PeriodUnit) =>
      periodsOf(day('2025-12-28'), day('2026-01-10'), unit, calendar).map(({ label }) => label);
    expect(labels('month')).toEqual(['December 2025 (4 of 31 days)', 'January 2026 (10 of 31 days)']);
    expect(labels('fiscalYear')).toEqual(['FY 2026 (14 of 365 days)']);
    expect(labels('week')).toEqual(['Dec 28 – Jan 3, 2026', 'Jan 4 – 10, 2026']);
    expect(labels('day')[0]).toBe('Dec 28, 2025');
    const shorts = (unit: PeriodUnit) =>
      periodsOf(day('2025-12-28'), day('2026-01-10'), unit, calendar).map(({ short }) => short);
    expect([shorts('month'), shorts('fiscalYear'), shorts('week')]).toEqual([
      ['Dec 2025', 'Jan 2026'],
      ['FY 2026'],
      ['Dec 28', 'Jan 4'],
    ]);
  });

  test.each([
    ['2026-01-01', '2026-01-01', '2026-03-31', 'Jan – Mar 2026'],
    ['2026-02-28', '2026-01-01', '2026-03-31', 'Jan – Mar 2026'],
    ['2026-03-31', '2026-01-01', '2026-03-31', 'Jan – Mar 2026'],
    ['2026-04-01', '2026-04-01', '2026-06-30', 'Apr – Jun 2026'],
    ['2026-09-30', '2026-07-01', '2026-09-30', 'Jul – Sep 2026'],
    ['2026-10-01', '2026-10-01', '2026-12-31', 'Oct – Dec 2026'],
    ['2026-12-31', '2026-10-01', '2026-12-31', 'Oct – Dec 2026'],
  ])('the quarter of %s runs from %s to %s', (text, first, last, label) => {
    expect(wholePeriodOf(day(text), 'quarter', calendar)).toEqual({ first, last });
    const [period] = periodsOf(day(first), day(last), 'quarter', calendar);
    expect(period).toEqual({ first, last, label, short: label.slice(0, -5), partial: false, part: null });
  });

  test('the short name of a quarter across a new year is its first month', () => {
    const shorts = periodsOf(day('2025-10-01'), day('2026-03-31'), 'quarter', calendar).map(({ short }) => short);
    expect(shorts).toEqual(['Oct 2025', 'Jan 2026']);
  });

  test('contain every day once, in order, whatever the unit', () => {
    const units = fc.constantFrom<PeriodUnit>('day', 'week', 'payPeriod', 'month', 'quarter', 'fiscalYear');
    const offset = fc.integer({ min: -2000, max: 2000 });
    fc.assert(
      fc.property(
        units,
        offset,
        fc.integer({ min: 0, max: 800 }),
        fc.constantFrom<WeekStart>(0, 1, 6),
        (unit, from, length, weekStart) => {
          const first = addDays(day('2026-09-16'), from);
          const last = addDays(first, length);
          const periods = periodsOf(first, last, unit, { ...calendar, weekStart });
          expect([periods[0]?.first, periods.at(-1)?.last]).toEqual([first, last]);
          expect(
            periods.every((period, index) => index === 0 || daysBetween(periods[index - 1]!.last, period.first) === 1),
          ).toBe(true);
          expect(periods.slice(1, -1).some(({ partial }) => partial)).toBe(false);
          if (unit === 'week')
            expect(periods.slice(1).every((period) => dayOfWeek(period.first) === weekStart)).toBe(true);
        },
      ),
      seeded({}),
    );
  });

  test.each<[PeriodUnit, string, string]>([
    ['day', '2026-09-16', '2026-09-16'],
    ['week', '2026-09-13', '2026-09-19'],
    ['payPeriod', '2026-09-06', '2026-09-19'],
    ['month', '2026-09-01', '2026-09-30'],
    ['fiscalYear', '2025-10-01', '2026-09-30'],
  ])('the whole %s of September 16 runs from %s to %s', (unit, first, last) => {
    expect(wholePeriodOf(day('2026-09-16'), unit, calendar)).toEqual({ first, last });
  });

  test.each<[string, string, PeriodUnit, string, string, boolean]>([
    ['2026-09-13', '2026-09-19', 'week', 'Sep 13 – 19', 'Sep 13', false],
    ['2026-09-14', '2026-09-19', 'week', 'Sep 14 – 19 (6 of 7 days)', 'Sep 14', true],
    ['2026-09-13', '2026-09-18', 'week', 'Sep 13 – 18 (6 of 7 days)', 'Sep 13', true],
    ['2026-09-16', '2026-09-16', 'week', 'Sep 16 (1 of 7 days)', 'Sep 16', true],
    ['2026-09-27', '2026-10-03', 'week', 'Sep 27 – Oct 3', 'Sep 27', false],
    ['2026-09-06', '2026-09-19', 'payPeriod', 'Sep 6 – 19', 'Sep 6', false],
    ['2026-09-01', '2026-09-30', 'month', 'September 2026', 'Sep', false],
    ['2026-09-01', '2026-09-29', 'month', 'September 2026 (29 of 30 days)', 'Sep', true],
    ['2025-10-01', '2026-09-30', 'fiscalYear', 'FY 2026', 'FY 2026', false],
    ['2026-09-16', '2026-09-16', 'day', 'Sep 16', 'Sep 16', false],
  ])('%s to %s as one %s is "%s"', (first, last, unit, label, short, partial) => {
    const [period, ...others] = periodsOf(day(first), day(last), unit, calendar);
    expect([period?.label, period?.short, period?.partial, others]).toEqual([label, short, partial, []]);
  });

  test.each([
    ['2026-12-30', 'Dec 30', 365],
    ['2026-12-31', 'Dec 31', 366],
    ['2027-01-01', 'Jan 1', 367],
    ['2027-01-02', 'Jan 2, 2027', 368],
  ])('a short name includes the year only for more than 366 days: to %s it is "%s"', (last, short, count) => {
    const periods = periodsOf(day('2025-12-31'), day(last), 'day', calendar);
    expect([periods.length, periods.at(-1)?.short]).toEqual([count, short]);
  });

  test('there are none if the last day is before the first', () => {
    expect(periodsOf(day('2026-09-17'), day('2026-09-16'), 'day', calendar)).toEqual([]);
  });
});
