import { expect, test } from 'vitest';
import type { Officer } from '#shared/records/officer';
import { membershipOn } from '#shared/rules/membershipOn';
import type { Day } from '#shared/time/day';

const [before, first, last] = ['2026-03-14', '2026-03-15', '2026-09-01'] as Day[] as [Day, Day, Day];
const officer = {
  memberships: [
    { from: '2026-01-01', unit: 'Unit 1', docket: 'detained' },
    { from: first, unit: 'Unit 2', docket: 'mixed' },
  ],
} as unknown as Officer;

test('a membership applies from its first day, and the previous one until the day before', () => {
  expect([before, first, last].map((day) => membershipOn(officer, day)?.unit)).toEqual(['Unit 1', 'Unit 2', 'Unit 2']);
});

test('before the first membership, that one applies, and an officer without any belongs nowhere', () => {
  expect(membershipOn(officer, '2025-12-31' as Day)?.unit).toBe('Unit 1');
  expect(membershipOn({ memberships: [] }, first)).toBeNull();
});
