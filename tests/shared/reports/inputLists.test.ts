import { expect, test } from 'vitest';
import { inputLists } from '#shared/reports/inputLists';

test('each list of records is one input in the order of ids, whatever order it was read in', () => {
  const [one, two] = [{ id: 'a', days: 1 }, { id: 'b', days: 2 }];
  expect(inputLists({ documentRequest: [two, one], country: [], publishedCount: [one] })).toEqual([
    { input: 'documentRequest 2', content: [one, two] },
    { input: 'publishedCount 1', content: [one] },
  ]);
});
