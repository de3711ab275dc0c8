import type { Course } from '#shared/records/course';
import type { Officer } from '#shared/records/officer';
import type { TrainingSession } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import { isRequiredOf } from '#shared/rules/records/courseRoles';
import type { Day } from '#shared/time/day';
import { daysBetween } from '#shared/time/days';
import { refreshersOf, sessionsOf, type Attendance } from './refreshers';

/** The status of a course: `open` was never attended, `current` has a refresher due later, `done` has no refresher. */
export type CourseState = 'late' | 'open' | 'current' | 'done' | 'not required';

/**
 * The standing of one officer in one course on a day. `due` is the day the next refresher is due and `daysLeft` the
 * days until then, negative if it is late; both are null if none is due. `planned` is the earliest session that is
 * still planned, and `missed` the latest one missed since the last attended session. `minutes` is how long the next
 * session takes.
 */
export type CourseStanding = {
  readonly course: Recorded<Course>;
  readonly state: CourseState;
  readonly due: Day | null;
  readonly daysLeft: number | null;
  readonly attended: readonly Attendance[];
  readonly planned: Recorded<TrainingSession> | null;
  readonly missed: Recorded<TrainingSession> | null;
  readonly minutes: number;
};

/**
 * Returns an officer's standing in a course on a day; `sessions` are the officer’s own. A refresher due today is not
 * late.
 */
export function courseStanding(
  course: Recorded<Course>,
  officer: Officer,
  sessions: readonly Recorded<TrainingSession>[],
  today: Day,
): CourseStanding {
  const own = sessionsOf(course.id, sessions);
  const { attended, nextDue } = refreshersOf(course, own);
  const isRequired = isRequiredOf(course, officer, today);
  const due = isRequired ? nextDue : null;
  const since = attended.at(-1)?.session.last ?? '';
  return {
    course,
    state: isRequired ? stateOf(attended.length > 0, due, today) : 'not required',
    due,
    daysLeft: due === null ? null : daysBetween(today, due),
    attended,
    planned: own.find(({ state }) => state === 'planned') ?? null,
    missed: own.findLast(({ state, last }) => state === 'missed' && last > since) ?? null,
    minutes: attended.length === 0 ? course.minutes : (course.refreshMinutes ?? course.minutes),
  };
}

/** Whether a course needs attention now: its refresher is late, or it is required and was never attended. */
export function isDueNow({ state }: Pick<CourseStanding, 'state'>): boolean {
  return state === 'late' || state === 'open';
}

function stateOf(wasAttended: boolean, due: Day | null, today: Day): CourseState {
  if (!wasAttended) return 'open';
  if (due === null) return 'done';
  return due < today ? 'late' : 'current';
}
