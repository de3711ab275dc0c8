import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { useQuery } from './liveQuery';

/** The entries of these officers from `first` to `last`, both included, officer by officer. */
export function useEntriesBetween(
  officers: readonly RecordId[],
  first: Day,
  last: Day,
): readonly Recorded<TimeEntry>[] | undefined {
  return useQuery({
    key: `entry|${officers.join(' ')}|${first}|${last}`,
    run: async ({ store: { reader } }) => {
      const found = await Promise.all(
        officers.map(async (officer) => await reader.ofDays('entry', officer, first, last)),
      );
      return found.flat();
    },
  });
}
