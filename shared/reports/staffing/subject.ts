import type { StaffingInput } from './staffingInput';

/** Whose figures they are, for a file's name: `unit-2`, `own-alder`. */
export function subjectOf({ scope, isUnit }: Pick<StaffingInput, 'scope' | 'isUnit'>): string {
  const words = scope.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = isUnit ? 'unit' : 'own';
  return [...(words[0] === first ? [] : [first]), ...words].join('-').slice(0, 80);
}
