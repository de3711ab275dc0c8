import { lazy } from 'react';
import type { RecordsTab } from '../../tab';
import { useReviewMark } from './useReviewReport';

/** Docket review: cases reviewed within their interval, and the backlog. */
export const tab: RecordsTab = {
  id: 'review',
  label: 'Docket review',
  place: 3,
  useMark: useReviewMark,
  panel: lazy(async () => ({ default: (await import('./ReviewTab')).ReviewTab })),
  unitPanel: lazy(async () => ({ default: (await import('./UnitReviewTab')).UnitReviewTab })),
};
