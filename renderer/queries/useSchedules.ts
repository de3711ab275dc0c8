import type { RecordId } from '#shared/base/ids';
import type { Schedule } from '#shared/records/schedule';
import type { Recorded } from '#shared/records/version';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useSchedules asks. */
export const schedulesQuestion = (officer: RecordId): Question<readonly Recorded<Schedule>[]> => ({
  key: `schedules|${officer}`,
  ask: async ({ store }) =>
    (await store.reader.ofOfficer('schedule', officer)).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
});

/** All schedules of an officer, by the day they begin. */
export function useSchedules(officer: RecordId): readonly Recorded<Schedule>[] | undefined {
  return useLive(schedulesQuestion(officer));
}
