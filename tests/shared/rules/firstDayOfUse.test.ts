import { expect, test } from 'vitest';
import type { Day } from '#shared/time/day';
import { firstDayOfUse } from '#shared/rules/firstDayOfUse';

test.each([
  [null, null, null],
  ['2026-09-16', null, '2026-09-16'],
  [null, '2026-09-14', '2026-09-14'],
  ['2026-09-16', '2026-09-15', '2026-09-15'],
  ['2026-09-16', '2026-09-16', '2026-09-16'],
  ['2026-09-16', '2026-09-17', '2026-09-16'],
])('with the start %s and the first entry on %s, the first day of use is %s', (start, firstLogged, first) => {
  expect(firstDayOfUse({ start: start as Day | null }, firstLogged as Day | null)).toBe(first);
});
