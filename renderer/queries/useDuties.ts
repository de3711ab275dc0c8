import type { CollateralDuty } from '#shared/records/collateralDuty';
import { starterDuties } from '#shared/records/starterDuties';
import type { Recorded } from '#shared/records/version';
import { overlaid } from './overlaid';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useDuties asks. */
export const dutiesQuestion: Question<readonly Recorded<CollateralDuty>[]> = {
  key: 'duties',
  ask: async ({ store }) => overlaid(starterDuties, await store.reader.all('duty')),
};

/** All collateral duties, retired ones too: the starter duties, each as it was changed, and then the user's own. */
export function useDuties(): readonly Recorded<CollateralDuty>[] | undefined {
  return useLive(dutiesQuestion);
}
