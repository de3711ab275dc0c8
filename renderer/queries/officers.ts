import type { Officer } from '#shared/records/officer';
import type { Unit } from '#shared/records/unit';
import type { Recorded } from '#shared/records/version';
import { type Query, useQuery } from './liveQuery';
import { readSettings } from './settings';

/** The query behind useViewer. */
export const viewerQuery: Query<Recorded<Officer> | null> = {
  key: 'viewer',
  run: async ({ store }) => {
    // Reads all officers together with the settings, not one after the other, since every start waits for this result.
    const [{ viewer }, officers] = await Promise.all([readSettings(store.reader), store.reader.all('officer')]);
    return officers.find(({ id }) => id === viewer) ?? null;
  },
};

/** The officer whose work is shown and logged; null before the first run is finished. */
export function useViewer(): Recorded<Officer> | null | undefined {
  return useQuery(viewerQuery);
}

/** All officers in this data folder, ordered by id. */
export function useOfficers(): readonly Recorded<Officer>[] | undefined {
  return useQuery({ key: 'officers', run: async ({ store }) => await store.reader.all('officer') });
}

/** The query behind useUnits. */
export const unitsQuery: Query<readonly Recorded<Unit>[]> = {
  key: 'units',
  run: async ({ store }) => await store.reader.all('unit'),
};

/** All units that officers in this data folder belong or belonged to. */
export function useUnits(): readonly Recorded<Unit>[] | undefined {
  return useQuery(unitsQuery);
}
