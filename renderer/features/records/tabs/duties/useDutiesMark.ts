import { useDutyAssignments } from '#renderer/queries/duties';
import type { TabMark, TabProps } from '../../tab';

/** How many duties are under way: `3 now`. */
export function useDutiesMark({ viewer, today }: TabProps): TabMark | null {
  const assignments = useDutyAssignments(viewer.id);
  if (assignments === undefined || assignments.length === 0) return null;
  const now = assignments.filter(({ from, to }) => from <= today && (to === null || to >= today));
  return { text: `${now.length} now` };
}
