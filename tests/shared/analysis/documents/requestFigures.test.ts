import { expect, test } from 'vitest';
import {
  contactDays, followUpAfterContact, requestFigures, type RequestContext,
} from '#shared/analysis/documents/requestFigures';
import { recountRequests } from '#shared/analysis/documents/requestTotals';
import { recordId } from '#shared/base/ids';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { dayOfWeek } from '#shared/time/days';
import { anEntry } from '../../../helpers/anEntry';
import { aRequest as aWishedRequest, type AskedRequest } from '../../../helpers/aRequest';

/** A request of Alder that was opened on July 1. */
const aRequest = (asked: AskedRequest = {}) =>
  aWishedRequest({ id: 'request', officer: 'alder', opened: '2026-07-01', ...asked });

const rule = { firstAfterDays: 21, everyDays: 14, escalateAfterContacts: 3 };

function contextOf(
  requests: readonly Recorded<DocumentRequest>[],
  entries: readonly TimeEntry[] = [],
  today = '2026-09-16',
): RequestContext {
  return {
    byId: new Map(requests.map((request) => [request.id, request])),
    totals: recountRequests(entries),
    ruleOn: () => rule,
    isExpected: (day) => dayOfWeek(day) > 0 && dayOfWeek(day) < 6,
    today: today as Day,
    weekStart: 0,
  };
}

const followUp = (day: string, minutes: number, request = 'request', units = 1) =>
  anEntry({ kind: 'followup', day, minutes, units, request: recordId(request) });

test('contacts are steps with the post and units of follow-ups; a step and its own entry count once', () => {
  // Submitted Jul 10 with its entry: 1. Follow-up Jul 31: 1. Two calls Aug 14: 2. Continued x0: 0. Preparing: 0.
  const request = aRequest({ dates: [['prepared', '2026-07-02'], ['submitted', '2026-07-10']] });
  const entries = [
    anEntry({ kind: 'docprep', day: '2026-07-02', minutes: 50, units: 1, request: request.id, step: 'prepared' }),
    anEntry({ kind: 'followup', day: '2026-07-10', minutes: 20, request: request.id, step: 'submitted' }),
    followUp('2026-07-31', 15),
    followUp('2026-08-14', 30, 'request', 2),
    followUp('2026-08-14', 10, 'request', 0),
    anEntry({ kind: 'docprep', day: '2026-08-20', minutes: 40, units: 2, request: request.id }),
  ];
  const figures = requestFigures(request, contextOf([request], entries));
  // 50 + 20 + 15 + 30 + 10 + 40 minutes.
  expect([figures.minutes, figures.contacts, figures.lastContact]).toEqual([165, 4, '2026-08-14']);
  expect(contactDays(figures.chain, figures.cells)).toEqual(['2026-07-10', '2026-07-31', '2026-08-14', '2026-08-14']);
});

test('a call on the day of the submission is a contact beside it', () => {
  const request = aRequest({ dates: [['submitted', '2026-07-10']] });
  const figures = requestFigures(request, contextOf([request], [followUp('2026-07-10', 5)]));
  expect([figures.contacts, figures.followUp.contactsWithoutAnswer]).toEqual([2, 1]);
});

test('the next follow-up counts from the submission, then from the last contact, and says how late it is', () => {
  // Submitted Friday Jul 10: first due 21 days later, Friday Jul 31; 47 days late on Sep 16.
  const request = aRequest({ dates: [['submitted', '2026-07-10']] });
  const first = requestFigures(request, contextOf([request]));
  expect([first.followUp.due, first.late, first.group]).toEqual(['2026-07-31', 47, 'overdue']);
  expect(first.lastContact).toBe('2026-07-10');
  // A contact on Thursday Sep 3: 14 days later is Thursday Sep 17, this week.
  const next = requestFigures(request, contextOf([request], [followUp('2026-09-03', 5)]));
  expect([next.followUp.due, next.late, next.group]).toEqual(['2026-09-17', 0, 'this week']);
  expect(next.lastContact).toBe('2026-09-03');
  // If logged today, Sep 16 and 14 days are Sep 30.
  expect(followUpAfterContact(next, contextOf([request], [followUp('2026-09-03', 5)]))?.due).toBe('2026-09-30');
});

test('days count from the opening of the first record of a handover to today, or to the day it was closed', () => {
  const before = aRequest({ id: 'before', opened: '2026-06-01', handedOver: '2026-08-01' as Day });
  const request = aRequest({ id: 'request', opened: '2026-08-01', officer: 'birch', continues: recordId('before') });
  const context = contextOf([before, request], [followUp('2026-07-01', 20, 'before'), followUp('2026-09-01', 7)]);
  const [old, present] = [requestFigures(before, context), requestFigures(request, context)];
  // Jun 1 to Aug 1: 61 days. Jun 1 to Sep 16: 107 days. The new record counts the minutes of both, the old its own.
  expect([old.days, old.closed, old.group, old.minutes]).toEqual([61, '2026-08-01', 'closed', 20]);
  expect([present.days, present.band, present.minutes, present.contacts]).toEqual([107, '91-180', 27, 2]);
});

test('nothing is due for a closed request', () => {
  const request = aRequest({ dates: [['submitted', '2026-07-10'], ['refused', '2026-08-20']] });
  const figures = requestFigures(request, contextOf([request]));
  expect([figures.followUp.due, figures.late, figures.days, figures.group]).toEqual([null, 0, 50, 'closed']);
  expect(followUpAfterContact(figures, contextOf([request]))).toBeNull();
});

test.each([
  ['2026-10-17', 'closed', null],
  ['2026-10-16', 'ending', 'early'],
  ['2026-09-23', 'ending', 'urgent'],
  ['2026-09-16', 'ending', 'urgent'],
  ['2026-09-15', 'closed', 'ended'],
] as const)('an issued document that is valid until %s is %s', (validUntil, group, look) => {
  const steps = [['submitted', '2026-07-10'], ['issued', '2026-08-20']] as const;
  const request = aRequest({ dates: steps, validUntil: validUntil as Day });
  const figures = requestFigures(request, contextOf([request]));
  expect([figures.group, figures.validity?.look]).toEqual([group, look]);
});

test('a request whose document has expired no longer warns', () => {
  const steps = [['submitted', '2026-07-10'], ['issued', '2026-08-20'], ['expired', '2026-09-10']] as const;
  const request = aRequest({ dates: steps, validUntil: '2026-09-20' as Day });
  expect(requestFigures(request, contextOf([request])).validity).toBeNull();
});

test('a request without steps has no date until it is submitted', () => {
  const figures = requestFigures(aRequest(), contextOf([aRequest()]));
  expect([figures.step, figures.followUp.due, figures.group, figures.days]).toEqual([null, null, 'later', 77]);
  expect([figures.contacts, figures.lastContact]).toEqual([0, null]);
});
