import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';

/** The outcome of an officer's day in a study. */
export type DayState = 'logged' | 'missing' | 'off' | 'to come';

/** The days of one officer, and how many of the expected ones were logged; those that were not, by date. */
export type OfficerPart = {
  readonly officer: RecordId;
  readonly states: readonly { readonly day: Day; readonly state: DayState }[];
  readonly expected: number;
  readonly logged: number;
  readonly missing: readonly Day[];
};

/** The outcomes of these days for an officer. Days after the table's last one are to come. */
export function daysOfOfficer(table: StudyTable, officer: RecordId, days: readonly Day[]): OfficerPart {
  const row = table.officers.indexOf(officer) * table.days.length;
  const stateAt = (index: number): DayState => {
    if (index < 0) return 'to come';
    if ((table.expected[row + index] ?? 0) === 0) return 'off';
    return table.logged[row + index] === 1 ? 'logged' : 'missing';
  };
  const all = table.days.map((day, index) => ({ day, state: stateAt(index) }));
  const missing = all.filter(({ state }) => state === 'missing').map(({ day }) => day);
  const logged = all.filter(({ state }) => state === 'logged').length;
  return {
    officer,
    states: days.map((day) => ({ day, state: stateAt(table.days.indexOf(day)) })),
    expected: logged + missing.length,
    logged,
    missing,
  };
}
