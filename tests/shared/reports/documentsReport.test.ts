import { expect, test } from 'vitest';
import { requestFigures, type RequestContext } from '#shared/analysis/documents/requestFigures';
import { recountRequests } from '#shared/analysis/documents/requestTotals';
import type { Sealed } from '#shared/records/sealed';
import { documentsReport } from '#shared/reports/documentsReport';
import type { Day, Instant } from '#shared/time/day';
import { anEntry } from '../../helpers/anEntry';
import { aRequest } from '../../helpers/aRequest';
import { aStep } from '../../helpers/aStep';

const sealed: Sealed = { format: 1, keyId: 'key', field: 'reference', nonce: 'nonce', text: 'SECRET' };

const late = {
  ...aRequest({ id: 'late', opened: '2026-07-01', post: 'Consulate Atlanta', reference: sealed, putOffNote: sealed }),
  steps: [
    aStep('prepared', '2026-07-02'),
    {
      ...aStep('submitted', '2026-07-10'),
      earlier: [{ step: 'submitted' as const, on: '2026-07-12' as Day, correctedAt: 0 as Instant }],
    },
  ],
  obstacles: [{ cause: 'no answer' as const, since: '2026-08-01' as Day, until: null }],
};
const closed = aRequest({
  id: 'closed', country: 'GT', opened: '2026-07-01', dates: [['submitted', '2026-07-03'], ['issued', '2026-08-01']],
});

function reportOf(simulated = false) {
  const entries = [anEntry({ kind: 'followup', day: '2026-07-10', minutes: 20, request: late.id, step: 'submitted' })];
  const context: RequestContext = {
    byId: new Map([late, closed].map((request) => [request.id, request])),
    totals: recountRequests(entries),
    ruleOn: () => ({ firstAfterDays: 21, everyDays: 14, escalateAfterContacts: 8 }),
    isExpected: () => true,
    today: '2026-09-16' as Day,
    weekStart: 0,
  };
  const rows = [late, closed].map((request) => requestFigures(request, context));
  const asOf = 1 as Instant;
  return documentsReport({ rows, scope: 'Alder', today: context.today, isFiltered: true, asOf, simulated });
}

test('the report has one row for each request shown, with what the screen says about it', () => {
  const { columns, rows, totals } = reportOf();
  const named = (row: readonly unknown[] | undefined) =>
    Object.fromEntries(columns.map(({ id }, index) => [id, row?.[index]]));
  expect(named(rows[0])).toEqual({
    request: 'late', country: 'HN', country_name: 'Honduras', post: 'Consulate Atlanta', kind: 'Passport',
    docket: 'non-detained', opened: '2026-07-01', closed: null, step: 'Submitted', step_on: '2026-07-10', days: 77,
    next_follow_up: '2026-07-31', days_late: 47, obstacle: 'no answer', obstacle_since: '2026-08-01',
    valid_until: null, contacts: 1, last_contact: '2026-07-10', minutes: 20, continues: null,
  });
  expect(named(rows[1])).toMatchObject(
    { request: 'closed', closed: '2026-08-01', days: 31, next_follow_up: null, days_late: null },
  );
  expect(named(totals)).toMatchObject({ request: '2 requests', contacts: 2, last_contact: null, minutes: 20 });
  for (const row of [...rows, totals]) expect(row).toHaveLength(columns.length);
});

test('its part has every step, and what a corrected step said before', () => {
  expect(reportOf().parts[0]?.rows).toEqual([
    ['late', 'Prepared', '2026-07-02', null],
    ['late', 'Submitted', '2026-07-10', 'Submitted 2026-07-12'],
    ['closed', 'Submitted', '2026-07-03', null],
    ['closed', 'Issued', '2026-08-01', null],
  ]);
});

test('it says how many open requests are late, and that the screen was filtered', () => {
  const { finding, denominators, notes, range, subject } = reportOf();
  expect(finding).toBe('1 open request, 1 follow-up late; the oldest is 77 days old.');
  expect(denominators).toEqual([{ share: 'follow-ups late', of: 'open requests shown', counted: 1, value: 1 }]);
  expect([notes[0], range, subject]).toEqual([
    'Only the requests that match the filters on screen.',
    { first: '2026-07-01', last: '2026-09-16' },
    'own-alder',
  ]);
});

test('local references and reasons in the officer’s own words are in no part of it, whoever made it', () => {
  expect(JSON.stringify(reportOf())).not.toContain('SECRET');
});

test('a report of simulated requests is marked in every row', () => {
  const { columns, rows, totals, parts } = reportOf(true);
  expect(columns.at(-1)?.id).toBe('simulated');
  expect([...rows, totals, ...(parts[0]?.rows ?? [])].every((row) => row.at(-1) === true)).toBe(true);
});

test('a report without requests finds that none is open', () => {
  const empty = documentsReport({
    rows: [], scope: '', today: '2026-09-16' as Day, isFiltered: false, asOf: 1 as Instant, simulated: false,
  });
  expect([empty.finding, empty.rows, empty.totals[0], empty.subject]).toEqual([
    'No request is open.', [], '0 requests', 'own',
  ]);
});

test.each([
  ['2026-07-31', 'no follow-up is late', 0],
  ['2026-08-01', '1 follow-up late', 1],
])('on %s, the day or the day after a follow-up is due, %s', (today, said, counted) => {
  const context: RequestContext = {
    byId: new Map([[late.id, late]]), totals: recountRequests([]), today: today as Day, weekStart: 0,
    ruleOn: () => ({ firstAfterDays: 21, everyDays: 14, escalateAfterContacts: 8 }), isExpected: () => true,
  };
  const { finding, denominators } = documentsReport({
    rows: [requestFigures(late, context)], scope: 'Alder', today: context.today, isFiltered: false,
    asOf: 1 as Instant, simulated: false,
  });
  expect([finding.includes(said), denominators[0]?.counted]).toEqual([true, counted]);
});
