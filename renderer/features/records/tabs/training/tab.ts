import { lazy } from 'react';
import type { RecordsTab } from '../../tab';
import { useTrainingMark } from './useTrainingMark';

/** Training: what each course requires, what was attended, and the hours of the fiscal year. */
export const tab: RecordsTab = {
  id: 'training',
  label: 'Training',
  place: 4,
  useMark: useTrainingMark,
  panel: lazy(async () => ({ default: (await import('./TrainingTab')).TrainingTab })),
};
