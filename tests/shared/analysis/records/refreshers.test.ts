import { expect, test } from 'vitest';
import { refreshersOf } from '#shared/analysis/records/refreshers';
import { aCourse, aSession } from '../../../helpers/recordBuilders';

// A course of 4 h with a refresher every 12 months, by hand:
//   first session  Sep 10, 2024                                    no due date
//   refresher 1    due Sep 10, 2025   attended Sep 9, 2025         in time; the next counts from Sep 9
//   refresher 2    due Sep 9, 2026    attended Oct 20, 2026        41 days late: 21 left of September + 20
//   refresher 3    due Oct 20, 2027   attended Oct 20, 2027        on the day, in time
//   next           due Oct 20, 2028
test('three refreshers are due twelve months after the previous session, whether early, late or on the day', () => {
  const sessions = [
    aSession('2027-10-20'),
    aSession('2024-09-10', { minutes: 240 }),
    aSession('2026-10-20'),
    aSession('2025-09-09'),
    aSession('2026-09-01', { state: 'missed' }),
    aSession('2026-09-24', { state: 'planned' }),
    aSession('2025-01-01', { course: 'another' as never }),
  ];
  const { attended, nextDue } = refreshersOf(aCourse(), sessions);
  expect(attended.map(({ session, due, lateDays }) => [session.last, due, lateDays])).toEqual([
    ['2024-09-10', null, null],
    ['2025-09-09', '2025-09-10', 0],
    ['2026-10-20', '2026-09-09', 41],
    ['2027-10-20', '2027-10-20', 0],
  ]);
  expect(nextDue).toBe('2028-10-20');
});

test.each([
  ['a month without that day uses its last day', '2026-08-31', 6, '2027-02-28'],
  ['a leap day comes back as February 28', '2028-02-29', 12, '2029-02-28'],
  ['a leap day comes back as itself after four years', '2028-02-29', 48, '2032-02-29'],
  ['across the end of a year', '2026-11-18', 2, '2027-01-18'],
])('%s', (_what, day, refreshMonths, due) => {
  expect(refreshersOf(aCourse({ refreshMonths }), [aSession(day)]).nextDue).toBe(due);
});

test('a session of several days counts from its last day', () => {
  expect(refreshersOf(aCourse(), [aSession('2026-03-10', { last: '2026-03-11' as never })]).nextDue).toBe('2027-03-11');
});

test('nothing is due for a course that was never attended or has no refresher', () => {
  expect(refreshersOf(aCourse(), [])).toEqual({ attended: [], nextDue: null });
  expect(refreshersOf(aCourse({ refreshMonths: null }), [aSession('2026-03-10')]).nextDue).toBeNull();
});
