import type { RecordId } from '#shared/base/ids';
import { compareText } from '#shared/base/compareText';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { Recorded } from '#shared/records/version';
import { type Query, useQuery } from './liveQuery';

/** The query behind useDutyAssignments. */
export const dutyAssignmentsQuery = (officer: RecordId): Query<readonly Recorded<DutyAssignment>[]> => ({
  key: `duty assignments|${officer}`,
  run: async ({ store }) =>
    (await store.reader.ofOfficer('dutyAssignment', officer)).toSorted(
      (one, other) => compareText(one.from, other.from) || compareText(one.id, other.id),
    ),
});

/** All duties assigned to an officer, ordered by their first day. */
export function useDutyAssignments(officer: RecordId): readonly Recorded<DutyAssignment>[] | undefined {
  return useQuery(dutyAssignmentsQuery(officer));
}

/** All duties assigned to any of these officers. */
export function useAssignmentsOf(officers: readonly RecordId[]): readonly Recorded<DutyAssignment>[] | undefined {
  return useQuery({
    key: `duty assignments of|${officers.join(' ')}`,
    run: async (services) =>
      (await Promise.all(officers.map(async (one) => await dutyAssignmentsQuery(one).run(services)))).flat(),
  });
}
