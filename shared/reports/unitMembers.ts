import type { DayRange } from '#shared/analysis/workload';
import type { Docket, Membership, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';

/**
 * The officers who belonged to a unit on at least one day of the range, and to a docket there if one is given. As
 * everywhere, the first membership counts before it begins, too.
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
      return isInForce && membership.unit === unit && (docket === null || membership.docket === docket);
    }),
  );
}
