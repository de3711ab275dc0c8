import type { RecordId } from '#shared/base/ids';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { useQuery } from './liveQuery';

/** The entry records of these officers on the days from `first` to `last`, both inclusive, officer by officer. */
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
