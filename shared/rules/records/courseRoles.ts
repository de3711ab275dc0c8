import type { Course, CourseRole } from '#shared/records/course';
import type { Officer } from '#shared/records/officer';
import { membershipOn } from '#shared/rules/membershipOn';
import type { Day } from '#shared/time/day';

/** Whether a course is required for an officer on a day, by role and docket. */
export function isRequiredOf({ roles }: Pick<Course, 'roles'>, officer: Officer, day: Day): boolean {
  const own = rolesOf(officer, day);
  return roles.some((role) => own.includes(role));
}

/** An officer's roles on a day. An officer of both dockets needs the courses of both. */
function rolesOf(officer: Officer, day: Day): readonly CourseRole[] {
  if (officer.role === 'supervisor') return ['supervisor'];
  const docket = membershipOn(officer, day)?.docket ?? 'mixed';
  return docket === 'mixed' ? ['non-detained', 'detained'] : [docket];
}
