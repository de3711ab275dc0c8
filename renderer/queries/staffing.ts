import { starterClasses, type CaseClass } from '#shared/records/caseClass';
import type { DocketCount } from '#shared/records/docketCount';
import type { ServiceStandard } from '#shared/records/serviceStandard';
import type { Study } from '#shared/records/study';
import type { Recorded } from '#shared/records/version';
import type { WeightSet } from '#shared/records/weightSet';
import type { YearPlan } from '#shared/records/yearPlan';
import { withStarters } from '#shared/rules/withStarters';
import { type Query, useQuery } from './liveQuery';

/** The records that staffing figures are computed from, besides logged time. */
export type StaffingRecords = {
  readonly studies: readonly Recorded<Study>[];
  readonly standards: readonly Recorded<ServiceStandard>[];
  readonly weightSets: readonly Recorded<WeightSet>[];
  readonly plans: readonly Recorded<YearPlan>[];
  readonly counts: readonly Recorded<DocketCount>[];
  readonly classes: readonly Recorded<CaseClass>[];
};

/** The query behind useStaffingRecords. */
export const staffingQuery: Query<StaffingRecords> = {
  key: 'staffing records',
  run: async ({ store: { reader } }) => {
    const [studies, standards, weightSets, plans, counts, classes] = await Promise.all([
      reader.all('study'),
      reader.all('standard'),
      reader.all('weights'),
      reader.all('yearPlan'),
      reader.all('docketCount'),
      reader.all('caseClass'),
    ]);
    return { studies, standards, weightSets, plans, counts, classes: withStarters(starterClasses, classes) };
  },
};

/** All studies, standards, sets of weights, plans of the year and counts of cases in this data folder. */
export function useStaffingRecords(): StaffingRecords | undefined {
  return useQuery(staffingQuery);
}
