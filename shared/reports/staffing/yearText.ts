import type { GatheredYear } from '#shared/analysis/staffing/gatherYear';

/** What the figures of a year were scaled up from, as a clause; null for a whole year, which is not scaled. */
export function scaledText({ isWhole, isSeasonKnown }: Pick<GatheredYear, 'isWhole' | 'isSeasonKnown'>): string | null {
  if (isWhole) return null;
  return isSeasonKnown ? 'since some officers logged only part of the year' : 'season unknown';
}

/** The same, as a note under figures called `what`. */
export function scaledNote(year: Parameters<typeof scaledText>[0], what: string): string | null {
  const scaled = scaledText(year);
  return scaled === null ? null : `Less than a year was logged, so the ${what} are scaled to a year, ${scaled}.`;
}
