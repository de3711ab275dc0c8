import type { RecordType } from '#shared/records/all';
import { tableNames, tableOf } from '#renderer/storage/database';
import { useLive } from './useLive';

/** How many records of each type there are on this machine; those that were deleted count, as they can be brought back. */
export type KeptCounts = Readonly<Partial<Record<RecordType, number>>>;

/** What the database holds, counted by type without reading any record. */
export function useKept(): KeptCounts | undefined {
  return useLive({ key: 'kept', ask: async ({ store: { database } }) => {
    const types = Object.keys(tableNames) as RecordType[];
    const counts = await Promise.all(types.map(async (type) => [type, await tableOf(database, type).count()] as const));
    return Object.fromEntries(counts);
  } });
}
