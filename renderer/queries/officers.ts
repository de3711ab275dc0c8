import type { Officer } from '#shared/records/officer';
import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';
import { type Query, useQuery } from './liveQuery';
import { readSettings } from './settings';

/** What useViewer asks. */
export const viewerQuery: Query<Recorded<Officer> | null> = {
  key: 'viewer',
  run: async ({ store }) => {
    // All officers beside the settings, and not the one after them: each start waits for this answer.
    const [{ viewer }, officers] = await Promise.all([readSettings(store.reader), store.reader.all('officer')]);
    return officers.find(({ id }) => id === viewer) ?? null;
  },
};

/** Whose work is shown and logged; null before the first run was finished. */
export function useViewer(): Recorded<Officer> | null | undefined {
  return useQuery(viewerQuery);
}

/** All officers of this folder, in the order of their ids. */
export function useOfficers(): readonly Recorded<Officer>[] | undefined {
  return useQuery({ key: 'officers', run: async ({ store }) => await store.reader.all('officer') });
}

/** What useUnits asks. */
export const unitsQuery: Query<readonly Recorded<Unit>[]> = {
  key: 'units',
  run: async ({ store }) => await store.reader.all('unit'),
};

/** All units that officers of this folder belong to or belonged to. */
export function useUnits(): readonly Recorded<Unit>[] | undefined {
  return useQuery(unitsQuery);
}
