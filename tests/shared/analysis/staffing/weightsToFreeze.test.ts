import { expect, test } from 'vitest';
import type { CaseWeight } from '#shared/analysis/staffing/estimate';
import { weightsToFreeze } from '#shared/analysis/staffing/weightsToFreeze';
import { recordId } from '#shared/base/ids';
import type { StudyKind } from '#shared/records/study';

const parts = { officer: 5, day: 4, cell: 2, officerDf: 7, dayDf: 19, officers: 8, days: 20 };

const weightOf = (kind: string, asked: Partial<CaseWeight> = {}): CaseWeight => ({
  kind: recordId(kind), value: 12.5, minutes: 500, otherMinutes: 0, units: 40, officers: 6, officerDays: 30, days: 20,
  largestShare: 0.25, variance: 1.5, df: 9, parts, margin: { is: 'interval', low: 10, high: 15 }, ...asked,
});

const kinds: readonly StudyKind[] = [
  { kind: recordId('phone'), label: 'Phone call', unitNoun: 'call', group: 'case work' },
];

test('a weight is stored with its kind’s label in the study, or the kind’s id if that is unknown', () => {
  const stored = { minutes: 12.5, units: 40, officers: 6, variance: 1.5, df: 9 };
  expect(weightsToFreeze([weightOf('phone'), weightOf('removal')], kinds)).toEqual([
    { kind: 'phone', label: 'Phone call', ...stored },
    { kind: 'removal', label: 'removal', ...stored },
  ]);
});

test.each([
  [0, 0],
  [1, 1],
  [2, 1],
])('for a kind with %i units, %i weight is stored', (units, stored) => {
  expect(weightsToFreeze([weightOf('phone', { units })], kinds)).toHaveLength(stored);
});

test('a missing variance or missing degrees of freedom are stored as null', () => {
  const weights = [weightOf('phone', { variance: Infinity, df: NaN }), weightOf('phone', { variance: 0, df: 0 })];
  expect(weightsToFreeze(weights, kinds)).toMatchObject([{ variance: null, df: null }, { variance: 0, df: 0 }]);
});
