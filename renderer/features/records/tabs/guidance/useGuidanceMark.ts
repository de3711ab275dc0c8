import { inForceOn } from '#shared/analysis/records/guidanceInForce';
import { useGuidance } from '#renderer/queries/guidance';
import type { TabMark, TabProps } from '../../tab';

/** How many pieces in force today are still to be read: `2 to read`. */
export function useGuidanceMark({ viewer, today }: TabProps): TabMark | null {
  const guidance = useGuidance(viewer.id);
  if (guidance === undefined) return null;
  const unread = inForceOn(guidance, today).filter(({ read }) => read === null).length;
  return unread === 0 ? null : { text: `${unread} to read` };
}
