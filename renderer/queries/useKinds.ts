import type { ActivityKind } from '#shared/records/activityKind';
import { starterKinds } from '#shared/records/starterKinds';
import type { Recorded } from '#shared/records/version';
import { overlaid } from './overlaid';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useKinds asks. */
export const kindsQuestion: Question<readonly Recorded<ActivityKind>[]> = {
  key: 'kinds',
  ask: async ({ store }) => overlaid(starterKinds, await store.reader.all('kind')),
};

/** All kinds of activity, retired ones too: the starter kinds, each as it was changed, and then the user's own. */
export function useKinds(): readonly Recorded<ActivityKind>[] | undefined {
  return useLive(kindsQuestion);
}
