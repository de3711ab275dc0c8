import { describe, expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { CountryPolicy, CountryTerms } from '#shared/records/countryPolicy';
import type { PublishedCount } from '#shared/records/publishedCount';
import {
  countStatuses, countryStateOn, followUpRules, publishedOn, starterRule,
} from '#shared/rules/documents/countryState';
import type { Day } from '#shared/time/day';
import { someTerms } from '../../../helpers/someTerms';

const rule = (firstAfterDays: number) => ({ firstAfterDays, everyDays: 14, escalateAfterContacts: 8 });
const policy = (country: string | null, ...terms: readonly Partial<CountryTerms>[]): CountryPolicy =>
  ({ owner: 'local', country, terms: terms.map(someTerms) });

/** Sample country D as in the picture, and a default rule of the user's from June on. */
const policies = [
  policy('XD',
    { from: '2025-10-01' as Day, status: 'cooperative' },
    { from: '2026-02-02' as Day, status: 'delays', rule: rule(10) },
    { from: '2026-05-01' as Day, status: 'limits', quota: 6 },
    { from: '2026-08-01' as Day, status: 'limits', quota: 4 },
    { from: '2026-12-01' as Day }),
  policy(null, { from: '2026-06-01' as Day, rule: rule(30) }),
  policy('HN', { from: '2026-06-15' as Day, rule: rule(7) }),
];

test.each([
  ['the day before the first terms', '2025-09-30', null, null, 21, true],
  ['the first day', '2025-10-01', 'cooperative', null, 21, true],
  ['the day before the next terms', '2026-02-01', 'cooperative', null, 21, true],
  ['with a rule of its own', '2026-02-02', 'delays', null, 10, false],
  ['the next terms without it', '2026-05-01', 'limits', 6, 21, true],
  ['the default rule of the user from its first day on', '2026-06-01', 'limits', 6, 30, true],
  ['another quota', '2026-08-01', 'limits', 4, 30, true],
  ['a status that was taken back', '2026-12-01', null, null, 30, true],
])('%s', (_, day, status, quota, first, isDefaultRule) => {
  const state = countryStateOn(policies, 'XD', day as Day);
  expect([state.terms?.status ?? null, state.terms?.quota ?? null, state.rule.firstAfterDays, state.isDefaultRule])
    .toEqual([status, quota, first, isDefaultRule]);
});

test('a country without terms has the default rule, which is Daybook’s until the user sets one', () => {
  expect(countryStateOn(policies, 'GT', '2026-05-31' as Day)).toEqual({
    country: 'GT', terms: null, rule: starterRule, isDefaultRule: true,
  });
  const ruleOn = followUpRules(policies, 'HN');
  const firstOn = ['2026-05-31', '2026-06-14', '2026-06-15'].map((day) => ruleOn(day as Day).firstAfterDays);
  expect(firstOn).toEqual([21, 30, 7]);
});

test('every country counts once on a day, and those without a status count as not set', () => {
  const countsOn = (day: string) => countStatuses(policies, ['GT', 'HN', 'XD'], day as Day);
  const none = { cooperative: 0, delays: 0, limits: 0, uncooperative: 0 };
  expect(countsOn('2026-09-16')).toEqual({ ...none, limits: 1, notSet: 2 });
  expect(countsOn('2026-02-01')).toEqual({ ...none, cooperative: 1, notSet: 2 });
  expect(countsOn('2026-12-01')).toEqual({ ...none, notSet: 3 });
});

describe('the published counts of uncooperative countries', () => {
  const published = (
    on: string,
    countries: number,
    status: PublishedCount['status'] = 'uncooperative',
  ): PublishedCount => ({
    owner: 'local', status, on: on as Day, precision: 'month', countries, source: null,
    entered: { on: '2026-09-01' as Day, by: recordId('officer-1') },
  });
  const counts = [
    published('2020-07-01', 13), published('2016-08-01', 23), published('2017-05-01', 12),
    published('2020-07-01', 17, 'delays'),
  ];

  test.each([
    ['2016-07-31', null],
    ['2016-08-01', 23],
    ['2017-04-30', 23],
    ['2017-05-01', 12],
    ['2020-06-30', 12],
    ['2026-09-16', 13],
  ])('on %s it is %s', (day, expected) => {
    expect(publishedOn(counts, 'uncooperative', day as Day)?.countries ?? null).toBe(expected);
  });

  test('those of another status do not count', () => {
    expect(publishedOn(counts, 'delays', '2026-09-16' as Day)?.countries).toBe(17);
    expect(publishedOn(counts, 'limits', '2026-09-16' as Day)).toBe(null);
  });
});
