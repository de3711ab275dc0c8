import { expect, test } from 'vitest';
import type { CountryPolicy, CountryTerms } from '#shared/records/countryPolicy';
import { encode } from '#shared/exports/csv';
import { readCountryTable } from '#shared/imports/countries/readCountryTable';
import { countriesReport } from '#shared/reports/countriesReport';
import { countryName } from '#shared/rules/countries';
import { countryStateOn } from '#shared/rules/documents/countryState';
import type { Day, Instant } from '#shared/time/day';
import { encodedText } from '../../helpers/encodeReport';
import { someTerms } from '../../helpers/someTerms';

const day = '2026-09-16' as Day;
const rule = { firstAfterDays: 30, everyDays: 14, escalateAfterContacts: 6 };
const policy = (country: string | null, ...terms: readonly Partial<CountryTerms>[]): CountryPolicy =>
  ({ owner: 'local', country, terms: terms.map(someTerms) });
const policies = [
  policy('XD',
    { from: '2026-05-01' as Day, status: 'limits', quota: 6, source: '=list, "page 4"' },
    { from: '2026-08-01' as Day, status: 'limits', quota: 4, rule }),
  policy(null, { from: '2026-01-01' as Day, rule }),
  policy('CN', { from: '2017-04-01' as Day, status: 'limits', source: 'OIG-17-51' }),
];
const countries = ['CN', 'HN', 'XD'];
const reportOf = (simulated = false) =>
  countriesReport({
    rows: countries.map((country) => ({
      ...countryStateOn(policies, country, day), name: countryName(country), use: { used: 3, left: null }, open: 2,
    })),
    countries, policies, day, asOf: 0 as Instant, simulated,
    counts: [{
      owner: 'local', status: 'uncooperative', on: '2020-07-01' as Day, precision: 'month', countries: 13,
      source: 'a list',
      entered: { on: day, by: null },
    }],
  });

test('a country has its current terms, and no rule if the default applies', () => {
  expect(reportOf().rows).toEqual([
    ['CN', 'China', '2017-04-01', 'limits', null, null, null, null, 'OIG-17-51', 3, null, 2],
    ['HN', 'Honduras', null, null, null, null, null, null, null, 3, null, 2],
    ['XD', 'Sample country D', '2026-08-01', 'limits', 4, 30, 14, 6, null, 3, null, 2],
  ]);
  expect(reportOf().finding).toBe('2 of 3 countries have a status; Daybook comes with no statuses.');
});

test('the counts by status are next to the published ones', () => {
  expect(reportOf().parts[1]).toMatchObject({
    rows: [
      ['Cooperative', 0, null, null, null],
      ['Delays', 0, null, null, null],
      ['Limits', 2, null, null, null],
      ['Uncooperative', 0, 13, '2020-07-01', 'a list'],
      ['Not set', 1, null, null, null],
    ],
    totals: ['Countries', 3, null, null, null],
  });
});

test.each([false, true])('the CSV is imported again and gives the same terms; simulated: %s', async (simulated) => {
  const table = readCountryTable(await encodedText(encode, reportOf(simulated)));
  if (!table.ok) throw new Error(table.error.message);
  const { terms, problems, empty } = table.value;
  const written = policies.flatMap(({ country, terms: all }) =>
    all.map(({ entered: _entered, ...one }) => ({ country, terms: one })));
  const inOrder = (all: readonly object[]) => all.map((one) => JSON.stringify(one, Object.keys(keys))).toSorted();
  expect(inOrder(terms.map(({ country, terms: one }) => ({ country, terms: one })))).toEqual(inOrder(written));
  expect([problems, empty]).toEqual([[], 1]);
});

/** The fields that are compared, in one order. */
const keys = {
  country: 0, terms: 0, from: 0, status: 0, quota: 0, rule: 0, source: 0, firstAfterDays: 0, everyDays: 0,
  escalateAfterContacts: 0,
};
