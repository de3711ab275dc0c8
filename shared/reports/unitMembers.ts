import type { DayRange } from '#shared/analysis/workload';
import type { Docket, Membership, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';

/**
 * The officers who belonged to a unit on at least one day of the range, and to a docket there if one is given; officers
 * of both dockets log work on each. As everywhere, the first membership also counts before it begins.
 */
export function unitMembers(
  officers: readonly Recorded<Officer>[],
  unit: Membership['unit'],
  docket: Docket | null,
  range: DayRange,
): Recorded<Officer>[] {
  return officers.filter(({ memberships }) =>
    memberships.some((membership, index) => {
      const begins = index === 0 || membership.from <= range.last;
      const next = memberships[index + 1];
      const isInForce = begins && (next === undefined || next.from > range.first);
      const isOfDocket = docket === null || membership.docket === docket || membership.docket === 'mixed';
      return isInForce && membership.unit === unit && isOfDocket;
    }),
  );
}

/** Whose hours a unit's report counts: only its case officers', or its supervisors' too. */
export type UnitPeople = 'officers' | 'everyone';

/**
 * The members whose hours count. A supervisor's hours are not a case officer's, so they are left out unless requested.
 * A unit that has only supervisors has nobody else to count.
 */
export function countedMembers(
  members: readonly Recorded<Officer>[],
  people: UnitPeople,
): readonly Recorded<Officer>[] {
  const officers = members.filter(({ role }) => role === 'officer');
  return people === 'everyone' || officers.length === 0 ? members : officers;
}
