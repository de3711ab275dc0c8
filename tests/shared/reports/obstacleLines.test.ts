import { expect, test } from 'vitest';
import type { RequestFacts } from '#shared/analysis/documents/obstacles';
import { causeLines, countryLines, escalationLines } from '#shared/reports/obstacleLines';
import type { Day } from '#shared/time/day';

const facts = (...requests: Partial<RequestFacts>[]) => ({
  requests: requests.map((asked): RequestFacts => ({
    country: 'HN', minutes: 10, days: 20, isOpen: false, cause: 'quota', heldUpDays: 3, escalatedOn: null,
    answeredSince: false, ...asked,
  })),
  waits: [],
  excluded: 0,
});

test.each([
  [[7], 7, 7, 7],
  [[9, 4], 6.5, 4, 9],
  [[9, 4, 5], 5, 4, 9],
  [[1, 2, 3, 100], 2.5, 1, 100],
])('requests of %j days have a median of %d, from %i to %i', (days, median, shortest, longest) => {
  const [line] = causeLines(facts(...days.map((one) => ({ days: one }))));
  expect(line).toEqual({
    cause: 'quota', requests: days.length, minutes: 10 * days.length, heldUpDays: 3 * days.length, median, shortest,
    longest,
  });
});

test('the cause with most requests comes first, other causes last, and none without requests', () => {
  const all = ['other', 'other', 'other', 'quota', 'refused', 'refused', null] as const;
  const causes = all.map((cause) => ({ cause }));
  expect(causeLines(facts(...causes)).map(({ cause, requests }) => [cause, requests])).toEqual([
    ['refused', 2], ['quota', 1], ['other', 3],
  ]);
});

test('a country has its requests, and the minutes of those that met an obstacle', () => {
  const all = facts(
    { country: 'GT', minutes: 1 }, { minutes: 2 }, { minutes: 4, cause: 'refused' }, { minutes: 8, cause: null },
    { country: 'SV', cause: null },
  );
  expect(countryLines(all, [], '2026-09-16' as Day)).toMatchObject([
    {
      country: 'HN', status: null, requests: 3, obstacles: 2, minutes: 6, answer: null, few: 'fewer than 10',
      byCause: { 'no answer': 0, refused: 1, quota: 1, 'identity disputed': 0, other: 0 },
    },
    { country: 'SV', requests: 1, obstacles: 0, minutes: 0 },
    { country: 'GT', requests: 1, obstacles: 1, minutes: 1 },
  ]);
});

test('an escalation is listed by country, with its days in order and the longest that is open', () => {
  const on = (day: string, asked: Partial<RequestFacts> = {}) => ({ escalatedOn: day as Day, ...asked });
  const all = facts(
    on('2026-07-09', { country: 'GT', days: 99 }),
    on('2026-07-08', { isOpen: true, days: 40 }), on('2026-07-01', { isOpen: true, days: 41 }),
    on('2026-07-03', { answeredSince: true, days: 90 }), {},
  );
  expect(escalationLines(all)).toEqual([
    { country: 'HN', name: 'Honduras', requests: 3, on: ['2026-07-01', '2026-07-03', '2026-07-08'], answeredSince: 1,
      longestOpen: 41 },
    { country: 'GT', name: 'Guatemala', requests: 1, on: ['2026-07-09'], answeredSince: 0, longestOpen: null },
  ]);
});
