import { expect, test } from 'vitest';
import { makeSearchIndex, type SearchDocument, type SearchQuery } from '#renderer/workers/searchIndex';

const document = (id: string, text: string, asked: Partial<SearchDocument> = {}): SearchDocument => ({
  id, text, group: 'entry', officer: 'alder', day: '2026-09-16', order: 0, ...asked,
});

function found(documents: readonly SearchDocument[], query: string, asked: Partial<SearchQuery> = {}) {
  const index = makeSearchIndex();
  index({ is: 'put', documents, removed: [] });
  const answer = index({
    is: 'find', turn: 1, query: { query, officer: 'alder', since: '2026-09-01', most: 10, ...asked },
  });
  return answer?.groups.flatMap(({ ids }) => ids);
}

test.each([
  ['the start of a word', 'cons', ['a']],
  ['a whole word in another case', 'CONSULATE', ['a']],
  ['every word, in any order', 'back consulate', ['a']],
  ['a word that is missing', 'consulate fax', []],
  ['the middle of a word', 'sulate', []],
  ['the parts of a reference', 'L-0433', ['b']],
  ['a letter with its accent', 'józ', ['c']],
  ['nothing, which finds everything', ' ', ['a', 'b', 'c']],
  ['punctuation without a word, which finds nothing', '–', []],
])('%s', (_what, query, ids) => {
  const documents = [
    document('a', 'Follow-up, consulate called back'), document('b', 'L-0433 Guatemala'), document('c', 'Józef'),
  ];
  expect(found(documents, query)?.toSorted()).toEqual(ids);
});

test('records of others and from before the chosen day are left out; everybody’s and undated ones are found', () => {
  const documents = [
    document('others', 'call', { officer: 'birch' }),
    document('early', 'call', { day: '2026-08-31' }),
    document('first', 'call', { day: '2026-09-01' }),
    document('everybody', 'call', { officer: null }),
    document('no day', 'call', { day: null }),
  ];
  expect(found(documents, 'call')?.toSorted()).toEqual(['everybody', 'first', 'no day']);
});

test('a group has its greatest first, at most as many as requested, and counts all of them', () => {
  const index = makeSearchIndex();
  const documents = [1, 3, 2].map((order) => document(String(order), 'call', { order }));
  index({ is: 'put', documents: [...documents, document('duty', 'call', { group: 'duty' })], removed: [] });
  const query = { query: 'call', officer: 'alder', since: '2026-09-01', most: 2 };
  expect(index({ is: 'find', turn: 7, query })).toEqual({
    turn: 7,
    groups: [
      { group: 'entry', ids: ['3', '2'], count: 3 },
      { group: 'duty', ids: ['duty'], count: 1 },
    ],
  });
});

test('a record that changed is found only by its new words, and a deleted one by none', () => {
  const index = makeSearchIndex();
  const ids = (text: string) => {
    const query = { query: text, officer: 'alder', since: '', most: 10 };
    return index({ is: 'find', turn: 1, query })?.groups.flatMap((one) => one.ids);
  };
  index({ is: 'put', documents: [document('a', 'old'), document('b', 'old')], removed: [] });
  index({ is: 'put', documents: [document('a', 'new')], removed: ['b', 'never there'] });
  expect([ids('old'), ids('new'), ids('')]).toEqual([[], ['a'], ['a']]);
});

test('each of 20,000 records is found, and all of them are counted', () => {
  const index = makeSearchIndex();
  for (let at = 0; at < 20_000; at += 1_000) {
    const documents = Array.from({ length: 1_000 }, (_, one) => {
      const text = `Sep ${one % 30} Phone call number${at + one} note ${one % 997}`;
      return document(String(at + one), text, { order: at + one });
    });
    index({ is: 'put', documents, removed: [] });
  }
  const find = (query: string) =>
    index({ is: 'find', turn: 1, query: { query, officer: 'alder', since: '', most: 3 } })?.groups;
  expect(find('number4321')).toEqual([{ group: 'entry', ids: ['4321'], count: 1 }]);
  expect(find('phone')).toEqual([{ group: 'entry', ids: ['19999', '19998', '19997'], count: 20_000 }]);
});
