import type { RequestTotals } from '#shared/analysis/documents/requestTotals';
import { useQuery } from './liveQuery';

/** What was logged for each document request of this folder; requests without time are missing. */
export function useRequestTotals(): readonly RequestTotals[] | undefined {
  return useQuery({
    key: 'request totals',
    run: async ({ store: { database } }) => await database.requestTotals.toArray(),
  });
}
