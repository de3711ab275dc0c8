import { expect, test } from 'vitest';
import { needOf } from '#shared/analysis/staffing/need';
import { recordId } from '#shared/base/ids';

const byKind = (numbers: Readonly<Record<string, number>>) =>
  new Map(Object.entries(numbers).map(([kind, value]) => [recordId(kind), value]));
const year = { availableMinutes: 100_000, supportShare: 0.2, dutyMinutes: 50_000, staff: 3 };

test('the need is the workload over the year value and the duties of single officers over available time', () => {
  const units = byKind({ phone: 1000, checkin: 2000 });
  const need = needOf({ units, weights: byKind({ checkin: 40, phone: 8 }), year });
  expect(need).toEqual({
    kinds: [
      { kind: 'checkin', units: 2000, weight: 40, minutes: 80_000, officers: 1 },
      { kind: 'phone', units: 1000, weight: 8, minutes: 8000, officers: 0.1 },
    ],
    unweighted: [],
    workload: 88_000,
    yearValue: 80_000,
    caseOfficers: 1.1,
    dutyOfficers: 0.5,
    value: 1.6,
    net: 3 - 1.6,
  });
});

test('a kind without a weight is named and left out of the need, unless it also has no units', () => {
  const need = needOf({ units: byKind({ a: 10, b: 5, c: 0 }), weights: byKind({ a: 8 }), year });
  expect([need.workload, need.unweighted]).toEqual([80, ['b']]);
});
