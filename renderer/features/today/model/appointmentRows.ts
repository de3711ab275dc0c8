import type { Appointment } from '#shared/records/appointment';
import type { TimeEntry } from '#shared/records/timeEntry';
import type { Recorded } from '#shared/records/version';
import { doesNotFit } from '#shared/rules/leftToday';
import { floorToMinute, minutesBetween } from '#shared/time/minutes';
import { lengthName } from '#shared/rules/amountNames';
import type { DayFacts } from './dayFacts';
import { plannedState, type PlannedState } from './dayStripModel';
import { clockAt, minutesOf, otherZone } from './spans';
import { workName, type WorkName } from './workName';

/** A line of the appointments. `asksCheck` is true for a kept check-in whose record check has no answer yet. */
export type AppointmentRow = {
  readonly appointment: Recorded<Appointment>;
  readonly time: string;
  readonly work: WorkName;
  readonly planned: number;
  readonly state: PlannedState;
  /** `in 18 min`, `started 12 min ago`, `begun at 14:31`, or the outcome in words. */
  readonly remark: string;
  readonly entry: Recorded<TimeEntry> | null;
  readonly isCheckIn: boolean;
  readonly asksCheck: boolean;
};

/** The starter kind whose record check is asked about. */
const checkInKind = 'check-in';

/** The day's appointments in the order of their times. */
export function appointmentRows(facts: DayFacts): AppointmentRow[] {
  return facts.appointments
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .map((appointment) => appointmentRow(facts, appointment));
}

/**
 * The one that is open in place and asks for its outcome: one that has begun, otherwise the first waiting, otherwise
 * the next.
 */
export function openRow(rows: readonly AppointmentRow[]): AppointmentRow | null {
  return (
    rows.find(({ appointment }) => appointment.begunAt !== null && appointment.outcome === null) ?? nextToBegin(rows)
  );
}

/** The one that B begins: the first one waiting, otherwise the next to come. */
export function nextToBegin(rows: readonly AppointmentRow[]): AppointmentRow | null {
  const open = rows.filter(({ appointment }) => appointment.outcome === null && appointment.begunAt === null);
  return open.find(({ state }) => state === 'waiting') ?? open[0] ?? null;
}

/** The one whose record check is asked about: the latest kept check-in without an answer. */
export function checkRow(rows: readonly AppointmentRow[]): AppointmentRow | null {
  return rows.findLast(({ asksCheck }) => asksCheck) ?? null;
}

/** `8 today, 1 waiting for an outcome`. */
export function appointmentsSummary(rows: readonly AppointmentRow[], isPresent: boolean): string {
  const waiting = rows.filter(({ state }) => state === 'waiting').length;
  const count = `${rows.length} ${isPresent ? 'today' : 'that day'}`;
  return waiting === 0 ? count : `${count}, ${waiting} waiting for an outcome`;
}

function appointmentRow(facts: DayFacts, appointment: Recorded<Appointment>): AppointmentRow {
  const entry = facts.entries.find(({ id }) => id === appointment.entry) ?? null;
  const isCheckIn = appointment.kind === checkInKind;
  return {
    appointment,
    time: clockAt(appointment.start, appointment.zone, facts.clock),
    work: workName(facts, appointment),
    planned: minutesOf(appointment),
    state: plannedState(appointment, facts.now),
    remark: [otherZone(appointment.zone, facts.zone), docketOf(appointment), remarkOf(facts, appointment, entry)]
      .filter((text) => text !== null)
      .join(', '),
    entry,
    isCheckIn,
    asksCheck: isCheckIn && appointment.outcome === 'kept' && entry?.recordCheck === null,
  };
}

/** The docket of a planned appointment; one with an outcome has it in its entry. */
function docketOf({ outcome, saidDocket }: Appointment): string | null {
  return outcome === null ? saidDocket : null;
}

const outcomeNames = {
  kept: 'Kept',
  'no-show': 'No-show',
  rescheduled: 'Rescheduled',
  cancelled: 'Cancelled',
} as const;
const checkNames = {
  done: 'check done',
  skipped: 'check skipped, no time',
  'not required': 'check not required',
} as const;

function remarkOf(facts: DayFacts, appointment: Recorded<Appointment>, entry: TimeEntry | null): string {
  if (appointment.outcome !== null) {
    const check = entry?.recordCheck ?? null;
    return check === null
      ? outcomeNames[appointment.outcome]
      : `${outcomeNames[appointment.outcome]} · ${checkNames[check]}`;
  }
  if (appointment.begunAt !== null) return `begun at ${clockAt(appointment.begunAt, facts.zone, facts.clock)}`;
  const minutes = minutesBetween(floorToMinute(facts.now), appointment.start);
  if (facts.day !== facts.presentDay) return 'no outcome yet';
  const fits = doesNotFit(facts.schedule, facts.appointments, floorToMinute(facts.now)).every(
    ({ id }) => id !== appointment.id,
  );
  const when = minutes > 0 ? `in ${lengthName(minutes)}` : `started ${lengthName(-minutes)} ago`;
  return fits ? when : `${when}, does not fit`;
}
