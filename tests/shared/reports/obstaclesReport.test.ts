import { describe, expect, test } from 'vitest';
import { recountRequests } from '#shared/analysis/documents/requestTotals';
import type { RecordId } from '#shared/base/ids';
import { obstaclesReport, type ObstaclesInput } from '#shared/reports/obstaclesReport';
import type { Day, Instant } from '#shared/time/day';
import { aRequest } from '../../helpers/aRequest';
import { someTerms } from '../../helpers/someTerms';
import { tenRequests, tenRequestsDay, tenRequestsEntries } from '../../helpers/tenRequests';

const totals = recountRequests(tenRequestsEntries);
const minutesOf = (id: RecordId) => totals.get(id)?.cells.reduce((sum, { minutes }) => sum + minutes, 0) ?? 0;
const reportOf = (asked: Partial<ObstaclesInput> = {}) =>
  obstaclesReport({
    scope: 'Unit 2',
    people: 2,
    requests: tenRequests,
    minutesOf,
    policies: [{ owner: 'local', country: 'XD', terms: [someTerms({ from: '2026-08-01' as Day, status: 'limits' })] }],
    range: { first: '2025-09-17' as Day, last: tenRequestsDay },
    asOf: 0 as Instant,
    simulated: false,
    ...asked,
  });

/**
 * On paper, of the ten requests: r4 (no answer since Jun 10, ended Sep 2: 20 + 31 + 31 + 2 = 84 days) and r8 (since
 * Aug 25: 22 days); r10, whose later obstacle is that the identity is disputed (since Sep 1: 15 days); r3 (refused on
 * its last day: 0 days). Minutes 95 + 60, 70, 55, together 280. Days 121 and 58, median 89.5; 93; 40.
 */
test('by cause, the later obstacle of each request counts', () => {
  const { rows, totals: all, finding } = reportOf();
  expect(rows).toEqual([
    ['No answer', 2, 0.5, 155, 77.5, 106, 89.5, 58, 121],
    ['Refused', 1, 0.25, 55, 55, 0, 40, 40, 40],
    ['Identity disputed', 1, 0.25, 70, 70, 15, 93, 93, 93],
  ]);
  expect(all).toEqual(['All causes', 4, 1, 280, 70, 121, null, null, null]);
  expect(finding).toBe('4 of 10 requests met an obstacle, 40.0%. For 2 of them, the cause is no answer from the post. '
    + 'The officers spent 280 minutes (5 hours) on the 4.');
});

test('by country, with the days to an answer of all its requests', () => {
  const [byCountry] = reportOf().parts;
  expect(byCountry?.rows).toEqual([
    ['XD', 'Sample country D', 'limits', 10, 4, 0.4, 2, 1, 0, 1, 0, 280, 40, 20, 121, null],
  ]);
  expect(byCountry?.totals).toEqual([null, '1 country', null, 10, 4, 0.4, 2, 1, 0, 1, 0, 280, null, null, null, null]);
});

test('escalated requests: r4 has been answered since, r10 has been open for 93 days', () => {
  expect(reportOf().parts[1]).toMatchObject({
    rows: [['XD', 'Sample country D', 2, '2026-07-01 2026-09-08', 1, 93]],
    totals: [null, '1 country', 2, null, 1, 93],
  });
});

test('a report names its denominator and no officer, reference or post', () => {
  const report = reportOf();
  expect(report.denominators).toEqual([{
    share: 'share of requests with an obstacle', of: 'requests opened in these days', counted: 4, value: 10,
  }]);
  expect(JSON.stringify(report)).not.toMatch(/officer-[12]|r10|reference"|post"/);
});

describe('the range of days', () => {
  test('counts the requests opened in it, both ends included, as of its last day', () => {
    const range = { first: '2026-07-01' as Day, last: '2026-08-24' as Day };
    const { requests, obstacles, causes } = reportOf({ range });
    // Opened in it are r3, r5, r6, r7 and r8, of which r8 met its obstacle only the day after the range.
    expect([requests, obstacles, causes.map(({ cause }) => cause)]).toEqual([5, 1, ['refused']]);
  });

  test('without requests says so', () => {
    const range = { first: '2020-01-01' as Day, last: '2020-12-31' as Day };
    const { finding, rows, denominators } = reportOf({ range });
    expect([finding, rows, denominators[0]?.value]).toEqual(['No request was opened in these days.', [], 0]);
  });

  test('without obstacles says so', () => {
    expect(reportOf({ requests: [aRequest()] }).finding).toBe('None of 1 request met an obstacle.');
  });
});

test('a country with few requests has the reason instead of days', () => {
  const few = reportOf({ requests: [aRequest({ dates: [['issued', '2026-07-01']] })] });
  expect(few.countries.map(({ name, status, answer, few: reason }) => [name, status, answer, reason]))
    .toEqual([['Honduras', null, null, 'fewer than 10']]);
  expect(few.parts[0]?.rows[0]?.slice(0, 3)).toEqual(['HN', 'Honduras', 'not set']);
});

test('a request recorded after it ended counts, but not in days to an answer, and the notes say so', () => {
  const late = aRequest({
    id: 'late', country: 'XD', recorded: '2026-08-01' as Day, dates: [['issued', '2026-07-01']],
  });
  const report = reportOf({ requests: [...tenRequests, late] });
  expect([report.requests, report.countries[0]?.answer?.day]).toEqual([11, 40]);
  expect(report.notes).toContain('1 request recorded only after ending: counted above, not in the days to an answer.');
});

test('simulated data are marked in every row and in the notes', () => {
  const report = reportOf({ simulated: true });
  const tables = [report, ...report.parts];
  expect(tables.flatMap(({ rows }) => rows).every((row) => row.at(-1) === true)).toBe(true);
  expect(report.notes[0]).toBe('The data are simulated: no figure here comes from an agency.');
});

test('a share of obstacles is out of all causes, even if there is only one', () => {
  const obstacles = [{ cause: 'quota', since: '2026-08-01' as Day, until: null }] as const;
  const one = reportOf({ requests: [aRequest({ obstacles })] });
  expect([one.rows[0]?.slice(0, 3), one.totals.slice(0, 3), one.finding.split(' The ')[0]]).toEqual([
    ['Quota', 1, 1], ['All causes', 1, 1], '1 of 1 request met an obstacle, 100.0%.',
  ]);
});

test('without obstacles no total is a share, and no country has one', () => {
  const without = reportOf({ requests: [aRequest()] });
  expect(without.totals).toEqual(['All causes', 0, null, 0, null, 0, null, null, null]);
  expect(without.parts.map(({ totals: all }) => all.slice(0, 6))).toEqual([
    [null, '1 country', null, 1, 0, 0], [null, '0 countries', 0, null, 0, null],
  ]);
  expect(reportOf({ requests: [] }).parts[0]?.totals.slice(3, 6)).toEqual([0, 0, null]);
});

test.each([
  ['Unit 2, both dockets', 'obstacles-unit-2-both-dockets'],
  ['Unité 7', 'obstacles-unité-7'],
  ['', 'obstacles-'],
  ['x'.repeat(90), `obstacles-${'x'.repeat(60)}`],
])('of “%s” the file is called %s', (scope, subject) => {
  expect(reportOf({ scope }).subject).toBe(subject);
});
