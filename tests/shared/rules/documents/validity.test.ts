import { expect, test } from 'vitest';
import { validityOn } from '#shared/rules/documents/validity';
import type { Day } from '#shared/time/day';

test.each([
  ['2026-10-17', 31, null],
  ['2026-10-16', 30, 'early'],
  ['2026-09-24', 8, 'early'],
  ['2026-09-23', 7, 'urgent'],
  ['2026-09-16', 0, 'urgent'],
  ['2026-09-15', -1, 'ended'],
] as const)('a document valid until %s has %i days left on September 16 and looks %s', (until, days, look) => {
  expect(validityOn(until as Day, '2026-09-16' as Day)).toEqual({ days, look });
});

test('a document without an end has no days left to count', () => {
  expect(validityOn(null, '2026-09-16' as Day)).toBeNull();
});
