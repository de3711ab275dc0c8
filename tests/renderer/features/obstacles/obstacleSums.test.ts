import { expect, test } from 'vitest';
import type { CauseLine, CountryLine, EscalationLine } from '#shared/reports/obstacleLines';
import type { Day } from '#shared/time/day';
import { causeRows, causeSum, countrySum, escalationSum } from '#renderer/features/obstacles/obstacleSums';

const noAnswer: CauseLine = {
  cause: 'no answer', requests: 3, minutes: 90, heldUpDays: 120, median: 40, shortest: 30, longest: 50,
};
const quota: CauseLine = { cause: 'quota', requests: 1, minutes: 7, heldUpDays: 5, median: 5, shortest: 5, longest: 5 };

function aCountry(country: string, unanswered: number, quotas: number): CountryLine {
  return {
    country, name: country, status: 'limits', requests: 10, obstacles: unanswered + quotas,
    byCause: { 'no answer': unanswered, refused: 0, quota: quotas, 'identity disputed': 0, other: 0 },
    minutes: 40, answer: { day: 50, lower: 40, upper: null }, few: null,
  };
}

function anEscalation(country: string, longestOpen: number | null): EscalationLine {
  return { country, name: country, requests: 2, on: ['2026-09-01' as Day], answeredSince: 1, longestOpen };
}

test('the sum by cause adds requests, minutes and days, and has no days of single requests', () => {
  expect(causeSum([noAnswer, quota])).toEqual({ cause: null, requests: 4, minutes: 97, heldUpDays: 125, days: null });
  expect(causeRows([quota]).map(({ days }) => days?.median)).toEqual([5]);
});

test('the sum by country adds requests, obstacles by cause and minutes, but no status or days to answer', () => {
  expect(countrySum([aCountry('HN', 2, 1), aCountry('GT', 1, 0)])).toEqual({
    country: '', name: 'All countries', status: null, requests: 20, obstacles: 4,
    byCause: { 'no answer': 3, refused: 0, quota: 1, 'identity disputed': 0, other: 0 },
    minutes: 80, answer: null, few: null,
  });
});

test('the sum of escalations has the longest open request of all, or none if none is open', () => {
  const sum = (open: readonly (number | null)[]) => {
    const { requests, answeredSince, longestOpen } = escalationSum(open.map((days) => anEscalation('HN', days)));
    return [requests, answeredSince, longestOpen];
  };
  expect([sum([30, 90, null]), sum([null])]).toEqual([[6, 3, 90], [2, 1, null]]);
});
