import type { Course } from '#shared/records/course';
import type { Officer } from '#shared/records/officer';
import type { TrainingSession } from '#shared/records/trainingSession';
import type { Recorded } from '#shared/records/version';
import type { Day } from '#shared/time/day';
import { courseStanding, type CourseStanding } from './courseStanding';

/** The standing of one officer of a unit in a course. */
export type MemberStanding = { readonly officer: Recorded<Officer>; readonly standing: CourseStanding };

/**
 * A course in a unit: each member's standing, and how many of the `required` members are `current` (attended, refresher
 * not late). `rate` is their share, null if nobody is required to attend. `plannedInTime` counts members whose
 * refresher is not late yet and has a planned session by its due date.
 */
export type UnitTraining = {
  readonly members: readonly MemberStanding[];
  readonly required: number;
  readonly current: number;
  readonly rate: number | null;
  readonly late: number;
  readonly open: number;
  readonly plannedInTime: number;
};

/** Returns a unit's standing in a course on a day. `sessions` are those of all members. */
export function unitTraining(
  course: Recorded<Course>,
  officers: readonly Recorded<Officer>[],
  sessions: readonly Recorded<TrainingSession>[],
  today: Day,
): UnitTraining {
  const members = officers.map((officer) => {
    const own = sessions.filter((session) => session.officer === officer.id);
    return { officer, standing: courseStanding(course, officer, own, today) };
  });
  const standings = members.map(({ standing }) => standing);
  const count = (is: (standing: CourseStanding) => boolean) => standings.filter(is).length;
  const required = count(({ state }) => state !== 'not required');
  const current = count(({ state }) => state === 'current' || state === 'done');
  return {
    members,
    required,
    current,
    rate: required === 0 ? null : current / required,
    late: count(({ state }) => state === 'late'),
    open: count(({ state }) => state === 'open'),
    plannedInTime: count(isPlannedInTime),
  };
}

function isPlannedInTime({ state, due, planned }: CourseStanding): boolean {
  return state === 'current' && due !== null && planned !== null && planned.last <= due;
}
