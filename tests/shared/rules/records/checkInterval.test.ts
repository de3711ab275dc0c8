import { expect, test } from 'vitest';
import type { RecordId } from '#shared/base/ids';
import type { ReviewInterval } from '#shared/records/reviewInterval';
import { checkInterval } from '#shared/rules/records/checkInterval';
import type { Day } from '#shared/time/day';

const interval: ReviewInterval = {
  owner: 'local',
  docket: 'non-detained',
  caseClass: 'all' as RecordId,
  days: 90,
  from: '2026-03-02' as Day,
  source: 'unit decision',
};
const fieldOf = (days: number, ...others: readonly Partial<ReviewInterval & { readonly id: RecordId }>[]) => {
  const records = others.map((other) => ({ ...interval, id: 'two' as RecordId, ...other }));
  const checked = checkInterval({ ...interval, days }, records, 'one' as RecordId);
  return checked.ok ? null : checked.error.field;
};

test.each([
  [0, 'days'],
  [1, null],
  [3653, null],
  [3654, 'days'],
])('an interval of %s days', (days, field) => {
  expect(fieldOf(days)).toBe(field);
});

test('an interval of the same docket and class cannot begin twice on a day', () => {
  expect(fieldOf(90, {})).toBe('from');
  expect(fieldOf(90, { id: 'one' as RecordId })).toBe(null);
  expect(fieldOf(90, { docket: 'detained' })).toBe(null);
  expect(fieldOf(90, { caseClass: 'appeal' as RecordId })).toBe(null);
  expect(fieldOf(90, { from: '2026-03-03' as Day })).toBe(null);
});
