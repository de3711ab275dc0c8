import type { Membership, Officer } from '#shared/records/officer';
import type { Day } from '#shared/time/day';

/**
 * An officer's membership on a day: the latest one that has begun. Before the first one begins, the first applies, so
 * that work from before the first use has a unit. Null only for an officer without memberships.
 */
export function membershipOn(officer: Pick<Officer, 'memberships'>, day: Day): Membership | null {
  const [first = null] = officer.memberships;
  return officer.memberships.findLast(({ from }) => from <= day) ?? first;
}
