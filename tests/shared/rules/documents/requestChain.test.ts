import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { DocumentRequest } from '#shared/records/documentRequest';
import type { Recorded } from '#shared/records/version';
import { chainOf, chainsOf } from '#shared/rules/documents/requestChain';
import type { Day } from '#shared/time/day';
import { aRequest } from '../../../helpers/aRequest';

const first = aRequest(
  { id: 'first', opened: '2026-01-10', recorded: '2026-01-12' as Day, dates: [['submitted', '2026-02-01']] },
);
const second = aRequest(
  { id: 'second', opened: '2026-03-01', continues: recordId('first'), dates: [['interview', '2026-03-05']] },
);
const third = aRequest({ id: 'third', opened: '2026-05-01', continues: recordId('second') });

const byId = (...requests: readonly Recorded<DocumentRequest>[]) => new Map(requests.map((one) => [one.id, one]));

test('a chain across two handovers keeps the first record’s opening and recording, and the steps of all', () => {
  const chain = chainOf(third, byId(first, second, third));
  expect(
    [chain.records.map(({ id }) => id), chain.opened, chain.recorded, chain.steps.map(({ step }) => step)],
  ).toEqual([
    ['first', 'second', 'third'], '2026-01-10', '2026-01-12', ['submitted', 'interview'],
  ]);
});

test('a record that is not in this folder ends the search, so the record’s own opening counts', () => {
  expect(chainOf(second, byId(second)).opened).toBe('2026-03-01');
});

test('records that continue each other end the search', () => {
  const one = aRequest({ id: 'one', continues: recordId('two') });
  const two = aRequest({ id: 'two', continues: recordId('one') });
  expect(chainOf(one, byId(one, two)).records.map(({ id }) => id)).toEqual(['two', 'one']);
});

test('a request that was handed over counts once among the chains', () => {
  const alone = aRequest({ id: 'alone' });
  expect(chainsOf([first, second, alone]).map(({ records }) => records.map(({ id }) => id))).toEqual([
    ['first', 'second'], ['alone'],
  ]);
});
