import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { NeedLine, StaffingFigures } from '../staffingFigures';
import type { StaffingInput } from '../staffingInput';

/**
 * What stories are made from. `log` has the totals of the year and the unit whose work counts, null for any. `nameOf`
 * names an officer, since stories are for the supervisor's screen and not for reports.
 */
export type StoryBase = {
  readonly input: StaffingInput;
  readonly figures: StaffingFigures;
  readonly log: { readonly months: readonly MonthColumns[]; readonly unit: RecordId | null };
  readonly nameOf: (officer: RecordId) => string;
};

/** The need as is, or with a set of standards met; null if there is no such set. */
export function needLineOf({ figures }: StoryBase, set: string | null): NeedLine | null {
  return set === null ? figures.asIs : (figures.sets.find((one) => one.set === set) ?? null);
}

/** `as is`, or the name of the set of standards. */
export function setText(set: string | null): string {
  return set === null ? 'as is' : `as should be, ${set}`;
}

/** The dockets in words. */
export const docketNames = { 'non-detained': 'Non-detained', detained: 'Detained', mixed: 'Both dockets' } as const;
