import { expect, test } from 'vitest';
import { docketReview, intervalOn, reviewSums, type DocketReviewInput } from '#shared/analysis/records/docketReview';
import type { RecordId } from '#shared/base/ids';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { Day } from '#shared/time/day';
import { rounded } from '../../../helpers/rounded';

const interval = (caseClass: string, days: number, from = '2026-03-02'): ReviewInterval => ({
  owner: 'local',
  docket: 'non-detained',
  caseClass: caseClass as RecordId,
  days,
  from: from as Day,
  source: 'unit decision',
});
const counted = (caseClass: string, cases: number) => ({
  docket: 'non-detained' as const,
  caseClass: caseClass as RecordId,
  cases,
  countedOn: '2026-09-01' as Day,
});
const reviewed = (day: string, units: number, docket: 'non-detained' | 'detained' = 'non-detained') => ({
  day: day as Day,
  docket,
  units,
});
const input = (wishes: Partial<DocketReviewInput> = {}): DocketReviewInput => ({
  cases: [counted('standard', 640)],
  intervals: [interval('standard', 90)],
  reviewed: [reviewed('2026-06-19', 50), reviewed('2026-09-16', 350)],
  firstLogged: '2026-01-02' as Day,
  today: '2026-09-16' as Day,
  ...wishes,
});

test('cases reviewed within the interval are in time, and the rest is the backlog', () => {
  // 90 days end on September 16 and begin on June 19: 50 + 350 of 640.
  expect(docketReview(input())).toMatchObject([{ reviewed: 400, backlog: 240, isShared: false, logged: 90 }]);
});

test.each([
  ['the first day of the interval counts', '2026-06-19', 50],
  ['the day before it does not', '2026-06-18', 0],
  ['today counts', '2026-09-16', 50],
  ['a future day does not', '2026-09-17', 0],
])('%s', (_, day, count) => {
  expect(docketReview(input({ reviewed: [reviewed(day, 50)] }))).toMatchObject([{ reviewed: count }]);
});

test('more reviews than cases leave no backlog, and no share above 1', () => {
  const classes = docketReview(input({ reviewed: [reviewed('2026-09-16', 700)] }));
  expect(reviewSums(classes)).toEqual({ cases: 640, reviewed: 640, backlog: 0, share: 1 });
});

test('reviews on another docket do not count', () => {
  expect(docketReview(input({ reviewed: [reviewed('2026-09-16', 50, 'detained')] }))).toMatchObject([{ reviewed: 0 }]);
});

test('classes of a docket divide its reviews by what comes due of each, since the log does not say which', () => {
  // A day, 640/90 = 7.1111 and 120/30 = 4 come due: 64 % and 36 %. In 90 days 400 were reviewed, in 30 days 350:
  // 0.64 · 400 = 256 of 640, and 0.36 · 350 = 126, at most 120.
  const classes = docketReview(
    input({
      cases: [counted('standard', 640), counted('appeal', 120), counted('other', 965)],
      intervals: [interval('standard', 90), interval('appeal', 30)],
    }),
  );
  expect(rounded(classes)).toMatchObject([
    { reviewed: 256, backlog: 384, isShared: true },
    { reviewed: 120, backlog: 0, isShared: true },
    { days: null, reviewed: null, backlog: null },
  ]);
  // 376 / 760 = 0.494737.
  expect(rounded(reviewSums(classes))).toEqual({ cases: 760, reviewed: 376, backlog: 384, share: 0.49474 });
});

test('a class without an interval has no backlog, and no share is made of it', () => {
  const none = { cases: 0, reviewed: 0, backlog: 0, share: null };
  expect(reviewSums(docketReview(input({ intervals: [] })))).toEqual(none);
});

test.each([
  ['2026-03-01', null],
  ['2026-03-02', 90],
  ['2026-06-07', 90],
  ['2026-06-08', 60],
])('on %s the interval that began last is in force', (day, days) => {
  const both = [interval('standard', 60, '2026-06-08'), interval('standard', 90)];
  expect(intervalOn(both, counted('standard', 1), day as Day)?.days ?? null).toBe(days);
});

test('a log shorter than the interval says how far it goes back', () => {
  expect(docketReview(input({ firstLogged: '2026-09-01' as Day }))).toMatchObject([{ days: 90, logged: 16 }]);
  expect(docketReview(input({ firstLogged: null }))).toMatchObject([{ logged: 0 }]);
});
