import type { Membership, Officer } from '#shared/records/officer';
import type { Day } from '#shared/time/day';

/**
 * Where an officer belongs on a day: the latest membership that has begun. Before the first one, the first counts, so
 * that work from before the first use has a unit. Null only for an officer without memberships.
 */
export function membershipOn(officer: Pick<Officer, 'memberships'>, day: Day): Membership | null {
  const [first = null] = officer.memberships;
  return officer.memberships.findLast(({ from }) => from <= day) ?? first;
}
