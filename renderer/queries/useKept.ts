import type { RowCounts } from '#renderer/storage/rows';
import { useLive } from './useLive';

/**
 * How many records of each type there are on this machine; those that were deleted count, as they can be brought back.
 * Undefined until it is known.
 */
export function useKept(): RowCounts | undefined {
  return useLive({ key: 'kept', ask: async ({ store }) => {
    const counts = await store.database.meta.get('counts');
    return counts?.key === 'counts' ? counts.byType : {};
  } });
}
