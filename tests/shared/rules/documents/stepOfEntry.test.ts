import { expect, test } from 'vitest';
import { stepOfEntry } from '#shared/rules/documents/stepOfEntry';
import type { Day } from '#shared/time/day';
import { aStep } from '../../../helpers/aStep';

const steps = [
  aStep('submitted', '2026-07-10'), aStep('more asked for', '2026-08-01'), aStep('submitted', '2026-08-10'),
];

test.each([
  ['submitted', '2026-07-10', 0],
  ['submitted', '2026-08-09', 0],
  ['submitted', '2026-08-10', 2],
  ['submitted', '2026-09-01', 2],
  ['submitted', '2026-07-01', 0],
  ['more asked for', '2026-07-31', 1],
  ['issued', '2026-08-10', -1],
  [null, '2026-08-10', -1],
] as const)('an entry for the step %s on %s belongs to step %i', (step, day, index) => {
  expect(stepOfEntry(steps, { step, day: day as Day })).toBe(index);
});
