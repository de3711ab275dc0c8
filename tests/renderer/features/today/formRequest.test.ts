import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { LineRequest } from '#shared/rules/quickEntry/lineRequests';
import type { Day } from '#shared/time/day';
import {
  droppedWords, requestOptions, requestsOf, requestWords, stepOptions, withCountry,
} from '#renderer/features/today/model/formRequest';

const none = { country: '', request: '', step: '' } as const;
const open: readonly LineRequest[] = [
  aRequest('one', 'HN', 'L-0417'), aRequest('two', 'HN', null), aRequest('three', 'GT', 'L-0420'),
];
const before = { country: 'HN', request: recordId('one'), step: 'submitted' } as const;

function aRequest(id: string, country: string, reference: string | null): LineRequest {
  return {
    id: recordId(id), country, opened: '2026-09-01' as Day, reference, step: 'submitted', detail: 'Passport, Submitted',
  };
}

test('the form offers the open requests of the typed country that were opened by the day', () => {
  const offered = (typed: string, day: string) => requestsOf(typed, day as Day, open).map(({ id }) => id);
  expect([offered('hn', '2026-09-16'), offered('Guatemala', '2026-09-01'), offered('Guatemala', '2026-08-31')])
    .toEqual([['one', 'two'], ['three'], []]);
  expect([offered('', '2026-09-16'), offered('Hond', '2026-09-16')]).toEqual([[], []]);
});

test('a new entry gets the only open request of its country, and no request if there are several', () => {
  const typed = (country: string) =>
    withCountry(none, country, { before: null, open: requestsOf(country, '2026-09-16' as Day, open) });
  expect([typed('GT'), typed('HN'), typed('Mexico')]).toEqual([
    { country: 'GT', request: 'three', step: '' },
    { country: 'HN', request: '', step: '' },
    { country: 'Mexico', request: '', step: '' },
  ]);
});

test('another country drops the request of an entry and says so; its own country brings it back', () => {
  const own = { country: 'Honduras', request: 'one', step: 'submitted' } as const;
  const other = withCountry(own, 'GT', { before, open: requestsOf('GT', '2026-09-16' as Day, open) });
  expect(other).toEqual({ country: 'GT', request: '', step: '' });
  expect(droppedWords(before, other)).toBe(
    'With another country, the entry is no longer for its request of Honduras.',
  );
  const again = withCountry(other, 'HN', { before, open });
  expect(again).toEqual({ country: 'HN', request: 'one', step: 'submitted' });
  expect([droppedWords(before, again), droppedWords(null, none)]).toEqual([undefined, undefined]);
});

test('the same country typed another way keeps the request', () => {
  const chosen = { country: 'HN', request: 'two', step: '' } as const;
  expect(withCountry(chosen, 'honduras', { before: null, open })).toEqual({ ...chosen, country: 'honduras' });
});

test('requests are offered by reference, and a chosen one stays a choice when it is no longer open', () => {
  expect(requestOptions(open.slice(0, 2), 'gone').map(({ value, label }) => [value, label])).toEqual([
    ['', 'none'],
    ['one', 'L-0417: Passport, Submitted'],
    ['two', 'Passport, Submitted'],
    ['gone', 'one that is not open'],
  ]);
});

test('the steps offered are those that can follow the present one', () => {
  const offered = (id: string) => stepOptions(open, id, null).map(({ value }) => value);
  expect([offered(''), offered('one').includes('issued'), offered('one').includes('')]).toEqual([[''], true, true]);
});

test('an entry to change can also name the step that its request has reached, and keeps its own', () => {
  const before = { country: 'HN', request: recordId('one'), step: 'prepared' } as const;
  const offered = (id: string) => stepOptions(open, id, before).map(({ value }) => value);
  expect(offered('one').slice(0, 3)).toEqual(['', 'prepared', 'submitted']);
  expect(new Set(offered('one')).size).toBe(offered('one').length);
  // No longer open: only what it says already.
  expect([stepOptions([], 'one', before), stepOptions([], 'two', before)].map((all) => all.map(({ value }) => value)))
    .toEqual([['', 'prepared'], ['']]);
});

test('the line names the request by its reference and the step by its name', () => {
  const words = (request: string, step: 'issued' | '') => requestWords({ country: 'HN', request, step }, open);
  expect([words('one', 'issued'), words('one', ''), words('two', 'issued'), words('', '')])
    .toEqual(['L-0417 issued', 'L-0417', 'issued', '']);
});
