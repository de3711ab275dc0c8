import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { useLive } from './useLive';

/** All officers of this folder, in the order of their ids. */
export function useOfficers(): readonly Recorded<Officer>[] | undefined {
  return useLive({ key: 'officers', ask: async ({ store }) => await store.reader.all('officer') });
}
