import { lazy } from 'react';
import type { RecordsTab } from '../../tab';
import { useDutiesMark } from './useDutiesMark';

/** Collateral duties: what was assigned, and what it took. */
export const tab: RecordsTab = {
  id: 'duties',
  label: 'Collateral duties',
  place: 1,
  useMark: useDutiesMark,
  panel: lazy(async () => ({ default: (await import('./DutiesTab')).DutiesTab })),
  unitPanel: lazy(async () => ({ default: (await import('./UnitDutiesTab')).UnitDutiesTab })),
};
