import { expect, test } from 'vitest';
import { recordId } from '#shared/base/ids';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import { groupOfKind, labelOn, leaveKinds } from '#shared/reports/recordsInput';
import type { Day } from '#shared/time/day';

const today = '2026-09-16' as Day;
const names = { kinds: starterKinds, duties: starterDuties };

test.each([
  ['phone', 'case work'],
  ['admin', 'administration'],
  ['detail', 'leave and detail'],
  ['a kind that was deleted', 'case work'],
])('the group of %s is %s', (kind, group) => {
  expect(groupOfKind(names, recordId(kind), today)).toBe(group);
});

test('the kinds of leave and detail are only those in that group', () => {
  const leave = leaveKinds(names, today);
  expect([leave.size > 0, leave.has(recordId('detail')), leave.has(recordId('phone'))]).toEqual([true, true, false]);
});

test('a kind or duty has its label on the day, and its id if it is unknown', () => {
  expect([
    labelOn(names.kinds, recordId('phone'), today), labelOn(names.duties, recordId('court-run'), today),
    labelOn(names.duties, recordId('gone'), today),
  ]).toEqual(['Phone call', 'Court run', 'gone']);
});
