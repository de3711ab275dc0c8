import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Recorded } from '#shared/records/version';
import type { Question } from './liveQuestions';
import { useLive } from './useLive';

/** What useAbsences asks. */
export const absencesQuestion = (officer: RecordId): Question<readonly Recorded<Absence>[]> => ({
  key: `absences|${officer}`,
  ask: async ({ store }) =>
    (await store.reader.ofOfficer('absence', officer)).toSorted((a, b) => (a.first < b.first ? -1 : 1)),
});

/** All absences of an officer, by their first day. */
export function useAbsences(officer: RecordId): readonly Recorded<Absence>[] | undefined {
  return useLive(absencesQuestion(officer));
}
