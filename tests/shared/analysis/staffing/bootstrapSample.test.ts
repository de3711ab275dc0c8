import { expect, test } from 'vitest';
import { bootstrapSample } from '#shared/analysis/staffing/bootstrapSample';
import { recordId } from '#shared/base/ids';
import { aStudyTable } from '../../../helpers/aStudyTable';

const year = { availableMinutes: 100_000, dutyMinutes: 5000, staff: 3 };
const nobody = [[0, 0], [0, 0], [0, 0]];
const table = aStudyTable({
  kinds: {
    asked: { minutes: [[10, 20], [30, 7], [0, 0]], units: [[1, 2], [0, 0], [0, 0]] },
    none: { minutes: [[5, 0], [0, 0], [0, 0]], units: [[1, 0], [0, 0], [0, 0]] },
    other: { minutes: [[2, 0], [0, 0], [0, 0]], units: [[1, 0], [0, 0], [0, 0]] },
    rare: { minutes: [[0, 0], [0, 4], [0, 0]], units: [[0, 0], [0, 1], [0, 0]] },
    typed: { minutes: nobody, units: nobody },
  },
  support: [[3, 3], [9, 9], [0, 0]],
  logged: [[1, 1], [1, 1], [1, 0]],
});
const yearly = new Map([
  [recordId('asked'), 1000], [recordId('none'), 0], [recordId('rare'), 0.5], [recordId('typed'), 40],
]);

test('officers at work are drawn, with the requested kinds that have units, and all case work', () => {
  expect(bootstrapSample(table, yearly, year, new Map([[recordId('typed'), 90]]))).toEqual({
    officers: 2,
    kinds: 2,
    // Officer b has minutes of the first kind and no units, which are in no weight.
    minutes: Float64Array.from([30, 0, 0, 4]),
    units: Float64Array.from([3, 0, 0, 1]),
    caseMinutes: Float64Array.from([37, 41]),
    supportMinutes: Float64Array.from([6, 18]),
    yearly: Float64Array.from([1000, 0.5]),
    fixedWork: 3600,
    availableMinutes: 100_000,
    dutyMinutes: 5000,
  });
});

test('without fixed weights nothing is fixed', () => {
  expect(bootstrapSample(table, yearly, year).fixedWork).toBe(0);
});
