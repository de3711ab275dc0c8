import { expect, test } from 'vitest';
import type { Obstacle } from '#shared/records/documentRequest';
import { answerOf, closedOn, isOpen, presentObstacle } from '#shared/rules/documents/requestState';
import type { Day } from '#shared/time/day';
import { aRequest } from '../../../helpers/aRequest';

test.each([
  ['without a step', [], null],
  ['submitted', [['submitted', '2026-07-10']], null],
  ['refused', [['submitted', '2026-07-10'], ['refused', '2026-08-01']], '2026-08-01'],
  ['refused and submitted again', [['refused', '2026-08-01'], ['submitted', '2026-08-02']], null],
  ['issued', [['issued', '2026-08-03']], '2026-08-03'],
  ['expired', [['expired', '2026-08-04']], '2026-08-04'],
  ['withdrawn', [['withdrawn', '2026-08-05']], '2026-08-05'],
  ['escalated', [['escalated', '2026-08-06']], null],
] as const)('a request %s is closed on %s', (_how, steps, closed) => {
  const request = aRequest({ dates: steps });
  expect([closedOn(request), isOpen(request)]).toEqual([closed, closed === null]);
});

test('a request that was handed over is closed on that day', () => {
  expect(closedOn(aRequest({ handedOver: '2026-08-20' as Day }))).toBe('2026-08-20');
});

test('the answer is the first issued or refused step, even if it was submitted again', () => {
  const request = aRequest(
    { dates: [['issued', '2026-09-01'], ['submitted', '2026-07-02'], ['refused', '2026-08-01']] },
  );
  expect([answerOf(request)?.on, answerOf(aRequest())]).toEqual(['2026-08-01', null]);
});

const from = (cause: Obstacle['cause'], since: string, until: string | null): Obstacle => ({
  cause, since: since as Day, until: until as Day | null,
});

test.each([
  ['none', [], null],
  ['one that ended', [from('quota', '2026-07-01', '2026-07-09')], null],
  [
    'the one that lasts', [from('quota', '2026-07-01', '2026-07-09'), from('refused', '2026-07-09', null)],
    '2026-07-09',
  ],
  [
    'one that goes on after a handover with the same cause',
    [from('quota', '2026-07-01', '2026-08-01'), from('quota', '2026-08-01', null)],
    '2026-07-01',
  ],
  [
    'one with the same cause after a break',
    [from('quota', '2026-07-01', '2026-07-20'), from('quota', '2026-08-01', null)],
    '2026-08-01',
  ],
] as const)('the current obstacle of %s', (_which, obstacles, since) => {
  expect(presentObstacle({ obstacles })?.since ?? null).toBe(since);
});
