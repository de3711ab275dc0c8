import { useMemo } from 'react';
import type { RecordId } from '#shared/base/ids';
import type { Officer } from '#shared/records/officer';
import type { Recorded } from '#shared/records/version';
import { unitMembers } from '#shared/reports/unitMembers';
import { membershipOn } from '#shared/rules/membershipOn';
import { unitOf } from '#shared/rules/units';
import type { Day } from '#shared/time/day';
import { useOfficers, useUnits } from '#renderer/queries/officers';

/** The viewer's unit on a day and its case officers who are in this data folder, without supervisors. */
export type ViewerUnit = {
  readonly unit: RecordId | null;
  readonly unitName: string;
  readonly members: readonly Recorded<Officer>[];
};

const none: ViewerUnit = { unit: null, unitName: '', members: [] };

/**
 * A supervisor's unit with at least one officer, for the tabs that show it; null for everyone else, and undefined while
 * it is read.
 */
export function useSupervisedUnit(
  viewer: Recorded<Officer>,
  today: Day,
): (ViewerUnit & { readonly unit: RecordId }) | null | undefined {
  const place = useUnitOfViewer(viewer, today);
  const [officers, units] = [useOfficers(), useUnits()];
  const isRead = officers !== undefined && units !== undefined;
  return useMemo(() => {
    if (viewer.role !== 'supervisor') return null;
    if (!isRead) return undefined;
    const { unit } = place;
    return unit === null || place.members.length === 0 ? null : { ...place, unit };
  }, [viewer, place, isRead]);
}

/** The viewer's unit on a day. Empty while it is read, and if the viewer has no unit. */
export function useUnitOfViewer(viewer: Recorded<Officer>, today: Day): ViewerUnit {
  const [officers, units] = [useOfficers(), useUnits()];
  return useMemo(() => {
    const unit = membershipOn(viewer, today)?.unit ?? null;
    if (unit === null || officers === undefined || units === undefined) return none;
    const all = unitMembers(officers, unit, null, { first: today, last: today });
    return {
      unit,
      unitName: unitOf(units, unit).name,
      members: all
        .filter(({ role }) => role === 'officer')
        .toSorted((one, other) => one.alias.localeCompare(other.alias, 'en-US')),
    };
  }, [viewer, officers, units, today]);
}
