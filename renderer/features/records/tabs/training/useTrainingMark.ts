import { useMemo } from 'react';
import { courseStanding } from '#shared/analysis/records/courseStanding';
import { countedText } from '#shared/reports/figures';
import { useCourses, useTrainingSessions } from '#renderer/queries/training';
import type { TabMark, TabProps } from '../../tab';

/** How many refreshers are late: `1 refresher late`; if none is, how many courses are open. */
export function useTrainingMark({ viewer, today }: TabProps): TabMark | null {
  const officers = useMemo(() => [viewer.id], [viewer.id]);
  const [courses, sessions] = [useCourses(), useTrainingSessions(officers)];
  if (courses === undefined || sessions === undefined) return null;
  const states = courses.map((course) => courseStanding(course, viewer, sessions, today).state);
  const late = states.filter((state) => state === 'late').length;
  if (late > 0) return { text: `${countedText(late, 'refresher')} late`, isAlarm: true };
  const open = states.filter((state) => state === 'open').length;
  return open === 0 ? null : { text: `${open} to attend` };
}
