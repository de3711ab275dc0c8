import type { ActivityKind } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Recorded } from '#shared/records/version';
import { withStarters } from '#shared/rules/withStarters';
import { type Query, useQuery } from './liveQuery';

/** The query behind useKinds. */
export const kindsQuery: Query<readonly Recorded<ActivityKind>[]> = {
  key: 'kinds',
  run: async ({ store }) => withStarters(starterKinds, await store.reader.all('kind')),
};

/**
 * All kinds of activity, including retired ones: first the starter kinds as changed by the user, then the user's own.
 */
export function useKinds(): readonly Recorded<ActivityKind>[] | undefined {
  return useQuery(kindsQuery);
}

/** The query behind useDuties. */
export const dutiesQuery: Query<readonly Recorded<CollateralDuty>[]> = {
  key: 'duties',
  run: async ({ store }) => withStarters(starterDuties, await store.reader.all('duty')),
};

/**
 * All collateral duties, including retired ones: first the starter duties as changed by the user, then the user's own.
 */
export function useDuties(): readonly Recorded<CollateralDuty>[] | undefined {
  return useQuery(dutiesQuery);
}
