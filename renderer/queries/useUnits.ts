import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useUnits asks. */
export const unitsQuestion: Question<readonly Recorded<Unit>[]> = {
  key: 'units',
  ask: async ({ store }) => await store.reader.all('unit'),
};

/** All units that officers of this folder belong to or belonged to. */
export function useUnits(): readonly Recorded<Unit>[] | undefined {
  return useLive(unitsQuestion);
}
