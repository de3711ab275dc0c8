import type { RecordType } from '#shared/records/all';
import { useLive } from './useLive';

/** How many records there are of each type that has any. */
export type KeptCounts = Readonly<Partial<Record<RecordType, number>>>;

/**
 * How many records of each type there are on this machine; those that were deleted count, as they can be brought back.
 * Undefined until it is known.
 */
export function useKept(): KeptCounts | undefined {
  return useLive({ key: 'kept', ask: async ({ store }) => {
    const counts = await store.database.meta.get('counts');
    return counts?.key === 'counts' ? counts.byType : {};
  } });
}
