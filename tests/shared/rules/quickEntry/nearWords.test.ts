import { describe, expect, test } from 'vitest';
import { starterDuties } from '#shared/records/starterDuties';
import { isNear } from '#shared/rules/quickEntry/nearWords';
import { answersOf, drafted } from './lineOf';

describe('a typo asks', () => {
  test.each<[string, string[]]>([
    [
      'phone 20 yesteday',
      [
        'yesterday → phone 20 yesterday → phone x1 2026-09-15 16:10-16:30 gap',
        'Note → phone 20 "yesteday" → phone x1 (yesteday) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'phone 20 minuts',
      [
        'minutes → phone 20 minutes → phone x1 2026-09-16 14:22-14:42 ended now',
        'Note → phone 20 "minuts" → phone x1 (minuts) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'phone congres 20m',
      [
        'Note → phone 20m "congres" → phone x1 (congres) 2026-09-16 14:22-14:42 ended now',
        'Inquiry from Congress → phone duty:congress 20m → phone congress x1 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'docprep guatmala 20',
      [
        'guatemala → docprep guatemala 20 → docprep GT x0 2026-09-16 14:22-14:42 ended now',
        'Note → docprep 20 "guatmala" → docprep x0 (guatmala) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      '15 intake and out-procesing',
      [
        'intake and out-processing → 15 intake and out-processing → duty processing 2026-09-16 14:27-14:42 ended now',
        'Note → 15 intake "and out-procesing" → new-case x1 (and out-procesing) 2026-09-16 14:27-14:42 ended now',
      ],
    ],
    [
      'phone fourty minutes',
      [
        'Type a length → phone fourty minutes m → typing goes on',
        'Start a timer → phone "fourty minutes" → phone x1 (fourty minutes) timer',
      ],
    ],
    [
      'phone 20 last modnay',
      [
        'monday → phone 20 last monday → phone x1 2026-09-14 16:10-16:30 gap',
        'Note → phone 20 last "modnay" → phone x1 (last "modnay") 2026-09-16 14:22-14:42 ended now',
      ],
    ],
    [
      'phone calling congres 20m',
      [
        'Note → phone calling 20m "congres" → phone x1 (calling "congres") 2026-09-16 14:22-14:42 ended now',
        'Inquiry from Congress → phone calling duty:congress 20m → ' +
          'phone congress x1 (calling) 2026-09-16 14:22-14:42 ended now',
      ],
    ],
  ])('%s', (line, answers) => {
    expect(answersOf(line)).toEqual(answers);
  });
});

test.each([
  ['phone', 'the word itself', false],
  ['phome', 'one letter', true],
  ['pohne', 'two exchanged letters', true],
  ['phoe', 'a letter missing', true],
  ['phhome', 'two slips of a short word', false],
])('“%s” is near “phone”, with %s: %s', (typed, _, expected) => {
  expect(isNear(typed, 'phone')).toBe(expected);
});

test.each([
  ['meating', 'one letter', true],
  ['maating', 'two letters', true],
  ['mating', 'a letter missing and another one', true],
  ['metng', 'two letters missing, which leaves a short word', false],
  ['maatinh', 'three letters', false],
])('“%s” is near “meeting”, with %s: %s', (typed, _, expected) => {
  expect(isNear(typed, 'meeting')).toBe(expected);
});

test('behind the length a slip of a name is part of the note, and beside a name it asks', () => {
  expect(drafted('phone 20m conngress')).toBe('phone x1 (conngress) 2026-09-16 14:22-14:42 ended now');
  expect(drafted('20m phone conngress')).toBe('asks: misspelled');
});

test('a slip in a name of seven words asks, as in a shorter one', () => {
  const label = 'Court run for whole of the unit';
  const duties = starterDuties.slice(0, 1).map((duty) => ({
    ...duty, terms: duty.terms.map((terms) => ({ ...terms, label, words: ['court'] })),
  }));
  expect(answersOf('20 court run for whole of teh unit', { duties })[0]).toContain('court run for whole of the unit →');
});
