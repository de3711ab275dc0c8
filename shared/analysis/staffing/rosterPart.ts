import type { RecordId } from '#shared/base/ids';
import type { StudyTable } from './studyTable';

/** How many officers of a roster took part in a study, meaning that they have a logged day in it. */
export type RosterPart = { readonly took: number; readonly roster: number };

/** Counts those of a unit's roster who have a logged day in the study. */
export function rosterPart({ officers, days, logged }: StudyTable, roster: readonly RecordId[]): RosterPart {
  const hasLogged = (row: number) => logged.subarray(row * days.length, (row + 1) * days.length).includes(1);
  const took = new Set(officers.filter((_, row) => hasLogged(row)));
  return { took: roster.filter((officer) => took.has(officer)).length, roster: roster.length };
}

/**
 * Whether the whole roster took part. Only then are its officers not a sample, so that a figure can be about this unit
 * in this period (method.md 2).
 */
export function isWholeRoster({ took, roster }: RosterPart): boolean {
  return roster > 0 && took === roster;
}
