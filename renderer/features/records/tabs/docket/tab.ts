import { lazy } from 'react';
import type { RecordsTab } from '../../tab';
import { useDocketMark } from './useDocketMark';

/** Docket size: cases by month, class and source, and goals with the minutes they need. */
export const tab: RecordsTab = {
  id: 'docket',
  label: 'Docket size',
  place: 6,
  useMark: useDocketMark,
  panel: lazy(async () => ({ default: (await import('./DocketTab')).DocketTab })),
};
