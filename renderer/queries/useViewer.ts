import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { readSettings } from './readSettings';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useViewer asks. */
export const viewerQuestion: Question<Recorded<Officer> | null> = {
  key: 'viewer',
  ask: async ({ store }) => {
    const { viewer } = await readSettings(store.reader);
    return viewer === null ? null : await store.reader.get('officer', viewer);
  },
};

/** Whose work is shown and logged; null before the first run was finished. */
export function useViewer(): Recorded<Officer> | null | undefined {
  return useLive(viewerQuestion);
}
