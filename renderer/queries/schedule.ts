import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Schedule } from '#shared/records/schedule';
import type { Recorded } from '#shared/records/version';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { type Query, useQuery } from './liveQuery';

/** The query behind useSchedules. */
export const schedulesQuery = (officer: RecordId): Query<readonly Recorded<Schedule>[]> => ({
  key: `schedules|${officer}`,
  run: async ({ store }) =>
    (await store.reader.ofOfficer('schedule', officer)).toSorted((a, b) => (a.from < b.from ? -1 : 1)),
});

/** All schedules of an officer, ordered by their first day. */
export function useSchedules(officer: RecordId): readonly Recorded<Schedule>[] | undefined {
  return useQuery(schedulesQuery(officer));
}

/** The query behind useAbsences. */
export const absencesQuery = (officer: RecordId): Query<readonly Recorded<Absence>[]> => ({
  key: `absences|${officer}`,
  run: async ({ store }) =>
    (await store.reader.ofOfficer('absence', officer)).toSorted((a, b) => (a.first < b.first ? -1 : 1)),
});

/** All absences of an officer, ordered by their first day. */
export function useAbsences(officer: RecordId): readonly Recorded<Absence>[] | undefined {
  return useQuery(absencesQuery(officer));
}

/** What determines the expected time of each officer: schedules and absences. */
export function useExpectations(officers: readonly RecordId[]): readonly ExpectationRecords[] | undefined {
  return useQuery({ key: `expectations|${officers.join(' ')}`, run: async ({ store: { reader } }) =>
    await Promise.all(
      officers.map(async (officer) => {
        const [schedules, absences] = await Promise.all([
          reader.ofOfficer('schedule', officer),
          reader.ofOfficer('absence', officer),
        ]);
        return { officer, schedules, absences };
      }),
    ) });
}
