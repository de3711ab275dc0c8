import { loggedRange } from '#shared/analysis/loggedRange';
import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Schedule } from '#shared/records/schedule';
import type { Recorded } from '#shared/records/version';
import type { WorkedHoliday } from '#shared/records/workedHoliday';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import { firstDayOfUse } from '#shared/rules/firstDayOfUse';
import type { Store } from '#renderer/storage/store';
import { type Query, useQuery } from './liveQuery';
import { readFirstMonth } from './totals';

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

/** All days off for a holiday on which an officer worked. */
export function useWorkedHolidays(officer: RecordId): readonly Recorded<WorkedHoliday>[] | undefined {
  return useQuery({
    key: `worked holidays|${officer}`,
    run: async ({ store }) => await store.reader.ofOfficer('workedHoliday', officer),
  });
}

/** What determines the expected time of each officer: schedules, absences, worked holidays and the first day of use. */
export function useExpectations(officers: readonly RecordId[]): readonly ExpectationRecords[] | undefined {
  return useQuery({
    key: `expectations|${officers.join(' ')}`,
    run: async ({ store }) => await Promise.all(officers.map(async (officer) => await readExpectation(store, officer))),
  });
}

/** Reads what determines the expected time of an officer. */
export async function readExpectation(
  { database, reader }: Pick<Store, 'database' | 'reader'>,
  officer: RecordId,
): Promise<ExpectationRecords> {
  const [person, schedules, absences, workedHolidays, first] = await Promise.all([
    reader.get('officer', officer),
    reader.ofOfficer('schedule', officer),
    reader.ofOfficer('absence', officer),
    reader.ofOfficer('workedHoliday', officer),
    readFirstMonth(database, officer),
  ]);
  const firstLogged = first === undefined ? null : (loggedRange([first])?.first ?? null);
  const firstDay = firstDayOfUse(person ?? { start: null }, firstLogged);
  return { officer, schedules, absences, workedHolidays, firstDay };
}
