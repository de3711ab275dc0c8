import { recordId, type RecordId } from '#shared/base/ids';
import type { Appointment } from '#shared/records/appointment';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Instant } from '#shared/time/day';
import type { Range } from '#shared/time/ranges';
import { isUnanswered } from './leftToday';
import { closingGapMinutes, gapsOfDay, overlapsOfDay } from './loggedTime';

/** What a closing needs to know of an entry. */
export type ClosingEntry = Pick<TimeEntry, 'start' | 'end' | 'kind' | 'outcome' | 'recordCheck'>;

/** What a closing needs to know of an appointment. */
export type ClosingAppointment = Pick<Appointment, 'start' | 'end' | 'kind' | 'outcome'>;

/** Work of a kind as the records show it: units due, done and not done. The officer may change all three. */
export type DueWork = {
  readonly kind: RecordId;
  readonly due: number;
  readonly done: number;
  readonly notDone: number;
};

/** What the officer should check before closing a day. Nothing in it prevents closing. */
export type ClosingChecklist<Entry, Planned> = {
  readonly gaps: readonly Range<Instant>[];
  readonly overlaps: readonly (readonly [Entry, Entry])[];
  readonly unanswered: readonly Planned[];
  readonly due: readonly DueWork[];
};

/** The kind under which record checks that were due are counted. */
export const recordCheckKind = recordId('record-check');

/**
 * Lists what a closing asks about (method.md 1): gaps of 10 minutes and more in the schedule up to now, overlaps,
 * appointments without an outcome, and what was due of each kind with something not done. Two things are known to be
 * due: the record check of each kept check-in unless it was not required, and each appointment that was kept or has no
 * outcome yet.
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
