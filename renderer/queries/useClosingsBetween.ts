import type { RecordId } from '#shared/base/ids';
import type { DayClosing } from '#shared/records/dayClosing';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useClosingsBetween asks. */
export const closingsQuestion = (officers: readonly RecordId[], first: Day, last: Day): Question<readonly Recorded<DayClosing>[]> => ({
  key: `closing|${officers.join(' ')}|${first}|${last}`,
  ask: async ({ store: { reader } }) => {
    const found = await Promise.all(officers.map(async (officer) => await reader.ofDays('closing', officer, first, last)));
    return found.flat();
  },
});

/** The closing records of these officers on the days from `first` to `last`, both inclusive, officer by officer. */
export function useClosingsBetween(officers: readonly RecordId[], first: Day, last: Day): readonly Recorded<DayClosing>[] | undefined {
  return useLive(closingsQuestion(officers, first, last));
}
