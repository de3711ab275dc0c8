import type { RecordId } from '#shared/base/ids';
import { useQuery } from './liveQuery';

/** The minutes logged for each document request of this folder; requests without time are missing. */
export function useRequestMinutes(): ReadonlyMap<RecordId, number> | undefined {
  return useQuery({
    key: 'request minutes',
    run: async ({ store: { database } }) => {
      const totals = await database.requestTotals.toArray();
      return new Map(totals.map(({ request, cells }) => [
        request, cells.reduce((sum, { minutes }) => sum + minutes, 0),
      ]));
    },
  });
}
