import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { readSettings } from './readSettings';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useViewer asks. */
export const viewerQuestion: Question<Recorded<Officer> | null> = {
  key: 'viewer',
  ask: async ({ store }) => {
    // All officers beside the settings, and not the one after them: each start waits for this answer.
    const [{ viewer }, officers] = await Promise.all([readSettings(store.reader), store.reader.all('officer')]);
    return officers.find(({ id }) => id === viewer) ?? null;
  },
};

/** Whose work is shown and logged; null before the first run was finished. */
export function useViewer(): Recorded<Officer> | null | undefined {
  return useLive(viewerQuestion);
}
