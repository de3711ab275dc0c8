import type { ActivityKind } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { Recorded } from '#shared/records/version';
import { type Query, useQuery } from './liveQuery';

/** What useKinds asks. */
export const kindsQuery: Query<readonly Recorded<ActivityKind>[]> = {
  key: 'kinds',
  run: async ({ store }) => overlaid(starterKinds, await store.reader.all('kind')),
};

/** All kinds of activity, retired ones too: the starter kinds, each as it was changed, and then the user's own. */
export function useKinds(): readonly Recorded<ActivityKind>[] | undefined {
  return useQuery(kindsQuery);
}

/** What useDuties asks. */
export const dutiesQuery: Query<readonly Recorded<CollateralDuty>[]> = {
  key: 'duties',
  run: async ({ store }) => overlaid(starterDuties, await store.reader.all('duty')),
};

/** All collateral duties, retired ones too: the starter duties, each as it was changed, and then the user's own. */
export function useDuties(): readonly Recorded<CollateralDuty>[] | undefined {
  return useQuery(dutiesQuery);
}

/** The starters in their order, each replaced by the record with its id where there is one, and then all other records. */
export function overlaid<Content>(
  starters: readonly Recorded<Content>[],
  records: readonly Recorded<Content>[],
): Recorded<Content>[] {
  const own = records.filter((record) => !starters.some((starter) => starter.id === record.id));
  return [...starters.map((starter) => records.find((record) => record.id === starter.id) ?? starter), ...own];
}
