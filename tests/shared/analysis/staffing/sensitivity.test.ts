import { describe, expect, test } from 'vitest';
import { needOf, type NeedInput } from '#shared/analysis/staffing/need';
import {
  oneAtATime, supportShareForNeed, unitsForNeed, withUnits, withWeight, withYear,
} from '#shared/analysis/staffing/sensitivity';
import { recordId } from '#shared/base/ids';

const phone = recordId('phone');
const input: NeedInput = {
  units: new Map([[phone, 10_000], [recordId('checkin'), 4000]]),
  weights: new Map([[phone, 8], [recordId('checkin'), 20]]),
  year: { availableMinutes: 100_000, supportShare: 0.2, dutyMinutes: 10_000, staff: 3 },
};
const need = (changed: NeedInput) => needOf(changed).value;

test('one assumption changes at a time, and the widest comes first whichever end is higher', () => {
  const swings = oneAtATime([
    { id: 'duties', inputs: [withYear(input, { dutyMinutes: 12_000 }), withYear(input, { dutyMinutes: 8000 })] },
    { id: 'calls', inputs: [withUnits(input, phone, 5000), withUnits(input, phone, 15_000)] },
    { id: 'same', inputs: [input, input] },
    { id: 'equal', inputs: [input, input] },
  ]);
  expect(swings.map(({ id }) => id)).toEqual(['calls', 'duties', 'equal', 'same']);
  expect(swings[0]).toEqual({
    id: 'calls', low: need(withUnits(input, phone, 5000)), high: need(withUnits(input, phone, 15_000)), width: 1,
  });
  expect(swings[1]!.low).toBe(need(withYear(input, { dutyMinutes: 8000 })));
});

test('a change leaves the input as it was', () => {
  withUnits(input, phone, 1);
  withWeight(input, phone, 1);
  withYear(input, { staff: 0 });
  expect([input.units.get(phone), input.weights.get(phone), input.year.staff]).toEqual([10_000, 8, 3]);
});

test('another weight changes the need', () => {
  expect(need(withWeight(input, phone, 16)) - need(input)).toBeCloseTo(1, 12);
});

describe('what it takes to reach a need', () => {
  test('in units of a kind', () => {
    const units = unitsForNeed(input, phone, 1.6)!;
    expect(need(withUnits(input, phone, units))).toBeCloseTo(1.6, 12);
  });

  test('in the share of support', () => {
    const share = supportShareForNeed(input, 1.9)!;
    expect(need(withYear(input, { supportShare: share }))).toBeCloseTo(1.9, 12);
  });

  test('not even none would be enough', () => {
    // Without calls the need is 1.1, and without support 1.7.
    expect([unitsForNeed(input, phone, 1.09), supportShareForNeed(input, 1.69)]).toEqual([null, null]);
    expect([unitsForNeed(input, phone, 1.1), supportShareForNeed(input, 0.05)]).toEqual([0, null]);
  });

  test('a kind without a weight cannot change the need', () => {
    expect(unitsForNeed(input, recordId('fax'), 5)).toBeNull();
  });
});
