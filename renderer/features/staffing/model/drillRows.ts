import type { StudyTable } from '#shared/analysis/staffing/studyTable';
import type { RecordId } from '#shared/base/ids';
import type { Day } from '#shared/time/day';

/** What one officer, or all of them if null, adds to a weight on logged days. */
export type OfficerRow = {
  readonly officer: RecordId | null;
  readonly days: number;
  readonly units: number;
  readonly minutes: number;
};

/** What one day of an officer adds to a weight. */
export type DayRow = {
  readonly day: Day;
  readonly units: number;
  readonly minutes: number;
  readonly isLogged: boolean;
};

/** The officers with minutes or units of a kind, in the order of the study. `days` are logged days with units. */
export function officerRows(table: StudyTable, kind: RecordId): (OfficerRow & { readonly officer: RecordId })[] {
  return table.officers.flatMap((officer) => {
    const days = dayRows(table, kind, officer).filter(({ isLogged }) => isLogged);
    const [units, minutes] = [sum(days.map((one) => one.units)), sum(days.map((one) => one.minutes))];
    if (units === 0 && minutes === 0) return [];
    return [{ officer, days: days.filter((one) => one.units > 0).length, units, minutes }];
  });
}

/** The days of an officer with minutes or units of a kind, including days that are not logged days. */
export function dayRows(table: StudyTable, kind: RecordId, officer: RecordId): DayRow[] {
  const cells = table.kinds.find((one) => one.kind === kind);
  const row = table.officers.indexOf(officer);
  if (cells === undefined || row < 0) return [];
  return table.days.flatMap((day, index) => {
    const at = row * table.days.length + index;
    const [units, minutes] = [cells.units[at] ?? 0, cells.minutes[at] ?? 0];
    return units === 0 && minutes === 0 ? [] : [{ day, units, minutes, isLogged: table.logged[at] === 1 }];
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
