import type { PastedRow } from './pastedRows';

/** Whether the time of a line was one of two possible ones, or chosen by the program. */
export function isTimeGuessed({ draft, parsed }: Pick<PastedRow, 'draft' | 'parsed'>): boolean {
  return draft !== null && parsed.chips.some(({ slot, guessed }) => slot === 'time' && guessed);
}
