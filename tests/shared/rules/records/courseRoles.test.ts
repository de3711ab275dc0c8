import { expect, test } from 'vitest';
import { isRequiredOf } from '#shared/rules/records/courseRoles';
import type { CourseRole } from '#shared/records/course';
import type { Docket, Officer } from '#shared/records/officer';
import type { Day } from '#shared/time/day';
import { anOfficer } from '../../../helpers/recordBuilders';

const day = '2026-09-16' as Day;

/** An officer of one docket until yesterday and of another from today on. */
const officerOf = (docket: Docket, role: Officer['role'] = 'officer') => {
  const [first] = anOfficer().memberships;
  const before: Docket = docket === 'detained' ? 'non-detained' : 'detained';
  const memberships = first === undefined ? [] : [{ ...first, docket: before }, { ...first, from: day, docket }];
  return anOfficer({ role, memberships });
};

test.each<[Docket, Officer['role'], CourseRole[], boolean]>([
  ['non-detained', 'officer', ['non-detained'], true],
  ['non-detained', 'officer', ['detained'], false],
  ['detained', 'officer', ['non-detained', 'detained'], true],
  ['mixed', 'officer', ['non-detained'], true],
  ['mixed', 'officer', ['detained'], true],
  ['mixed', 'officer', ['supervisor'], false],
  ['detained', 'supervisor', ['supervisor'], true],
  ['detained', 'supervisor', ['non-detained', 'detained'], false],
  ['detained', 'officer', [], false],
])('of %s, a %s, a course for %j is required: %s', (docket, role, roles, expected) => {
  expect(isRequiredOf({ roles }, officerOf(docket, role), day)).toBe(expected);
});

test('an officer without a membership needs the courses of both dockets', () => {
  const without = anOfficer({ memberships: [] });
  const roles: CourseRole[] = ['non-detained', 'detained', 'supervisor'];
  expect(roles.map((role) => isRequiredOf({ roles: [role] }, without, day))).toEqual([true, true, false]);
});
