import type { MonthColumns } from '#shared/analysis/totalsColumns';
import type { RecordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { DayClosing } from '#shared/records/dayClosing';
import type { DutyAssignment } from '#shared/records/dutyAssignment';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { ExpectationRecords } from '#shared/rules/expectedDay';
import type { Day, Month } from '#shared/time/day';
import { recentEntries } from '#renderer/storage/recentEntries';
import { type Query, useQuery } from './liveQuery';
import { readExpectation } from './schedule';
import { readTotals } from './totals';

/**
 * Everything about one officer's day. Entries and appointments are sorted by start. `expectation` is that of all days.
 */
export type DayRecords = {
  readonly entries: readonly Recorded<TimeEntry>[];
  readonly appointments: readonly Recorded<Appointment>[];
  readonly closing: Recorded<DayClosing> | null;
  /** All duties assigned to the officer, including those of other days. */
  readonly assignments: readonly Recorded<DutyAssignment>[];
  readonly expectation: ExpectationRecords;
  /** The entries of the days around it. */
  readonly nearby: readonly Recorded<TimeEntry>[];
  readonly totals: readonly MonthColumns[];
};

/** What to read besides the day itself: the entries of a range of days, and the totals of some months. */
export type AroundDay = { readonly first: Day; readonly last: Day; readonly months: readonly Month[] };

/** The query behind useDay. */
export const dayQuery = (officer: RecordId, day: Day, { first, last, months }: AroundDay): Query<DayRecords> => ({
  key: `day|${officer}|${day}|${first}|${last}|${months.join(' ')}`,
  run: async ({ store }) => {
    const { database, reader } = store;
    const [entries, nearby, appointments, closings, assignments, expectation, totals] = await Promise.all([
      recentEntries(database, officer, day, day),
      recentEntries(database, officer, first, last),
      reader.ofDays('appointment', officer, day, day),
      reader.ofDays('closing', officer, day, day),
      reader.ofOfficer('dutyAssignment', officer),
      readExpectation(store, officer),
      readTotals(database, [officer], months),
    ]);
    return {
      entries,
      appointments: appointments.toSorted(byStart),
      closing: closings[0] ?? null,
      assignments,
      expectation,
      nearby,
      totals,
    };
  },
});

/** An officer's day and what surrounds it, in one query, so that a change renders the day once. */
export function useDay(officer: RecordId, day: Day, around: AroundDay): DayRecords | undefined {
  return useQuery(dayQuery(officer, day, around));
}

function byStart(
  a: { readonly start: number; readonly id: string },
  b: { readonly start: number; readonly id: string },
): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}

/** The query behind useClosingsBetween. */
export const closingsQuery = (
  officers: readonly RecordId[],
  first: Day,
  last: Day,
): Query<readonly Recorded<DayClosing>[]> => ({
  key: `closing|${officers.join(' ')}|${first}|${last}`,
  run: async ({ store: { reader } }) => {
    const found = await Promise.all(
      officers.map(async (officer) => await reader.ofDays('closing', officer, first, last)),
    );
    return found.flat();
  },
});

/** The closings of these officers from `first` to `last`, both included, officer by officer. */
export function useClosingsBetween(
  officers: readonly RecordId[],
  first: Day,
  last: Day,
): readonly Recorded<DayClosing>[] | undefined {
  return useQuery(closingsQuery(officers, first, last));
}
