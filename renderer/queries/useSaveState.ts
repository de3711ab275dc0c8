import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/services/useServices';
import type { SaveState } from '#renderer/storage/copies';

/** One fact of how saving stands. `select` must give the same value for the same fact: the caller is drawn anew when it differs. */
export function useSaveState<Fact>(select: (state: SaveState) => Fact): Fact {
  const { saveState } = useServices().store;
  return useSyncExternalStore(saveState.subscribe, () => select(saveState.get()));
}
