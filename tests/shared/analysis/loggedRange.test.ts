import { expect, test } from 'vitest';
import { loggedRange } from '#shared/analysis/loggedRange';
import { emptyMonth, recount } from '#shared/analysis/totals';
import { encodeMonth } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Month } from '#shared/time/day';
import { anEntry } from '../../helpers/anEntry';

test('the first and last day in any totals; null if they are empty', () => {
  const months = [
    ...recount(
      ['2026-09-20', '2026-09-03', '2025-12-31', '2026-10-02', '2026-10-01'].map((day) => anEntry({ day })),
    ).values(),
  ].map(encodeMonth);
  const empty = encodeMonth(emptyMonth('alder' as RecordId, '2024-01' as Month));
  expect(loggedRange([empty, ...months])).toEqual({ first: '2025-12-31', last: '2026-10-02' });
  expect(loggedRange([empty])).toBeNull();
});

test.each([
  [['2026-09-01'], '2026-09-01', '2026-09-01'],
  [['2026-09-30', '2026-09-01'], '2026-09-01', '2026-09-30'],
  [['2026-12-31', '2027-01-01'], '2026-12-31', '2027-01-01'],
  [['2026-09-09', '2026-09-10'], '2026-09-09', '2026-09-10'],
])('totals of %j run from %s to %s', (days, first, last) => {
  const months = [...recount(days.map((day) => anEntry({ day }))).values()].map(encodeMonth);
  expect(loggedRange(months)).toEqual({ first, last });
});
