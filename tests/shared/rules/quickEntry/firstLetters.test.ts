import { expect, test } from 'vitest';
import { firstLettersOf } from '#shared/rules/quickEntry/firstLetters';

const before = { words: ['phone', 'call', 'walk in'], firstLetters: ['phone', 'walk in'] };

test.each([
  ['all single words of a new name', ['ring', 'ring up'], null, ['ring']],
  ['those that were enough before', ['phone', 'walk in'], before, ['phone', 'walk in']],
  ['no word that was there and was not enough', ['phone', 'call'], before, ['phone']],
  ['every new single word', ['call', 'ring', 'ring up'], before, ['ring']],
  ['nothing that was taken out', ['call'], before, []],
])('the first letters are enough of %s', (_, words, known, expected) => {
  expect(firstLettersOf(words, known)).toEqual(expected);
});
