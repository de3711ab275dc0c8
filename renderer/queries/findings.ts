import { useSyncExternalStore } from 'react';
import { useServices } from '#renderer/services/useServices';
import type { Finding } from '#renderer/storage/rows';

/** A finding as the bar shows it. */
export type ShownFinding = Finding;

/** What was found wrong with the copies, oldest first, whether the user has seen it or not. */
export function useFindings(): readonly Finding[] {
  const { state } = useServices().store.findings;
  return useSyncExternalStore(state.subscribe, state.get);
}
