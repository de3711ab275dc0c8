import { useEffect, useState, useSyncExternalStore } from 'react';
import type { StartFacts } from '#shared/contract/ipc';
import type { RecordType } from '#shared/records/all';
import { useServices } from '#renderer/services/useServices';
import type { SaveState } from '#renderer/storage/copies';
import type { UndoState } from '#renderer/storage/undoRedo';
import type { VerifyState } from '#renderer/storage/recovery/verify';
import { useQuery } from './liveQuery';

/**
 * One fact about saving. `select` must return an identical value for the same fact, since a different one renders the
 * caller again.
 */
export function useSaveState<Fact>(select: (state: SaveState) => Fact): Fact {
  const { saveState } = useServices().store;
  return useSyncExternalStore(saveState.subscribe, () => select(saveState.get()));
}

/** One fact about what undo and redo would do. The state itself is a new object after every step. */
export function useUndoState<Fact>(select: (state: UndoState) => Fact): Fact {
  const { undoState } = useServices().store;
  return useSyncExternalStore(undoState.subscribe, () => select(undoState.get()));
}

/** The result and the time of the last full comparison of both copies, and whether one is running. */
export function useVerification(): VerifyState {
  const { verification } = useServices().store;
  return useSyncExternalStore(verification.subscribe, verification.get);
}

/** The number of records by type; types without records are missing. */
export type RecordCounts = Readonly<Partial<Record<RecordType, number>>>;

/**
 * The number of records of each type on this machine, including deleted ones, since those can be restored. Undefined
 * until it is known.
 */
export function useRecordCounts(): RecordCounts | undefined {
  return useQuery({ key: 'kept', run: async ({ store }) => {
    const counts = await store.database.meta.get('counts');
    return counts?.key === 'counts' ? counts.byType : {};
  } });
}

/** Something that was set aside because this program does not understand it: where it is, and what is wrong with it. */
export type SetAsideItem = { readonly place: string; readonly why: string };

/** Everything that was set aside, ordered by place. */
export function useSetAside(): readonly SetAsideItem[] | undefined {
  return useQuery({ key: 'set aside', run: async ({ store }) => {
    const rows = await store.database.setAside.toArray();
    return rows.map(({ place, why }) => ({ place, why }));
  } });
}

/** What the main process reports about the program, its folder and its keys; undefined until it answers. */
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
