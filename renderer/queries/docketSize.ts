import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import { starterClasses, type CaseClass } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { Goal } from '#shared/records/goal';
import type { Recorded } from '#shared/records/version';
import { withStarters } from '#shared/rules/withStarters';
import { useQuery } from './liveQuery';

/** All classes of cases, including retired ones: first the starter as changed by the user, then the user's own. */
export function useCaseClasses(): readonly Recorded<CaseClass>[] | undefined {
  return useQuery({
    key: 'case classes',
    run: async ({ store }) => withStarters(starterClasses, await store.reader.all('caseClass')),
  });
}

/** The counts of an officer’s cases and, with a unit, those of the whole unit and its officers; the earliest first. */
export function useDocketCounts(
  officer: RecordId,
  unit: RecordId | null,
): readonly Recorded<DocketCount>[] | undefined {
  return useQuery({
    key: `docket counts|${officer}|${unit ?? ''}`,
    run: async ({ store: { reader } }) => {
      const [own, ofUnit] = await Promise.all([
        reader.ofOfficer('docketCount', officer),
        unit === null ? [] : reader.byKey('docketCount', 'unit', unit),
      ]);
      const byId = new Map([...own, ...ofUnit].map((count) => [count.id, count]));
      return [...byId.values()].toSorted(
        (one, other) => compareText(one.day, other.day) || compareText(one.id, other.id),
      );
    },
  });
}

/** The counts of the cases of any of these officers. */
export function useDocketCountsOf(officers: readonly RecordId[]): readonly Recorded<DocketCount>[] | undefined {
  return useQuery({
    key: `docket counts of|${officers.join(' ')}`,
    run: async ({ store: { reader } }) =>
      (await Promise.all(officers.map(async (one) => await reader.ofOfficer('docketCount', one)))).flat(),
  });
}

/** The goals of an officer, by their last day. */
export function useGoals(officer: RecordId): readonly Recorded<Goal>[] | undefined {
  return useQuery({
    key: `goals|${officer}`,
    run: async ({ store }) =>
      (await store.reader.ofOfficer('goal', officer)).toSorted(
        (one, other) => compareText(one.last, other.last) || compareText(one.id, other.id),
      ),
  });
}
