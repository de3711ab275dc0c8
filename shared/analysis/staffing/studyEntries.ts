import type { RecordId } from '#shared/base/ids';
import type { Exclusion } from '#shared/records/study';
import type { TimeEntry } from '#shared/records/timeEntry';
import { isExcluded } from './gatherStudy';
import type { StudyTable } from './studyTable';

/** The fields of an entry that decide whether it counts. */
export type StudyEntry = Pick<TimeEntry, 'officer' | 'unit' | 'kind' | 'parts'>;

/**
 * The entries that a study counts, by the day on which they start: those of its officers on their logged days, logged
 * for its unit (null for any), without what the study excludes.
 */
export function studyEntries<Entry extends StudyEntry>(
  entries: readonly Entry[],
  table: StudyTable,
  { unit, exclusions }: { readonly unit: RecordId | null; readonly exclusions: readonly Exclusion[] },
): Entry[] {
  const rows = new Map(table.officers.map((officer, row) => [officer, row]));
  const columns = new Map(table.days.map((day, column) => [day, column]));
  return entries.filter(({ officer, unit: ofEntry, kind, parts: [part] }) => {
    const [row, column] = [rows.get(officer), part === undefined ? undefined : columns.get(part.day)];
    if (part === undefined || row === undefined || column === undefined) return false;
    if (unit !== null && ofEntry !== unit) return false;
    return table.logged[row * table.days.length + column] === 1 && !isExcluded(exclusions, { ...part, officer, kind });
  });
}
