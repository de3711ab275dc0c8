import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/services/useServices';
import type { SaveState } from '#renderer/storage/saveState';

/** How saving stands, and which records are being saved now. */
export function useSaveState(): SaveState {
  const { saveState } = useServices().store;
  return useSyncExternalStore(saveState.subscribe, saveState.get);
}
