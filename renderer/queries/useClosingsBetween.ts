import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { useLive } from './useLive';

/** The closing records of these officers on the days from `first` to `last`, both inclusive, officer by officer. */
export function useClosingsBetween(officers: readonly RecordId[], first: Day, last: Day): readonly Recorded<DayClosing>[] | undefined {
  return useLive(`closing|${officers.join(' ')}|${first}|${last}`, async ({ store: { reader } }) => {
    const found = await Promise.all(officers.map(async (officer) => await reader.ofDays('closing', officer, first, last)));
    return found.flat();
  });
}
