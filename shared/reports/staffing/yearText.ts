import type { GatheredYear } from '#shared/analysis/staffing/gatherYear';

/** What the figures of a year were scaled up from, in half a sentence; null for a whole year, which is not scaled. */
export function scaledText({ isWhole, isSeasonKnown }: Pick<GatheredYear, 'isWhole' | 'isSeasonKnown'>): string | null {
  if (isWhole) return null;
  return isSeasonKnown ? 'since some officers logged only a part of the year' : 'season unknown';
}

/** The same as a note under figures that are called `what`. */
export function scaledNote(year: Parameters<typeof scaledText>[0], what: string): string | null {
  const scaled = scaledText(year);
  return scaled === null ? null : `Less than a year was logged: the ${what} are scaled to a year, ${scaled}.`;
}
