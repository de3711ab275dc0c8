import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/services/useServices';
import type { UndoState } from '#renderer/storage/undoRedo';

/** One fact of what undo and redo would go through now. The state itself is another object after each step. */
export function useUndoState<Fact>(select: (state: UndoState) => Fact): Fact {
  const { undoState } = useServices().store;
  return useSyncExternalStore(undoState.subscribe, () => select(undoState.get()));
}
