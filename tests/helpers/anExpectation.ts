import type { ExpectationRecords } from '#shared/rules/expectedDay';

/** What is expected of an officer who has worked on no holiday and whose first day of use does not matter. */
export function anExpectation(
  asked: Partial<ExpectationRecords> & Pick<ExpectationRecords, 'officer'>,
): ExpectationRecords {
  return { schedules: [], absences: [], workedHolidays: [], firstDay: null, ...asked };
}
