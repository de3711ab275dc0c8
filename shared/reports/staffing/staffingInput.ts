import type { Target } from '#shared/analysis/staffing/estimate';
import type { DocketCases } from '#shared/analysis/staffing/gatherStandards';
import type { GatheredStudy } from '#shared/analysis/staffing/gatherStudy';
import type { GatheredYear } from '#shared/analysis/staffing/gatherYear';
import type { RosterPart } from '#shared/analysis/staffing/rosterPart';
import type { DayRange } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import type { ServiceStandard } from '#shared/records/serviceStandard';
import type { Exclusion } from '#shared/records/study';
import type { WeightOrigin, WeightSet } from '#shared/records/weightSet';
import type { Post } from '#shared/records/yearPlan';
import type { Recorded } from '#shared/records/version';
import type { Instant } from '#shared/time/day';

/**
 * Where the weights in use come from. `name` is null if no set is frozen and they come from the last weeks of the log;
 * `weights` are those of a typed or imported set, null if they are measured from the officer-days.
 */
export type WeightBasis = {
  readonly name: string | null;
  readonly origin: WeightOrigin;
  readonly dated: string;
  readonly range: DayRange;
  readonly weights: WeightSet['weights'] | null;
  readonly exclusions: readonly Exclusion[];
  /** Whether they were measured in a unit other than the one shown. */
  readonly isForeign: boolean;
};

/**
 * Everything that the staffing figures are made from. `scope` says whose work it is, in words; `label` names a kind.
 * `countsSupervisors` is true if the folder has nobody else's records. `measured` are the officer-days of the weights,
 * or of the last weeks if the weights are typed. The standards are those of all sets, by set. `roster` says how many of
 * the unit's officers are in `measured`: `target` is the unit only if all of them are.
 */
export type StaffingInput = {
  readonly scope: string;
  readonly isUnit: boolean;
  readonly officers: number;
  readonly countsSupervisors: boolean;
  readonly basis: WeightBasis;
  readonly measured: GatheredStudy;
  readonly roster: RosterPart;
  readonly year: GatheredYear;
  readonly cases: readonly DocketCases[];
  readonly standards: readonly Recorded<ServiceStandard>[];
  readonly posts: readonly Post[];
  readonly label: (kind: RecordId) => string;
  readonly target: Target;
  readonly asOf: Instant;
  readonly simulated: boolean;
};
