import { expect, test } from 'vitest';
import { lengthName, pluralOf, unitsName } from '#shared/rules/amountNames';

test.each([
  [0, '0 min'],
  [1, '1 min'],
  [59, '59 min'],
  [60, '1 h'],
  [61, '1 h 1 min'],
  [90, '1 h 30 min'],
  [119, '1 h 59 min'],
  [120, '2 h'],
  [1440, '24 h'],
])('%i minutes are %s', (minutes, name) => expect(lengthName(minutes)).toBe(name));

test.each([
  [0, '0 calls'],
  [1, '1 call'],
  [2, '2 calls'],
  [1.5, '1.5 calls'],
])('%f units are %s', (units, name) => {
  expect(unitsName(units, 'call')).toBe(name);
});

test.each([
  ['call', 'calls'],
  ['check-in', 'check-ins'],
  ['entry', 'entries'],
  ['Inquiry', 'Inquiries'],
  ['day', 'days'],
  ['box', 'boxes'],
  ['batch', 'batches'],
  ['case', 'cases'],
  ['pass', 'passes'],
])('several of a %s are %s', (noun, plural) => expect(pluralOf(noun)).toBe(plural));
