import { expect, test } from 'vitest';
import type { ReviewOfClass } from '#shared/analysis/records/docketReview';
import { reviewPace, type ReviewPaceInput } from '#shared/analysis/records/reviewPace';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { eachDay } from '#shared/time/days';

const classOf = (cases: number, days: number | null, backlog: number | null): ReviewOfClass => ({
  docket: 'non-detained',
  caseClass: 'all' as RecordId,
  cases,
  countedOn: '2026-09-01' as Day,
  days,
  source: 'unit decision',
  from: '2026-03-02' as Day,
  reviewed: backlog === null ? null : cases - backlog,
  backlog,
  isShared: false,
  logged: days,
});

/** September 17 to October 6, 2026, every day a workday. */
const workdays = eachDay('2026-09-17' as Day, '2026-10-06' as Day);
const input = (wishes: Partial<ReviewPaceInput> = {}): ReviewPaceInput => ({
  classes: [classOf(600, 60, 100), classOf(90, 30, 20), classOf(965, null, null)],
  today: '2026-09-16' as Day,
  workdays,
  pace: 5,
  minutes: { value: 10, n: 200, margin: { is: 'interval', low: 9, high: 11 } },
  ...wishes,
});

test('the pace that clears the backlog counts what comes due meanwhile', () => {
  // Of 600 cases at 60 days, 10 come due a day, of 90 at 30 days 3: 13 a day, 130 in the ten days to September 26.
  // Backlog 120: 250 to review on 10 workdays, 25 a workday, 250 minutes (225 to 275). At 5 a workday 200 are left.
  expect(reviewPace('2026-09-26' as Day, input())).toEqual({
    by: '2026-09-26', workdays: 10, comeDue: 130, toReview: 250, needed: 25, minutes: 250,
    margin: { is: 'interval', low: 225, high: 275 }, left: 200,
  });
});

test('only days after today and up to the day count', () => {
  const some = ['2026-09-16', '2026-09-17', '2026-09-26', '2026-09-27'] as Day[];
  expect(reviewPace('2026-09-26' as Day, input({ workdays: some })).workdays).toBe(2);
});

test('without a workday there is no pace, and a case that is not measured gives no minutes', () => {
  const onToday = reviewPace('2026-09-16' as Day, input());
  expect(onToday).toMatchObject({ comeDue: 0, needed: null, minutes: null, left: 120 });
  expect(reviewPace('2026-09-26' as Day, input({ minutes: null }))).toMatchObject({ needed: 25, minutes: null });
});

test('a pace beyond what is needed leaves nothing', () => {
  expect(reviewPace('2026-09-26' as Day, input({ pace: 30 })).left).toBe(0);
});
