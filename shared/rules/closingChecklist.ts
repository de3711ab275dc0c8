import { recordId, type RecordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { isUnanswered } from './leftToday';
import { closingGapMinutes, gapsOfDay, overlapsOfDay } from './loggedTime';

/** What closing a day needs to know about an entry. */
export type ClosingEntry = Pick<TimeEntry, 'start' | 'end' | 'kind' | 'outcome' | 'recordCheck'>;

/** What closing a day needs to know about an appointment. */
export type ClosingAppointment = Pick<Appointment, 'start' | 'end' | 'kind' | 'outcome'>;

/** Work of one kind according to the records: units due, done and not done. The officer may change all three. */
export type DueWork = {
  readonly kind: RecordId;
  readonly due: number;
  readonly done: number;
  readonly notDone: number;
};

/** What the officer should check before closing a day. None of it prevents closing. */
export type ClosingChecklist<Entry, Planned> = {
  readonly gaps: readonly Range<Instant>[];
  readonly overlaps: readonly (readonly [Entry, Entry])[];
  readonly unanswered: readonly Planned[];
  readonly due: readonly DueWork[];
};

/** The kind under which record checks that were due are counted. */
export const recordCheckKind = recordId('record-check');

/**
 * Lists what to ask about when a day is closed (method.md 1): gaps of 10 minutes or more in the schedule up to now,
 * overlaps, appointments without an outcome, and the counts of each kind with due work not done. Two things are known
 * to be due: the record check of each kept check-in unless it was not required, and each appointment that was kept or
 * has no outcome yet.
 */
export function closingChecklist<Entry extends ClosingEntry, Planned extends ClosingAppointment>(day: {
  readonly schedule: readonly Range<Instant>[];
  readonly entries: readonly Entry[];
  readonly appointments: readonly Planned[];
  readonly now: Instant;
}): ClosingChecklist<Entry, Planned> {
  return {
    gaps: gapsOfDay(day.schedule, day.entries, day.now, closingGapMinutes),
    overlaps: overlapsOfDay(day.entries),
    unanswered: day.appointments.filter(isUnanswered),
    due: [...recordChecksDue(day.entries), ...appointmentsDue(day.appointments)].filter(({ notDone }) => notDone > 0),
  };
}

function recordChecksDue(entries: readonly ClosingEntry[]): DueWork[] {
  const done = entries.filter(({ recordCheck }) => recordCheck === 'done').length;
  const notDone = entries.filter(({ recordCheck }) => recordCheck === 'skipped').length;
  return [{ kind: recordCheckKind, due: done + notDone, done, notDone }];
}

function appointmentsDue(appointments: readonly ClosingAppointment[]): DueWork[] {
  return [...new Set(appointments.map(({ kind }) => kind))].map((kind) => {
    const ofKind = appointments.filter((planned) => planned.kind === kind);
    const done = ofKind.filter(({ outcome }) => outcome === 'kept').length;
    const notDone = ofKind.filter(isUnanswered).length;
    return { kind, due: done + notDone, done, notDone };
  });
}
