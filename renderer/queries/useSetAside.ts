import { useLive } from './useLive';

/** Something that this program does not understand and left out: where it is, and what does not fit. */
export type LeftOut = { readonly place: string; readonly why: string };

/** Everything that was set aside, in the order of its places. */
export function useSetAside(): readonly LeftOut[] | undefined {
  return useLive({ key: 'set aside', ask: async ({ store }) => {
    const rows = await store.database.setAside.toArray();
    return rows.map(({ place, why }) => ({ place, why }));
  } });
}
