import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/services/useServices';
import type { UndoState } from '#renderer/storage/writer';

/** The ids of the commands that undo and redo would go through now. */
export function useUndoState(): UndoState {
  const { undoState } = useServices().store;
  return useSyncExternalStore(undoState.subscribe, undoState.get);
}
