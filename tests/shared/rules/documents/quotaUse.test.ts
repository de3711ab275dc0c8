import { expect, test } from 'vitest';
import { quotaUse } from '#shared/rules/documents/quotaUse';
import type { Day } from '#shared/time/day';
import { aRequest, type AskedRequest } from '../../../helpers/aRequest';

const issued = (...days: readonly string[]): AskedRequest => ({ dates: days.map((on) => ['issued', on]) });

test.each([
  ['nothing issued', [{}], 4, 0, 4],
  ['the first and the last day so far of the month', [issued('2026-09-01'), issued('2026-09-16')], 4, 2, 2],
  ['the last day of the month before, and the next day', [issued('2026-08-31'), issued('2026-09-17')], 4, 0, 4],
  ['the same month of another year', [issued('2025-09-10')], 4, 0, 4],
  ['another country', [{ ...issued('2026-09-10'), country: 'GT' }], 4, 0, 4],
  ['a request issued twice in the month', [issued('2026-09-02', '2026-09-10')], 4, 1, 3],
  ['all of it', [issued('2026-09-02'), issued('2026-09-03')], 2, 2, 0],
  ['more than there is', [issued('2026-09-02'), issued('2026-09-03')], 1, 2, -1],
  ['a quota of 0', [issued('2026-09-02')], 0, 1, -1],
  ['no quota given', [issued('2026-09-02')], null, 1, null],
  ['refused ones use none', [{ dates: [['refused', '2026-09-02']] as const }], 4, 0, 4],
])('%s', (_, asked, quota, used, left) => {
  expect(quotaUse(asked.map(aRequest), 'HN', quota, '2026-09-16' as Day)).toEqual({ used, left });
});
