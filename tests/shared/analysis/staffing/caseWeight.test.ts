import { describe, expect, test } from 'vitest';
import { caseWeights, ownWeight } from '#shared/analysis/staffing/caseWeight';
import { recordId } from '#shared/base/ids';
import { aStudyTable } from '../../../helpers/aStudyTable';

const minutes = [[40, 20], [30, 66], [5, 0]];
const units = [[2, 1], [1, 2], [0, 0]];
const table = aStudyTable({ kinds: { phone: { minutes, units } } });

test('a weight is minutes over units of officers with units, and others’ minutes are listed separately', () => {
  const [weight] = caseWeights(table, 'officers');
  expect(weight).toMatchObject({
    kind: 'phone', value: 156 / 6, minutes: 156, otherMinutes: 5, units: 6, officers: 2, officerDays: 4, days: 2,
    largestShare: 0.5,
  });
});

test('only logged days enter, whatever else was entered', () => {
  const partly = aStudyTable({ kinds: { phone: { minutes, units } }, logged: [[1, 1], [1, 0], [1, 1]] });
  expect(caseWeights(partly, 'officers')[0]).toMatchObject({ value: 90 / 4, units: 4, officerDays: 3, days: 2 });
});

test('the variance between officers comes from leaving each one out', () => {
  const { parts, value } = caseWeights(table, 'officers')[0]!;
  const without = [96 / 3, 60 / 3];
  const squares = without.reduce((sum, each) => sum + (each - value) ** 2, 0);
  expect(parts.officer).toBeCloseTo(squares / 2, 10);
});

test('a kind without units has no weight, and lists its minutes', () => {
  const none = aStudyTable({ kinds: { docprep: { minutes, units: units.map((row) => row.map(() => 0)) } } });
  const [weight] = caseWeights(none, 'officers');
  expect(weight).toMatchObject({ value: NaN, minutes: 0, otherMinutes: 161, units: 0, officers: 0, largestShare: 0 });
  expect(weight!.margin.is).toBe('none');
});

test('a kind whose units took no minutes has the weight 0 and no interval', () => {
  const free = aStudyTable({ kinds: { phone: { minutes: minutes.map((row) => row.map(() => 0)), units } } });
  const [weight] = caseWeights(free, 'officers');
  expect([weight!.value, weight!.margin.is === 'none' && weight!.margin.reasons[0]]).toEqual([
    0, { is: 'no minutes', figure: 0, enough: 1 },
  ]);
});

test('the target changes the variance and not the weight', () => {
  const [officers, unit] = (['officers', 'unit'] as const).map((target) => caseWeights(table, target)[0]!);
  expect(unit!.value).toBe(officers!.value);
  expect([unit!.variance, unit!.df]).toEqual([unit!.parts.day, unit!.parts.dayDf]);
});

describe('one officer’s own weight', () => {
  const many = aStudyTable({
    kinds: {
      phone: {
        minutes: [Array.from({ length: 12 }, (_, day) => 30 + day), Array.from({ length: 12 }, () => 10)],
        units: [Array.from({ length: 12 }, () => 3), Array.from({ length: 12 }, () => 1)],
      },
    },
  });

  test('is only this officer’s, with an interval between days', () => {
    const own = ownWeight(many, recordId('phone'), recordId('a'));
    expect(own).toMatchObject({ value: 426 / 36, units: 36, officers: 1, days: 12 });
    expect(own!.variance).toBe(own!.parts.day);
    expect(own!.df).toBeCloseTo(11, 10);
    expect(own!.margin.is).toBe('interval');
  });

  test('needs thirty units', () => {
    const own = ownWeight(many, recordId('phone'), recordId('b'));
    expect(own!.margin).toEqual({ is: 'none', reasons: [{ is: 'units', figure: 12, enough: 30 }] });
  });

  test.each([['fax', 'a'], ['phone', 'z']])('of %s by %s is null if there is none', (kind, officer) => {
    expect(ownWeight(many, recordId(kind), recordId(officer))).toBeNull();
  });
});
