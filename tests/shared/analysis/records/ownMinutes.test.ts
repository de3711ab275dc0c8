import { expect, test } from 'vitest';
import { ownMinutes } from '#shared/analysis/records/ownMinutes';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';
import { addDays } from '#shared/time/days';
import { rounded } from '../../../helpers/rounded';
import { aCell, anOfficerDay } from '../../../helpers/anOfficerDay';

const kind = 'record-check' as RecordId;
const daysOf = (sums: readonly (readonly [units: number, minutes: number])[]) =>
  sums.map(([units, minutes], index) =>
    anOfficerDay(addDays('2026-08-03' as Day, index), [aCell({ kind: 'record-check', units, minutes })], {
      isLogged: true,
    }),
  );

const tenDays = (sumsOf: (day: number) => readonly [units: number, minutes: number]) =>
  daysOf(Array.from({ length: 10 }, (_, day) => sumsOf(day)));

/** Ten days of 4 units each: five of 36 minutes and five of 44. */
const ten = daysOf([...Array<[number, number]>(5).fill([4, 36]), ...Array<[number, number]>(5).fill([4, 44])]);

test('minutes per unit are all minutes over all units, with the interval of the variance by days', () => {
  // 400 / 40 = 10. Each day is 4 minutes off: V = 10/9 · 10 · 16 / 40² = 0.1111111, √V / W = 0.0333333. With equal
  // units on D days the degrees of freedom are D − 1 = 9, and t(0.975; 9) = 2.262157: exp(±0.0754052).
  const found = ownMinutes(kind, ten);
  expect(found).toMatchObject({ value: 10, n: 40, minutes: 400, days: 10 });
  expect(rounded(found?.margin)).toEqual({ is: 'interval', low: 9.27368, high: 10.78321 });
});

test('uneven days leave fewer degrees of freedom', () => {
  // Five days of 2 units and five of 6, each but one 4 minutes off: V = 10/9 · 8 · 16 / 40² = 0.0888889. The shares are
  // 1/20 and 3/20, with which tr(C)² / tr(C²) written out is 5.359542; t(0.975; 5.359542) = 2.519570: exp(±0.0751191).
  const uneven = daysOf([
    [2, 24], [2, 16], [2, 24], [2, 16], [2, 20], [6, 64], [6, 56], [6, 64], [6, 56], [6, 60],
  ]);
  expect(rounded(ownMinutes(kind, uneven)?.margin)).toEqual({ is: 'interval', low: 9.27633, high: 10.78012 });
});

test.each([
  ['nine days', ten.slice(0, 9), '9 of the 10 days with any that an interval needs'],
  ['29 units', tenDays((day) => [day === 0 ? 2 : 3, 30]), '29 of the 30 units that an interval needs'],
  ['most on one day', tenDays((day) => [day === 0 ? 500 : 1, 30]), 'most of them were on one day'],
  ['no minutes', tenDays(() => [4, 0]), 'no minutes were logged for them'],
])('%s have no interval, and the reason is given', (_, days, why) => {
  expect(ownMinutes(kind, days)?.margin).toEqual({ is: 'none', why });
});

test('ten days and 30 units are just enough', () => {
  expect(ownMinutes(kind, tenDays((day) => [3, 30 + day]))?.margin.is).toBe('interval');
});

test('days that are not logged, work for a duty and other kinds are left out', () => {
  const others = [
    anOfficerDay('2026-08-20', [aCell({ kind: 'record-check', units: 9, minutes: 900 })], { isLogged: false }),
    anOfficerDay('2026-08-21', [aCell({ kind: 'record-check', duty: 'congress', units: 9 }), aCell({ units: 9 })]),
  ];
  expect(ownMinutes(kind, [...ten, ...others])).toEqual(ownMinutes(kind, [...ten, anOfficerDay('2026-08-21')]));
});

test('minutes that continued an earlier unit count, and a kind without units has no figure', () => {
  expect(ownMinutes(kind, daysOf([[1, 10], [0, 5]]))).toMatchObject({ value: 15, n: 1, days: 1 });
  expect(ownMinutes(kind, daysOf([[0, 5]]))).toBe(null);
});
