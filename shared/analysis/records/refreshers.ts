import { compareText } from '#shared/base/compareText';
import type { RecordId } from '#shared/base/ids';
import type { Course } from '#shared/records/course';
import type { TrainingSession } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { addMonthsToDay } from '#shared/time/months';

/**
 * One attended session of a course. `due` is the day on which it was due, and `lateDays` how many days after that it
 * ended (0 if on time); both are null for the first session, which has no due date.
 */
export type Attendance = {
  readonly session: Recorded<TrainingSession>;
  readonly due: Day | null;
  readonly lateDays: number | null;
};

/**
 * The sessions of a course that an officer attended, earliest first, and the day the next refresher is due; null if
 * none is.
 */
export type Refreshers = { readonly attended: readonly Attendance[]; readonly nextDue: Day | null };

/**
 * The attended sessions of one course and officer, each with the day it was due. A refresher is due `refreshMonths`
 * after the last day of the session before it, on the last day of the month if that month is shorter. A session
 * attended early or late moves the following due dates.
 */
export function refreshersOf(
  course: Recorded<Pick<Course, 'refreshMonths'>>,
  sessions: readonly Recorded<TrainingSession>[],
): Refreshers {
  const attended = sessionsOf(course.id, sessions).filter(({ state }) => state === 'attended');
  const dueAfter = (session: TrainingSession | undefined) =>
    session === undefined || course.refreshMonths === null ? null : addMonthsToDay(session.last, course.refreshMonths);
  return {
    attended: attended.map((session, index) => attendanceOf(session, dueAfter(attended[index - 1]))),
    nextDue: dueAfter(attended.at(-1)),
  };
}

/** The sessions of a course in order of their last days. */
export function sessionsOf(
  course: RecordId,
  sessions: readonly Recorded<TrainingSession>[],
): Recorded<TrainingSession>[] {
  return sessions
    .filter((session) => session.course === course)
    .toSorted((one, other) => compareText(one.last, other.last) || compareText(one.id, other.id));
}

function attendanceOf(session: Recorded<TrainingSession>, due: Day | null): Attendance {
  return { session, due, lateDays: due === null ? null : Math.max(0, daysBetween(due, session.last)) };
}
