import type { RecordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { useQuery } from './liveQuery';

/** The appointments of these officers from `first` to `last`, both included, officer by officer. */
export function useAppointmentsBetween(
  officers: readonly RecordId[],
  first: Day,
  last: Day,
): readonly Recorded<Appointment>[] | undefined {
  return useQuery({
    key: `appointment|${officers.join(' ')}|${first}|${last}`,
    run: async ({ store: { reader } }) => {
      const found = await Promise.all(
        officers.map(async (officer) => await reader.ofDays('appointment', officer, first, last)),
      );
      return found.flat();
    },
  });
}
