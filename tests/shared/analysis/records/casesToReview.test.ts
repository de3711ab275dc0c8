import { expect, test } from 'vitest';
import { casesToReview } from '#shared/analysis/records/casesToReview';
import { recordId } from '#shared/base/ids';
import { allCases } from '#shared/records/caseClass';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import type { Day } from '#shared/time/day';
import { aCount } from '../../../helpers/recordBuilders';

const [alder, standard, appeal] = [recordId('alder'), recordId('standard'), recordId('appeal')];
const today = '2026-09-16' as Day;

const interval = (caseClass: ReviewInterval['caseClass'], from = '2026-03-02'): ReviewInterval => ({
  owner: 'local', docket: 'non-detained', caseClass, days: 90, from: from as Day, source: 'unit decision',
});

const toReview = (...[counts, intervals]: [Parameters<typeof casesToReview>[0], ReviewInterval[]]) =>
  casesToReview(counts, alder, intervals, today).map(({ docket, caseClass, cases }) => [docket, caseClass, cases]);

test('cases are those of each class, even a single one, as last counted', () => {
  const one = [aCount('2026-09-01', 640, { caseClass: standard }), aCount('2026-08-01', 9, { caseClass: standard })];
  const two = [...one, aCount('2026-09-01', 120, { caseClass: appeal })];
  expect(toReview(one, [interval(standard)])).toEqual([['non-detained', standard, 640]]);
  expect(toReview(two, [])).toEqual([['non-detained', standard, 640], ['non-detained', appeal, 120]]);
});

test('the count of all cases is used if no class was counted or the interval is for all cases', () => {
  const all = aCount('2026-09-01', 760);
  const both = [all, aCount('2026-09-01', 640, { caseClass: standard })];
  expect(toReview([all], [interval(standard)])).toEqual([['non-detained', allCases, 760]]);
  expect(toReview(both, [interval(allCases)])).toEqual([['non-detained', allCases, 760]]);
  expect(toReview(both, [interval(standard)])).toEqual([['non-detained', standard, 640]]);
  expect(toReview(both, [interval(allCases, '2026-09-17')])).toEqual([['non-detained', standard, 640]]);
});

test('each docket has its own cases, without later counts or those of another officer', () => {
  const counts = [
    aCount('2026-09-16', 1, { docket: 'detained' }), aCount('2026-09-01', 2), aCount('2026-09-17', 3),
    aCount('2026-09-01', 4, { docket: 'mixed' }), aCount('2026-09-16', 5, { officer: recordId('birch') }),
  ];
  expect(toReview(counts, [])).toEqual([
    ['non-detained', allCases, 2], ['detained', allCases, 1], ['mixed', allCases, 4],
  ]);
});
