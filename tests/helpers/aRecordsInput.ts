import type { OfficerDay } from '#shared/analysis/records/officerDays';
import { starterDuties } from '#shared/records/starterDuties';
import { starterKinds } from '#shared/records/starterKinds';
import type { RecordsInput } from '#shared/reports/recordsInput';
import type { Day, Instant } from '#shared/time/day';
import { eachDay } from '#shared/time/days';
import type { TotalsCell } from '#shared/analysis/totals';
import { anOfficerDay } from './anOfficerDay';

/** Twelve whole weeks from Sunday, June 21, 2026, and the present one; `cellsOf` gives the cells of each workday. */
export function daysOfQuarter(cellsOf: (day: Day) => readonly TotalsCell[]): OfficerDay[] {
  return eachDay('2026-06-21' as Day, '2026-09-19' as Day).map((day) => {
    const isWorkday = anOfficerDay(day).expected > 0 && day <= '2026-09-16';
    return anOfficerDay(day, isWorkday ? cellsOf(day) : []);
  });
}

/** What a report on Alder's records is made from on September 16, 2026, with the given fields replaced. */
export function aRecordsInput(wishes: Partial<RecordsInput> = {}): RecordsInput {
  return {
    scope: 'Alder',
    days: daysOfQuarter(() => []),
    names: { kinds: starterKinds, duties: starterDuties },
    calendar: { weekStart: 0, payAnchor: '2026-09-06' as Day },
    firstLogged: '2026-06-22' as Day,
    today: '2026-09-16' as Day,
    asOf: Date.parse('2026-09-16T18:42:00Z') as Instant,
    simulated: false,
    ...wishes,
  };
}

/** The rows of a report's table by the names of their columns. */
export function namedRows(table: {
  readonly columns: readonly { readonly id: string }[];
  readonly rows: readonly (readonly unknown[])[];
}): Readonly<Record<string, unknown>>[] {
  return table.rows.map((row) => Object.fromEntries(table.columns.map(({ id }, index) => [id, row[index]])));
}
