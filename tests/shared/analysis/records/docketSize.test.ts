import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { casesCountedOn, casesOn, compareUnit, countedDays } from '#shared/analysis/records/docketSize';
import type { Day } from '#shared/time/day';
import { aCount } from '../../../helpers/recordBuilders';

const [alder, birch, cedar] = [recordId('alder'), recordId('birch'), recordId('cedar')];
const own = { officer: alder, docket: 'non-detained' } as const;
const [september, august] = ['2026-09-01' as Day, '2026-08-01' as Day];

test('the classes of a day are added up if there is no count of all cases', () => {
  const counts = [
    aCount(september, 640, { caseClass: recordId('standard') }),
    aCount(september, 180, { caseClass: recordId('pending') }),
  ];
  expect(casesCountedOn(counts, own, september)).toMatchObject({ cases: 820, classesAdded: null });
});

test('a count of all cases and the sum of the classes are both returned and never added', () => {
  const counts = [aCount(september, 825), aCount(september, 820, { caseClass: recordId('standard') })];
  expect(casesCountedOn(counts, own, september)).toMatchObject({ cases: 825, classesAdded: 820 });
});

test('without any class there is no sum of classes, and of two counts of the same thing the later one counts', () => {
  expect(casesCountedOn([aCount(september, 825)], own, september)).toEqual({
    day: september, cases: 825, classesAdded: null, classes: new Map(),
  });
  expect(casesCountedOn([aCount(september, 1), aCount(september, 2)], own, september)?.cases).toBe(2);
  expect(casesCountedOn([aCount(september, 1)], own, august)).toBeNull();
});

test('the last count on or before a day is the one in force, and before the first there is none', () => {
  const counts = [aCount(september, 1905), aCount(august, 1888)];
  const casesAt = (day: string) => casesOn(counts, own, day as Day)?.cases ?? null;
  expect([casesAt('2026-07-31'), casesAt('2026-08-01'), casesAt('2026-08-31'), casesAt('2026-09-01')]).toEqual([
    null, 1888, 1888, 1905,
  ]);
  expect(countedDays(counts, own)).toEqual([august, september]);
});

test('another officer, the whole unit, the other docket and cases of both dockets are kept separate', () => {
  const counts = [
    aCount(september, 1),
    aCount(september, 20, { officer: birch }),
    aCount(september, 300, { officer: null }),
    aCount(september, 4000, { docket: 'detained' }),
    aCount(september, 50_000, { docket: 'mixed' }),
  ];
  const scopes = [own, { ...own, officer: birch }, { ...own, officer: null }, { ...own, docket: 'detained' as const },
    { ...own, docket: 'mixed' as const }];
  expect(scopes.map((scope) => casesCountedOn(counts, scope, september)?.cases)).toEqual([1, 20, 300, 4000, 50_000]);
});

// Unit 2 says 5,640 on August 1. Its officers counted 1,888 + 1,872 + 1,865 = 5,625: 15 fewer. The two figures are
// shown beside each other; 11,265 appears nowhere.
test('a unit’s figure and its officers’ counts are compared and never added', () => {
  const counts = [
    aCount(august, 5640, { officer: null }),
    aCount(august, 1888),
    aCount(august, 1872, { officer: birch }),
    aCount(august, 1865, { officer: cedar }),
  ];
  expect(compareUnit(counts, [alder, birch, cedar], 'non-detained', august)).toEqual({
    day: august, unit: 5640, officers: 5625, counted: 3, missing: [], difference: -15,
  });
});

test('an officer without a count of that day is named and there is no difference', () => {
  const counts = [
    aCount(august, 5640, { officer: null }), aCount(august, 1888), aCount(september, 1, { officer: birch }),
  ];
  expect(compareUnit(counts, [alder, birch], 'non-detained', august)).toMatchObject({
    officers: 1888, counted: 1, missing: [birch], difference: null,
  });
});

test('nothing is compared if only one side was counted', () => {
  expect(compareUnit([aCount(august, 5640, { officer: null })], [alder], 'non-detained', august)).toBeNull();
  expect(compareUnit([aCount(august, 1888)], [alder], 'non-detained', august)).toBeNull();
});
