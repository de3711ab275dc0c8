import type { RecordId } from '#shared/base/ids';
import type { NeedLine, StaffingFigures } from '../staffingFigures';
import type { StaffingInput } from '../staffingInput';

/** What stories are told from. `nameOf` names an officer: stories are for the screen of the supervisor, not reports. */
export type StoryBase = {
  readonly input: StaffingInput;
  readonly figures: StaffingFigures;
  readonly nameOf: (officer: RecordId) => string;
};

/** The need as is, or under a set of standards; null where there is no such set. */
export function needLineOf({ figures }: StoryBase, set: string | null): NeedLine | null {
  return set === null ? figures.asIs : (figures.sets.find((one) => one.set === set) ?? null);
}

/** `as is`, or the name of the set of standards. */
export function setText(set: string | null): string {
  return set === null ? 'as is' : `as should be, ${set}`;
}

/** The dockets in words. */
export const docketNames = { 'non-detained': 'Non-detained', detained: 'Detained', mixed: 'Both dockets' } as const;
