import { holidaysOfDays, type ExpectationRecords, type HolidayOfDay } from '#shared/rules/expectedDay';
import type { Day } from '#shared/time/day';

/** Why nothing, or something after all, is expected of a day: a holiday, or that Daybook was not in use yet. */
export type OffBecause = ({ readonly is: 'holiday' } & HolidayOfDay) | { readonly is: 'before use' };

/** The reason other than schedule and absences why nothing is expected of a day; null on any other day. */
export function offBecause(records: ExpectationRecords, day: Day): OffBecause | null {
  if (records.firstDay !== null && day < records.firstDay) return { is: 'before use' };
  const [holiday] = holidaysOfDays(records, day, day);
  return holiday === undefined ? null : { is: 'holiday', ...holiday };
}
