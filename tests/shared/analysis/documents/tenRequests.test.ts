import { expect, test } from 'vitest';
import { requestFigures, type RequestContext } from '#shared/analysis/documents/requestFigures';
import { recountRequests } from '#shared/analysis/documents/requestTotals';
import { requestWaits } from '#shared/analysis/documents/requestWaits';
import { responseTimes } from '#shared/analysis/documents/responseTimes';
import { recordId } from '#shared/base/ids';
import { expectedDay } from '#shared/rules/expectedDay';
import { countryStateOn, followUpRules } from '#shared/rules/documents/countryState';
import { quotaUse } from '#shared/rules/documents/quotaUse';
import { chainsOf } from '#shared/rules/documents/requestChain';
import type { Day } from '#shared/time/day';
import { anExpectation } from '../../../helpers/anExpectation';
import { aSchedule } from '../../../helpers/aSchedule';
import { someTerms } from '../../../helpers/someTerms';
import { tenRequests, tenRequestsDay, tenRequestsEntries } from '../../../helpers/tenRequests';

/** Sample country D limits documents to 4 a month from August on; the rule is the default: 21 days, then every 14. */
const policies = [{
  owner: 'local' as const, country: 'XD',
  terms: [someTerms({ from: '2026-08-01' as Day, status: 'limits', quota: 4 })],
}];

const workdays = anExpectation({ officer: recordId('officer-1'), schedules: [aSchedule()] });
const ruleOn = followUpRules(policies, 'XD');
const context: RequestContext = {
  byId: new Map(tenRequests.map((request) => [request.id, request])),
  totals: recountRequests(tenRequestsEntries),
  ruleOn: (_country, day) => ruleOn(day),
  isExpected: (day) => expectedDay(workdays, day).expected > 0,
  today: tenRequestsDay,
  weekStart: 0,
};
const presentOf = chainsOf(tenRequests).flatMap(({ records }) => records.at(-1) ?? []);
const rows = presentOf.map((request) => requestFigures(request, context));

/**
 * On paper, on Wednesday, September 16, 2026. Days from the opening to the end, or to today:
 *   r1 Jun 1 – Jun 21 20; r2 Jun 8 – Jul 8 30; r3 Jul 1 – Aug 10 40; r5 Aug 17 – Sep 11 25; r6 Jul 6 – Aug 5 30;
 *   r4 over the handover May 4 – Sep 2: 27 in May, 30, 31, 31, and 2 in September, 121;
 *   r7 Aug 24 – today 7 + 16 = 23; r8 Jul 20 – today 11 + 31 + 16 = 58; r9 Sep 1 – today 15;
 *   r10 Jun 15 – today 15 + 31 + 31 + 16 = 93.
 * Minutes of the entries, r4 of both officers: 30; 25 + 12; 40 + 15; 45 + 10 + 10 + 20 + 10; 35; 20; 25; 30 + 12 + 18;
 *   15; 30 + 5 × 8. Contacts: the submission and each follow-up: 1, 2, 2, 5, 1, 1, 1, 3, none for r9, 6.
 * Next follow-ups: r7 Aug 26 + 21 = Sep 16, today. r8 Aug 25 + 14 = Sep 8, 8 days late. r9 is not submitted: none.
 *   r10 Sep 1 + 14 = Sep 15, 1 day late.
 */
test('the ledger: days, minutes, contacts and follow-ups of each request', () => {
  expect(rows.map(({ request, days, minutes, contacts, followUp, late, group }) =>
    [request.id, days, minutes, contacts, followUp.due, late, group])).toEqual([
    ['r1', 20, 30, 1, null, 0, 'closed'],
    ['r2', 30, 37, 2, null, 0, 'closed'],
    ['r3', 40, 55, 2, null, 0, 'closed'],
    ['r4b', 121, 95, 5, null, 0, 'closed'],
    ['r5', 25, 35, 1, null, 0, 'closed'],
    ['r6', 30, 20, 1, null, 0, 'closed'],
    ['r7', 23, 25, 1, '2026-09-16', 0, 'this week'],
    ['r8', 58, 60, 3, '2026-09-08', 8, 'overdue'],
    ['r9', 15, 15, 0, null, 0, 'later'],
    ['r10', 93, 70, 6, '2026-09-15', 1, 'overdue'],
  ]);
});

/** Open are r7 to r10: 25 + 60 + 15 + 70 = 170 minutes, 1 + 3 + 0 + 6 = 10 contacts, of which r8 and r10 are late. */
test('the totals of the open requests', () => {
  const open = rows.filter(({ closed }) => closed === null);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  expect([
    open.length, open.filter(({ late }) => late > 0).length, sum(open.map(({ minutes }) => minutes)),
    sum(open.map(({ contacts }) => contacts)),
  ]).toEqual([4, 2, 170, 10]);
});

/** Issued in September: r4 on the 2nd and r5 on the 11th. In August none; in July, before the quota, r2. */
test('the quota: 2 of 4 used, 2 left', () => {
  const useOn = (day: Day) =>
    quotaUse(tenRequests, 'XD', countryStateOn(policies, 'XD', day).terms?.quota ?? null, day);
  expect(useOn(tenRequestsDay)).toEqual({ used: 2, left: 2 });
  expect(useOn('2026-08-31' as Day)).toEqual({ used: 0, left: 4 });
  expect(useOn('2026-07-31' as Day)).toEqual({ used: 1, left: null });
});

/**
 * r10 was recorded on July 15, 30 days after its opening, so it is at risk from day 31 on. At risk and answered:
 *   day 20: 8 (not r9, seen for 15 days, nor r10); F = 1/8 = 0.1250, S = 7/8
 *   day 25: 6 (nor r7, 23 days);                   F = 0.1250 + 7/8 · 1/6 = 0.2708, S = 7/8 · 5/6 = 35/48
 *   day 30: 5; r2 answered, r6 withdrawn:          F = 0.2708 + 35/48 · 1/5 = 0.4167, S = 35/48 · 3/5 = 21/48
 *   day 40: 4 (r3, r4, r8, r10):                   F = 0.4167 + 21/48 · 1/4 = 0.5260, S = 21/48 · 3/4 = 63/192
 *   day 121: 1 (r4):                               F = 0.5260 + 63/192 = 0.8542, S = 0
 * So a quarter is answered by day 25, half by day 40, three quarters by day 121. The limits are those of the Python
 * script in tests/oracle: 20 to 121, 20 to 121, 30 to not reached.
 */
test('the response times: half are answered by day 40', () => {
  const { waits, excluded } = requestWaits(tenRequests, tenRequestsDay);
  const { counts, incidence, survival, quantiles } = responseTimes(waits);
  expect(excluded).toEqual([]);
  expect(counts).toEqual({ requests: 10, answered: 5, withdrawn: 1, expired: 0, open: 4, early: 0 });
  expect(incidence.map(({ day, atRisk, incidence: share }) => [day, atRisk, share.toFixed(4)])).toEqual([
    [20, 8, '0.1250'], [25, 6, '0.2708'], [30, 5, '0.4167'], [40, 4, '0.5260'], [121, 1, '0.8542'],
  ]);
  expect(survival.map((step) => step.survival.toFixed(4))).toEqual(['0.8750', '0.7292', '0.4375', '0.3281', '0.0000']);
  expect(quantiles?.map(({ day, lower, upper }) => [day, lower, upper])).toEqual([
    [25, 20, 121], [40, 20, 121], [121, 30, null],
  ]);
});
