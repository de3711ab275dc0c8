import { lazy } from 'react';
import type { RecordsTab } from '../../tab';
import { useGuidanceMark } from './useGuidanceMark';

/** Guidance: what came, what is in force on a day, and what is still to be read. */
export const tab: RecordsTab = {
  id: 'guidance',
  label: 'Guidance',
  place: 5,
  useMark: useGuidanceMark,
  panel: lazy(async () => ({ default: (await import('./GuidanceTab')).GuidanceTab })),
};
