import { expect, test } from 'vitest';
import { numberOfOrdinal, numberOfWords } from '#shared/time/numberWords';

test.each([
  ['zero', 0],
  ['one', 1],
  ['nine', 9],
  ['ten', 10],
  ['nineteen', 19],
  ['twenty', 20],
  ['twenty one', 21],
  ['twenty-nine', 29],
  ['thirty', 30],
  ['fifty nine', 59],
  ['ninety-nine', 99],
  ['oh five', 5],
  ['a dozen', 12],
  ['half a dozen', 6],
])('“%s” is %i', (words, number) => {
  expect(numberOfWords(words)).toBe(number);
});

test.each([
  ['first', 1],
  ['ninth', 9],
  ['tenth', 10],
  ['nineteenth', 19],
  ['twentieth', 20],
  ['twenty first', 21],
  ['twenty-ninth', 29],
  ['thirtieth', 30],
  ['thirty first', 31],
])('the %s is day %i', (words, day) => {
  expect(numberOfOrdinal(words)).toBe(day);
});
