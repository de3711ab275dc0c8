import { expect, test } from 'vitest';
import { requestFigures, type RequestContext } from '#shared/analysis/documents/requestFigures';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { copiedColumns, ledgerColumns } from '#renderer/features/documents/ledgerColumns';
import { findTextOf, sumRow } from '#renderer/features/documents/model/ledgerRows';
import { stepMarks } from '#renderer/features/documents/model/stepMarks';
import { splitOver } from '#renderer/features/documents/model/severalModel';
import { dueWords, nearDayName, stepWords, validityWords } from '#renderer/features/documents/model/words';
import { tableText } from '#renderer/ui/Table';
import { recountRequests } from '#shared/analysis/documents/requestTotals';
import { anEntry } from '../../../../helpers/anEntry';
import { aRequest } from '../../../../helpers/aRequest';

const today = '2026-09-16' as Day;

function contextOf(requests: readonly Recorded<DocumentRequest>[], entries: ReturnType<typeof anEntry>[] = []) {
  return {
    byId: new Map(requests.map((request) => [request.id, request])),
    totals: recountRequests(entries),
    ruleOn: () => ({ firstAfterDays: 21, everyDays: 14, escalateAfterContacts: 8 }),
    isExpected: () => true,
    today,
    weekStart: 0,
  } as const satisfies RequestContext;
}

const figuresOf = (request: Recorded<DocumentRequest>) => requestFigures(request, contextOf([request]));

test.each([
  ['2026-09-16', 'today'],
  ['2026-09-17', 'Thu 17'],
  ['2026-09-30', 'Wed 30'],
  ['2026-10-01', 'Oct 1'],
  ['2026-09-15', 'Sep 15'],
] as const)('%s is shown as %s', (day, words) => {
  expect(nearDayName(day as Day, today)).toBe(words);
});

test.each([
  ['submitted 21 days ago', { dates: [['submitted', '2026-08-26']] }, 'today'],
  ['submitted 22 days ago', { dates: [['submitted', '2026-08-25']] }, '1 d late'],
  ['not submitted yet', {}, 'none yet'],
  ['refused', { dates: [['submitted', '2026-08-01'], ['refused', '2026-09-03']] }, 'closed Sep 3'],
  ['handed over', { handedOver: '2026-09-03' as Day }, 'handed over'],
  [
    'issued until Sunday',
    { dates: [['submitted', '2026-08-01'], ['issued', '2026-09-03']], validUntil: '2026-09-20' as Day },
    '4 d left',
  ],
] as const)('a request %s is due: %s', (_how, defaults, words) => {
  expect(dueWords(figuresOf(aRequest(defaults)), today)).toBe(words);
});

test('a validity says how many days are left, or how long ago it ended', () => {
  expect([validityWords(6), validityWords(0), validityWords(-3)]).toEqual(['6 d left', 'ends today', 'ended 3 d ago']);
});

test('a line of the ledger is found by reference, country, code, step, post and kind', () => {
  const request = aRequest({ post: 'Consulate Atlanta', dates: [['submitted', '2026-08-01']] });
  const references = new Map([[request.id, 'L-0417']]);
  const row = figuresOf(request);
  const columns = copiedColumns(ledgerColumns(today, references));
  expect(tableText(columns, [row, sumRow([row, row])]).split('\n').map((line) => line.split('\t'))).toEqual([
    ['Follow-up', 'Local ref.', 'Country', 'Step', 'Days', 'Contacts', 'Minutes'],
    ['25 d late', 'L-0417', 'Honduras', 'Submitted', '107', '1', '0'],
    ['2 requests', '', '', '', '', '2', '0'],
  ]);
  expect(findTextOf(figuresOf(request), references)).toBe('l-0417 hn honduras submitted consulate atlanta passport');
  expect([stepWords(figuresOf(aRequest())), stepWords(figuresOf(aRequest({ handedOver: today })))]).toEqual([
    'Opened', 'Handed over',
  ]);
});

test('the line of steps has what was done with its minutes, what is late, today and what comes next', () => {
  const base = aRequest({ dates: [['prepared', '2026-08-03'], ['submitted', '2026-08-10']] });
  const [prepared, submitted] = base.steps;
  const earlier = [{ step: 'submitted' as const, on: '2026-08-09' as Day, correctedAt: 0 as never }];
  const request = { ...base, steps: [prepared!, { ...submitted!, earlier }] };
  const entries = [
    anEntry({ kind: 'docprep', day: '2026-08-03', minutes: 50, units: 0, request: request.id, step: 'prepared' }),
    anEntry({ kind: 'followup', day: '2026-08-24', minutes: 20, request: request.id }),
    anEntry({ kind: 'docprep', day: '2026-08-26', minutes: 5, units: 0, request: request.id }),
  ];
  const context = contextOf([request], entries);
  const marks = stepMarks(requestFigures(request, context), context);
  const told = marks.map(({ day, is, name, since, minutes, corrected }) => [day, is, name, since, minutes, corrected]);
  expect(told).toEqual([
    ['2026-08-03', 'own work', 'Prepared', null, 50, null],
    ['2026-08-10', 'contact', 'Submitted', 7, 0, 'Submitted, Aug 9'],
    ['2026-08-24', 'contact', 'Follow-up', 14, 20, null],
    ['2026-08-26', 'own work', 'Own work', 2, 5, null],
    ['2026-09-07', 'late', 'Follow-up due, 9 d late', null, null, null],
    ['2026-09-16', 'today', 'today', null, null, null],
    ['2026-09-30', 'next', 'Next, if logged today', null, null, null],
  ]);
});

test('the line of a closed request has only its steps', () => {
  const request = aRequest({ dates: [['withdrawn', '2026-08-03']] });
  expect(stepMarks(figuresOf(request), contextOf([request])).map(({ name }) => name)).toEqual(['Withdrawn']);
});

test('time over several: typed minutes stay, the rest is shared, and what cannot be split says why', () => {
  const chosen = ['a', 'b', 'c'].map((id) => figuresOf(aRequest({ id })));
  const minutes = { b: 20 };
  const shown = (isTyped: boolean, typed: Record<string, number | null> = minutes) => {
    const { rows, problem } = splitOver(chosen, 60, { isTyped, minutes: typed });
    return problem?.field ?? rows.map(({ stretch, isTyped: own }) => `${stretch.minutes}${own ? '!' : ''}`).join(' ');
  };
  expect([shown(false), shown(true), shown(true, { a: 61 }), shown(true, { a: 1, b: 2, c: 3 })]).toEqual([
    '20 20 20', '20 20! 20', 'minutes.a', 'minutes.c',
  ]);
});
