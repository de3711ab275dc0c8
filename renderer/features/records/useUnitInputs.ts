import { useMemo } from 'react';
import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { UnitMember } from '#shared/reports/unitRecords';
import { membershipOn } from '#shared/rules/membershipOn';
import type { UnitTabProps } from './tab';
import { useReadInputs, type TabInput } from './useRecordsInput';

/** An officer of the unit with everything that was read about their days. */
export type ReadMember = Omit<UnitMember, 'input'> & { readonly input: TabInput };

/** The officers of a unit, at least one, and the totals that their figures were counted from. */
export type UnitInputs = {
  readonly members: readonly [ReadMember, ...ReadMember[]];
  readonly months: readonly MonthColumns[];
};

/** Reads the last year of each officer of the unit. Undefined while it is read for the first time. */
export function useUnitInputs({ place, ...about }: UnitTabProps): UnitInputs | undefined {
  const { members, unit } = place;
  const { today } = about;
  const inputs = useReadInputs(members, about, unit);
  return useMemo(() => {
    const read = members.flatMap((officer, index): ReadMember[] => {
      const input = inputs?.[index];
      const docket = membershipOn(officer, today)?.docket ?? 'mixed';
      return input === undefined ? [] : [{ officer: officer.id, alias: officer.alias, docket, input }];
    });
    const [first, ...rest] = read;
    if (first === undefined) return undefined;
    return { members: [first, ...rest], months: read.flatMap(({ input }) => input.months) };
  }, [inputs, members, today]);
}
