import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { withRequest, type LineRequest } from '#shared/rules/quickEntry/lineRequests';
import { parseLine } from '#shared/rules/quickEntry/parseLine';
import type { Day } from '#shared/time/day';
import { aLineContext } from '../../../helpers/aLineContext';

const request = (id: string, wishes: Partial<LineRequest> = {}): LineRequest => ({
  id: recordId(id), country: 'HN', opened: '2026-07-01' as Day, reference: `L-${id}`, step: 'submitted',
  detail: 'Passport, Submitted, 77 days', ...wishes,
});

const read = (line: string, ...requests: readonly LineRequest[]) => withRequest(
  parseLine(line, aLineContext()),
  requests,
);

/** What Enter logs, by request, step and note, or else the question or the problem. */
function done(line: string, ...requests: readonly LineRequest[]): string {
  const { draft, question, problems } = read(line, ...requests);
  if (question !== null) return `? ${question.answers.map(({ label }) => label).join(', ')}`;
  if (draft?.action !== 'log') return problems.map(({ message }) => message).join(' ');
  return [draft.request ?? 'no request', draft.step ?? '-', draft.note ?? '-'].join(' ');
}

const one = request('1');
const two = request('2');
const prepared = request('3', { step: 'prepared' });
const guatemala = request('4', { country: 'GT' });
const opened = request('5', { step: null });
const unnamed = request('6', { reference: null });

test.each([
  ['no request of the country', 'fo hn 20', [guatemala], 'no request - -'],
  ['one of the country', 'fo hn 20', [one, guatemala], '1 - -'],
  ['several of the country', 'fo hn 20', [one, two, guatemala], '? L-1, L-2, None of them'],
  ['several, one named', 'fo hn 20 L-2', [one, two], '2 - -'],
  ['several, one named in small letters', 'fo hn 20 l-2', [one, two], '2 - -'],
  ['several, one named with words', 'fo hn 20 L-2 the consul called', [one, two], '2 - the consul called'],
  ['a reference of another country', 'fo hn 20 L-4', [one, guatemala], '1 - L-4'],
  ['a step', 'fo hn 20 issued', [one], '1 issued -'],
  ['a step by its long name', 'fo hn 20 more asked for', [one], '1 more asked for -'],
  ['a step and a reference', 'fo hn 20 L-2 refused', [one, two], '2 refused -'],
  ['a step inside other words', 'fo hn 20 refused to talk', [one], '1 - refused to talk'],
  ['a step that only one of several can take', 'fo hn 20 issued', [one, prepared], '? L-1, None of them'],
  ['preparing a request without a step', 'docprep hn 50', [opened], '5 prepared -'],
  ['preparing one that was prepared', 'docprep hn 50', [prepared], '3 - -'],
  ['a request without a reference', 'fo hn 20', [unnamed], '6 - -'],
  ['several without references', 'fo hn 20', [unnamed, one], '? Request, L-1, None of them'],
  ['work without a country', 'phone x2 10', [one], 'no request - -'],
  [
    'a day before the opening', 'yesterday 9-9:20 fo hn', [request('7', { opened: '2026-09-16' as Day })],
    'no request - -',
  ],
] as const)('%s: %s', (_case, line, requests, expected) => {
  expect(done(line, ...requests)).toBe(expected);
});

test('a step that cannot follow the current one is explained at its word, and nothing is logged', () => {
  const { draft, problems } = read('fo hn 20 issued', prepared);
  expect([draft, problems]).toEqual([
    null,
    [
      {
        start: 9,
        end: 15,
        code: 'step-order',
        message:
          '“Issued” cannot follow “Prepared” on this request. Possible: Prepared, Submitted, Interview, Withdrawn.',
        severity: 'error',
        correction: null,
      },
    ],
  ]);
});

test('each answer logs for its request, and the last one for none, with the words as a note', () => {
  const { question } = read('fo hn 20 the consul called', one, two);
  expect(question?.answers.map(({ draft }) => draft?.action === 'log' && [draft.request, draft.note])).toEqual([
    ['1', 'the consul called'], ['2', 'the consul called'], [undefined, 'the consul called'],
  ]);
  expect([question?.message, question?.start, question?.end]).toEqual(['Which request for Honduras?', 3, 5]);
});

test('at most nine answers can be chosen by a digit, so the first eight of many requests are offered', () => {
  const many = Array.from({ length: 30 }, (_, index) => request(String(index + 1)));
  expect(read('fo hn 20', ...many).question?.answers.map(({ label }) => label)).toEqual([
    'L-1', 'L-2', 'L-3', 'L-4', 'L-5', 'L-6', 'L-7', 'L-8', 'None of them',
  ]);
});

test('the chips say which request is meant, dashed if it was taken because it is the only one', () => {
  const chips = (line: string) => read(line, one).chips.filter(({ slot }) => slot === 'request' || slot === 'note');
  expect(chips('fo hn 20').map(({ label, guessed }) => [label, guessed])).toEqual([['L-1', true]]);
  expect(chips('fo hn 20 L-1 issued').map(({ label, guessed }) => [label, guessed])).toEqual([['L-1, Issued', false]]);
});

test('work that was planned with a country keeps what it was planned for', () => {
  const parsed = parseLine('fo hn 20', aLineContext());
  if (parsed.draft?.action !== 'log') throw new Error('The line is logged.');
  const planned = { ...parsed, draft: { ...parsed.draft, appointment: recordId('planned') } };
  expect(withRequest(planned, [one])).toBe(planned);
});
