import type { ActivityKind } from '#shared/records/activityKind';
import type { CollateralDuty } from '#shared/records/collateralDuty';
import type { ImportTarget } from '#shared/records/importRule';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { dutyKind } from './quickEntry/readActivity';
import { isInUse } from './terms';

/** The kinds and duties that the work of an event may be for. */
export type ImportNames = {
  readonly kinds: readonly Recorded<ActivityKind>[];
  readonly duties: readonly Recorded<CollateralDuty>[];
};

/**
 * A kind or duty with the target for its appointments. The kind that stands for a duty alone is listed once for each
 * duty.
 */
export type PlannedWork = {
  readonly record: Recorded<ActivityKind> | Recorded<CollateralDuty>;
  readonly target: Extract<ImportTarget, { readonly becomes: 'appointment' }>;
};

/** The kinds and duties in use on a day. */
export function plannedWork({ kinds, duties }: ImportNames, day: Day): PlannedWork[] {
  const all = kinds.flatMap((kind): PlannedWork[] => {
    if (kind.id !== dutyKind) return [{ record: kind, target: { becomes: 'appointment', kind: kind.id, duty: null } }];
    return duties.map((duty) => ({
      record: duty, target: { becomes: 'appointment', kind: dutyKind, duty: duty.id },
    }));
  });
  return all.filter(({ record }) => isInUse(record, day));
}
