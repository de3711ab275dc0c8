import type { RecordId } from '#shared/base/ids';
import type { Absence } from '#shared/records/absence';
import type { Appointment } from '#shared/records/appointment';
import type { DayClosing } from '#shared/records/dayClosing';
import type { Schedule } from '#shared/records/schedule';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { useLive } from './useLive';

/** All that one officer has on one day; entries and appointments by their start, schedules by the day they begin. */
export type DayRecords = {
  readonly entries: readonly Recorded<TimeEntry>[];
  readonly appointments: readonly Recorded<Appointment>[];
  readonly closing: Recorded<DayClosing> | null;
  readonly schedules: readonly Recorded<Schedule>[];
  readonly absences: readonly Recorded<Absence>[];
};

/** The records of an officer's day. */
export function useDay(officer: RecordId, day: Day): DayRecords | undefined {
  return useLive(`day|${officer}|${day}`, async ({ store: { reader } }) => {
    const [entries, appointments, closings, schedules, absences] = await Promise.all([
      reader.ofDays('entry', officer, day, day),
      reader.ofDays('appointment', officer, day, day),
      reader.ofDays('closing', officer, day, day),
      reader.ofOfficer('schedule', officer),
      reader.ofOfficer('absence', officer),
    ]);
    return {
      entries: entries.toSorted(byStart),
      appointments: appointments.toSorted(byStart),
      closing: closings[0] ?? null,
      schedules: schedules.toSorted((a, b) => (a.from < b.from ? -1 : 1)),
      absences: absences.filter((absence) => absence.first <= day && day <= absence.last),
    };
  });
}

function byStart(a: { readonly start: number; readonly id: string }, b: { readonly start: number; readonly id: string }): number {
  return a.start - b.start || (a.id < b.id ? -1 : 1);
}
