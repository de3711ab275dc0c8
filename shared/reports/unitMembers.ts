import type { DayRange } from '#shared/analysis/workload';
import type { RecordId } from '#shared/base/ids';
import type { Docket, Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';

/**
 * Who belonged to a unit on at least one day of the range, and there to a docket where one is named. The first
 * membership counts before its begin too, as everywhere.
 */
export function unitMembers(
  officers: readonly Recorded<Officer>[],
  unit: RecordId,
  docket: Docket | null,
  range: DayRange,
): Recorded<Officer>[] {
  return officers.filter(({ memberships }) =>
    memberships.some((membership, index) => {
      const begins = index === 0 || membership.from <= range.last;
      const next = memberships[index + 1];
      const isInForce = begins && (next === undefined || next.from > range.first);
      return isInForce && membership.unit === unit && (docket === null || membership.docket === docket);
    }),
  );
}
