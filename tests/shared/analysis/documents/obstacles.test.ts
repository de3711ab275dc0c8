import { describe, expect, test } from 'vitest';
import { obstacleFacts } from '#shared/analysis/documents/obstacles';
import type { ObstacleCause } from '#shared/records/documentRequest';
import type { Day } from '#shared/time/day';
import { aRequest, type AskedRequest } from '../../../helpers/aRequest';

const july = { first: '2026-07-01' as Day, last: '2026-07-31' as Day };

const obstacle = (since: string, until: string | null, cause: ObstacleCause = 'no answer') =>
  ({ cause, since: since as Day, until: until as Day | null });

/** The facts of a request that was opened on July 1. */
const factsOf = (asked: AskedRequest) =>
  obstacleFacts([aRequest({ opened: '2026-07-01', ...asked })], () => 45, july).requests[0];

describe('the days on which an obstacle held a request up', () => {
  const answered: AskedRequest['dates'] = [['submitted', '2026-07-02'], ['issued', '2026-07-20']];

  test.each([
    ['without an end', '2026-07-10', null, 10],
    ['that ended before the answer', '2026-07-10', '2026-07-15', 5],
    ['that ended with the answer', '2026-07-10', '2026-07-20', 10],
    ['that ended the day after', '2026-07-10', '2026-07-21', 10],
    ['that began with the answer', '2026-07-20', null, 0],
    ['that began after the answer', '2026-07-22', null, 0],
  ])('end with the answer: %s, from %s to %s, %i days', (_, since, until, days) => {
    expect(factsOf({ dates: answered, obstacles: [obstacle(since, until)] })?.heldUpDays).toBe(days);
  });

  test.each([
    ['2026-07-10', null, 21],
    ['2026-07-10', '2026-08-05', 21],
    ['2026-07-31', null, 0],
  ])('end with the range while the request is open: from %s to %s, %i days', (since, until, days) => {
    const facts = factsOf({ obstacles: [obstacle(since, until)] });
    expect(facts).toMatchObject({ isOpen: true, days: 30, heldUpDays: days });
  });
});

test('the obstacle that began last counts, of two on one day the one added last, and none in the future', () => {
  const causeOf = (...obstacles: NonNullable<AskedRequest['obstacles']>) => factsOf({ obstacles })?.cause;
  const [early, late] = [obstacle('2026-07-05', '2026-07-06', 'quota'), obstacle('2026-07-10', null, 'refused')];
  expect([causeOf(early, late), causeOf(late, early)]).toEqual(['refused', 'refused']);
  expect(causeOf(late, obstacle('2026-07-10', null, 'other'))).toBe('other');
  expect(causeOf(early, obstacle('2026-07-31', null, 'other'))).toBe('other');
  expect([causeOf(early, obstacle('2026-08-01', null, 'other')), causeOf()]).toEqual(['quota', null]);
});

test.each([
  ['before it', '2026-07-14', false],
  ['on the same day', '2026-07-15', true],
  ['after it', '2026-07-16', true],
  ['after the range', '2026-08-01', false],
])('an answer %s, on %s, came since the escalation: %s', (_, on, answeredSince) => {
  const dates: AskedRequest['dates'] = [['submitted', '2026-07-02'], ['escalated', '2026-07-15'], ['issued', on]];
  expect(factsOf({ dates })).toMatchObject({ escalatedOn: '2026-07-15', answeredSince });
});

test('a request counts in the range in which it was opened, with its minutes', () => {
  const opened = ['2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01'];
  const requests = opened.map((day, index) => aRequest({ id: `request-${index}`, opened: day }));
  const facts = obstacleFacts(requests, (id) => (id === 'request-1' ? 20 : 7), july);
  expect(facts.requests.map(({ minutes, days }) => [minutes, days])).toEqual([[20, 30], [7, 0]]);
  expect([facts.waits.length, facts.excluded]).toEqual([2, 0]);
});

test('a request recorded after it had ended is among the requests but in no response time', () => {
  const late = aRequest({
    opened: '2026-07-01', recorded: '2026-07-20' as Day, dates: [['submitted', '2026-07-02'], ['issued', '2026-07-10']],
  });
  const facts = obstacleFacts([late], () => 45, july);
  expect([facts.requests.length, facts.waits.length, facts.excluded]).toEqual([1, 0, 1]);
});
