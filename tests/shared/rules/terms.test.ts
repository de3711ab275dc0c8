import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { membershipOn } from '#shared/rules/membershipOn';
import { defaultUnits, isInUse, outcomeUnits, termsOn } from '#shared/rules/terms';

const day = (text: string) => text as Day;

test('the latest terms and memberships that have begun apply, or the first ones before they begin', () => {
  const terms = [
    { from: day('2026-01-01'), label: 'old' },
    { from: day('2026-06-01'), label: 'new' },
  ];
  expect(['2025-01-01', '2026-05-31', '2026-06-01'].map((text) => termsOn({ terms }, day(text))?.label)).toEqual([
    'old',
    'old',
    'new',
  ]);
  const memberships = [
    { from: day('2026-01-01'), unit: recordId('A'), docket: 'mixed', fieldOffice: 'X' },
    { from: day('2026-06-01'), unit: recordId('B'), docket: 'detained', fieldOffice: 'X' },
  ] as const;
  expect(['2025-01-01', '2026-07-01'].map((text) => membershipOn({ memberships }, day(text))?.unit)).toEqual([
    'A',
    'B',
  ]);
  expect([termsOn({ terms: [] }, day('2026-01-01')), membershipOn({ memberships: [] }, day('2026-01-01'))]).toEqual([
    null,
    null,
  ]);
});

test('a retired kind is in use up to the day before', () => {
  const kind = { retiredFrom: day('2026-06-01'), terms: [{}] };
  expect([
    isInUse(kind, day('2026-05-31')),
    isInUse(kind, day('2026-06-01')),
    isInUse({ retiredFrom: null, terms: [] }, day('2026-06-01')),
  ]).toEqual([true, false, false]);
});

test('units come from the kind and the outcome', () => {
  const counted = { unitNoun: 'case', defaultUnits: 'typed' } as const;
  const uncounted = { unitNoun: null, defaultUnits: null } as const;
  expect([defaultUnits(counted), defaultUnits(uncounted)]).toEqual(['typed', null]);
  expect(
    (['kept', 'no-show', 'rescheduled', 'cancelled'] as const).map((outcome) => outcomeUnits(counted, outcome)),
  ).toEqual([1, 0, 0, 0]);
  expect(outcomeUnits(uncounted, 'kept')).toBe(null);
});

test.each([
  ['2026-01-01', 'first'],
  ['2026-05-31', 'first'],
  ['2026-06-01', 'second'],
  ['2026-06-02', 'second'],
  ['2026-08-31', 'second'],
  ['2026-09-01', 'third'],
])('on %s the %s terms apply', (text, label) => {
  const terms = [
    { from: day('2026-03-01'), label: 'first' },
    { from: day('2026-06-01'), label: 'second' },
    { from: day('2026-09-01'), label: 'third' },
  ];
  expect(termsOn({ terms }, day(text))?.label).toBe(label);
});

test.each([
  [null, 1, true],
  [null, 0, false],
  ['2026-06-02', 1, true],
  ['2026-06-02', 0, false],
  ['2026-06-01', 1, false],
  ['2026-05-31', 1, false],
])('a kind retired from %s with %i terms is in use on June 1: %s', (retiredFrom, count, expected) => {
  const record = { retiredFrom: retiredFrom as Day | null, terms: Array.from({ length: count }) };
  expect(isInUse(record, day('2026-06-01'))).toBe(expected);
});
