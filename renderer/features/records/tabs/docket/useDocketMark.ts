import { dayText } from '#shared/reports/trainingText';
import { useDocketCounts } from '#renderer/queries/docketSize';
import type { TabMark, TabProps } from '../../tab';

/** The day of the officer's last count: `Sep 1`. */
export function useDocketMark({ viewer, today }: TabProps): TabMark | null {
  const counts = useDocketCounts(viewer.id, null);
  const last = counts?.at(-1);
  return last === undefined ? null : { text: dayText(last.day, today) };
}
