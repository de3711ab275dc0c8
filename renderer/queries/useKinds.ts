import type { ActivityKind } from '#shared/records/activityKind';
import { starterKinds } from '#shared/records/starterKinds';
import type { Recorded } from '#shared/records/version';
import { overlaid } from './overlaid';
import { useLive } from './useLive';

/** All kinds of activity, retired ones too: the starter kinds, each as it was changed, and then the user's own. */
export function useKinds(): readonly Recorded<ActivityKind>[] | undefined {
  return useLive('kinds', async ({ store }) => overlaid(starterKinds, await store.reader.all('kind')));
}
