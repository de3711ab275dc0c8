import { useEffect, useState, useSyncExternalStore } from 'react';
import type { StartFacts } from '#shared/contract/ipc';
import type { RecordType } from '#shared/records/all';
import { useServices } from '#renderer/services/useServices';
import type { SaveState } from '#renderer/storage/copies';
import type { UndoState } from '#renderer/storage/undoRedo';
import type { VerifyState } from '#renderer/storage/verify';
import { useQuery } from './liveQuery';

/** One fact of how saving stands. `select` must give the same value for the same fact: the caller is drawn anew when it differs. */
export function useSaveState<Fact>(select: (state: SaveState) => Fact): Fact {
  const { saveState } = useServices().store;
  return useSyncExternalStore(saveState.subscribe, () => select(saveState.get()));
}

/** One fact of what undo and redo would go through now. The state itself is another object after each step. */
export function useUndoState<Fact>(select: (state: UndoState) => Fact): Fact {
  const { undoState } = useServices().store;
  return useSyncExternalStore(undoState.subscribe, () => select(undoState.get()));
}

/** What the last full comparison of both copies found and when, and whether one is being made. */
export function useVerification(): VerifyState {
  const { verification } = useServices().store;
  return useSyncExternalStore(verification.subscribe, verification.get);
}

/** How many records there are of each type that has any. */
export type KeptCounts = Readonly<Partial<Record<RecordType, number>>>;

/**
 * How many records of each type there are on this machine; those that were deleted count, as they can be brought back.
 * Undefined until it is known.
 */
export function useKept(): KeptCounts | undefined {
  return useQuery({ key: 'kept', run: async ({ store }) => {
    const counts = await store.database.meta.get('counts');
    return counts?.key === 'counts' ? counts.byType : {};
  } });
}

/** Something that this program does not understand and left out: where it is, and what does not fit. */
export type LeftOut = { readonly place: string; readonly why: string };

/** Everything that was set aside, in the order of its places. */
export function useSetAside(): readonly LeftOut[] | undefined {
  return useQuery({ key: 'set aside', run: async ({ store }) => {
    const rows = await store.database.setAside.toArray();
    return rows.map(({ place, why }) => ({ place, why }));
  } });
}

/** What the main process knows of the program, its folder and its keys; undefined until it has answered. */
export function useStartFacts(): StartFacts | undefined {
  const { platform } = useServices();
  const [facts, setFacts] = useState<StartFacts>();
  useEffect(() => {
    let isWanted = true;
    void platform.invoke('app.start', null).then((answer) => isWanted && setFacts(answer));
    return () => {
      isWanted = false;
    };
  }, [platform]);
  return facts;
}
