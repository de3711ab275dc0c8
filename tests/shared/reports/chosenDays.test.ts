import { expect, test } from 'vitest';
import fc from 'fast-check';
import { chosenDays, daysThrough, neighborDays } from '#shared/reports/chosenDays';
import { cutForDays } from '#shared/reports/reportSpan';
import type { Day } from '#shared/time/day';
import { addDays, daysBetween } from '#shared/time/days';
import { periodsOf, type PeriodUnit } from '#shared/time/periods';
import { seeded } from '../../helpers/seed';

const day = (text: string | null) => text as Day | null;

test.each([
  [null, '2026-09-16', 'first', 'Enter the first day.'],
  ['2026-09-16', null, 'last', 'Enter the last day. For one day, enter it twice.'],
  ['2026-09-17', '2026-09-16', 'last', 'The last day is before the first.'],
  ['0202-09-17', '2026-09-16', 'first', 'The first day must be January 1, 2000 or later.'],
  ['2016-09-16', '2026-09-16', 'last', null],
  ['2016-09-15', '2026-09-17', 'last', 'At most ten years can be shown at once.'],
  ['2026-09-16', '2026-09-16', null, null],
  ['1999-12-31', '2000-01-01', 'first', 'The first day must be January 1, 2000 or later.'],
  ['2000-01-01', '2000-01-01', null, null],
  ['2016-10-01', '2026-10-01', null, null],
  ['2016-10-01', '2026-10-02', 'last', 'At most ten years can be shown at once.'],
])('days from %s to %s: %s, %s', (first, last, field, message) => {
  const chosen = chosenDays(day(first), day(last));
  if (message === null) expect(chosen).toEqual({ ok: true, value: { first, last } });
  else expect(chosen).toMatchObject({ ok: false, error: { field, message } });
});

test('the days before and after are as many, without a gap, and end on the requested day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (offset, length) => {
      const first = addDays('2026-01-01' as Day, offset);
      const days = { first, last: addDays(first, length) };
      const [before, after] = [neighborDays(days, -1), neighborDays(days, 1)];
      expect([daysBetween(before.last, days.first), daysBetween(days.last, after.first)]).toEqual([1, 1]);
      expect(
        [before, after, daysThrough(days, '2026-09-16' as Day)].map((other) => daysBetween(other.first, other.last)),
      ).toEqual([length, length, length]);
      expect(daysThrough(days, '2026-09-16' as Day).last).toBe('2026-09-16');
    }),
    seeded({ numRuns: 100 }),
  );
});

test('no choice of days and periods gives more periods than can be drawn', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 3652 }),
      fc.constantFrom<PeriodUnit>('day', 'week', 'payPeriod', 'month', 'quarter', 'fiscalYear'),
      (length, by) => {
        const days = { first: '2016-10-01' as Day, last: addDays('2016-10-01' as Day, length) };
        const periods = periodsOf(days.first, days.last, cutForDays(days, by), {
          weekStart: 0,
          payAnchor: '2016-10-02' as Day,
        });
        expect(periods.length).toBeLessThanOrEqual(401);
        expect(periods[0]?.first).toBe(days.first);
        expect(periods.at(-1)?.last).toBe(days.last);
      },
    ),
    seeded({ numRuns: 100 }),
  );
});
