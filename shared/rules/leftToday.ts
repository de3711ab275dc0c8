import type { Appointment } from '#shared/records/appointment';
import type { Instant } from '#shared/time/day';
import { minuteMilliseconds } from '#shared/time/minutes';
import { later, lengthOf, subtract, type Range } from '#shared/time/ranges';

/** What the rules about planned work need to know about an appointment. */
export type PlannedWork = Pick<Appointment, 'start' | 'end' | 'outcome' | 'begunAt'>;

/**
 * Minutes left in a day (method.md 1): the schedule from now on, less the union of the appointments still to come and
 * the hours planned for assigned duties. Only their part after now counts, and a minute in both counts once. An
 * appointment with an outcome is not still to come.
 */
export function leftToday(
  schedule: readonly Range<Instant>[],
  appointments: readonly PlannedWork[],
  duties: readonly Range<Instant>[],
  now: Instant,
): number {
  return minutesOf(subtract(afterNow(schedule, now), [...appointments.filter(isUnanswered), ...duties]));
}

/**
 * The upcoming appointments that no longer fit into the rest of the schedule. Those without an outcome are placed in
 * order of planned start, each as early as its plan and the one before it allow. One that would then end after both its
 * planned end and the end of the schedule does not fit. One whose time has begun or passed is not upcoming, so it is
 * never listed; one whose time has passed takes no time from the others either, unless it has begun.
 */
export function doesNotFit<Planned extends PlannedWork>(
  schedule: readonly Range<Instant>[],
  appointments: readonly Planned[],
  now: Instant,
): Planned[] {
  const scheduleEnd = Math.max(...schedule.map(({ end }) => end));
  const tooLate: Planned[] = [];
  let free: number = now;
  for (const planned of unfinished(appointments, now).toSorted((one, other) => one.start - other.start)) {
    const end = earliestEnd(planned, free);
    const isTooLate = planned.begunAt === null && end > Math.max(planned.end, scheduleEnd);
    if (!isTooLate) free = Math.max(free, end);
    else if (planned.start > now) tooLate.push(planned);
  }
  return tooLate;
}

function unfinished<Planned extends PlannedWork>(appointments: readonly Planned[], now: Instant): Planned[] {
  return appointments.filter((one) => isUnanswered(one) && (one.end > now || one.begunAt !== null));
}

/** Whether an appointment has no outcome yet. */
export function isUnanswered(planned: Pick<PlannedWork, 'outcome'>): boolean {
  return planned.outcome === null;
}

function earliestEnd(planned: PlannedWork, free: number): number {
  const length = planned.end - planned.start;
  return planned.begunAt === null ? Math.max(planned.start, free) + length : Math.max(planned.begunAt + length, free);
}

function afterNow(schedule: readonly Range<Instant>[], now: Instant): Range<Instant>[] {
  return schedule.map(({ start, end }) => ({ start: later(start, now), end }));
}

function minutesOf(ranges: readonly Range<Instant>[]): number {
  return Math.floor(lengthOf(ranges) / minuteMilliseconds);
}
