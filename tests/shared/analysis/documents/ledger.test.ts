import { expect, test } from 'vitest';
import {
  bandCounts, filterLedger, ledgerGroups, openCounts, type LedgerFilter,
} from '#shared/analysis/documents/ledger';
import { requestFigures, type RequestContext } from '#shared/analysis/documents/requestFigures';
import type { Day } from '#shared/time/day';
import { aRequest } from '../../../helpers/aRequest';

const requests = [
  aRequest({ id: 'late', opened: '2026-06-01', dates: [['submitted', '2026-07-10']] }),
  aRequest({ id: 'later-late', opened: '2026-08-01', dates: [['submitted', '2026-08-20']] }),
  aRequest({ id: 'this-week', opened: '2026-08-20', country: 'GT', dates: [['submitted', '2026-08-28']] }),
  aRequest({ id: 'new', opened: '2026-09-15' }),
  aRequest({
    id: 'ends', opened: '2026-07-01', validUntil: '2026-09-20' as Day,
    dates: [['submitted', '2026-07-10'], ['issued', '2026-08-01']],
  }),
  aRequest({ id: 'refused', opened: '2026-07-01', dates: [['submitted', '2026-07-10'], ['refused', '2026-08-01']] }),
  aRequest({ id: 'withdrawn', opened: '2026-07-01', dates: [['withdrawn', '2026-08-09']] }),
];

const context: RequestContext = {
  byId: new Map(requests.map((request) => [request.id, request])),
  totals: new Map(),
  ruleOn: () => ({ firstAfterDays: 21, everyDays: 14, escalateAfterContacts: 8 }),
  isExpected: () => true,
  today: '2026-09-16' as Day,
  weekStart: 0,
};

const rows = requests.map((request) => requestFigures(request, context));
const ids = (of: readonly { readonly request: { readonly id: string } }[]) => of.map(({ request }) => request.id);

test('overdue requests come first, then ending documents, this week, later and closed, each by date', () => {
  expect(ledgerGroups(rows).map(({ group, rows: inside }) => [group, ...ids(inside)])).toEqual([
    ['overdue', 'late', 'later-late'],
    ['ending', 'ends'],
    ['this week', 'this-week'],
    ['later', 'new'],
    ['closed', 'withdrawn', 'refused'],
  ]);
});

test('open requests are counted, as are the late ones among them, and by age', () => {
  expect(openCounts(rows)).toEqual({ open: 4, late: 2 });
  // Jun 1: 107 days. Aug 1: 46. Aug 20: 27. Sep 15: 1.
  expect(bandCounts(rows).map(({ count }) => count)).toEqual([2, 1, 0, 1, 0]);
});

const open: LedgerFilter = { country: null, step: 'open', band: null, find: '' };

test.each([
  ['open', {}, ['late', 'later-late', 'this-week', 'new', 'ends']],
  ['closed', { step: 'closed' }, ['ends', 'refused', 'withdrawn']],
  ['all', { step: 'all' }, ['late', 'later-late', 'this-week', 'new', 'ends', 'refused', 'withdrawn']],
  ['refused', { step: 'refused' }, ['refused']],
  ['of a country', { country: 'GT' }, ['this-week']],
  ['of an age', { band: '91-180' }, ['late']],
  ['of an age, which closed ones do not have', { band: '0-30', step: 'all' }, ['this-week', 'new']],
  ['found by two words in any case', { find: ' Guatemala  SUB ' }, ['this-week']],
  ['found by nothing', { find: 'zzz' }, []],
] as const)('the requests that are %s', (_which, filter, expected) => {
  const text = (row: (typeof rows)[number]) =>
    `${row.request.country === 'GT' ? 'guatemala' : 'honduras'} ${row.step?.step ?? ''}`;
  expect(ids(filterLedger(rows, { ...open, ...filter }, text))).toEqual(expected);
});
