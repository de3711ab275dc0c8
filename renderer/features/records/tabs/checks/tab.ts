import { lazy } from 'react';
import type { RecordsTab } from '../../tab';
import { useChecksMark } from './useChecksMark';

/** Record checks: due at each kept check-in, done or skipped. */
export const tab: RecordsTab = {
  id: 'checks',
  label: 'Record checks',
  place: 2,
  useMark: useChecksMark,
  panel: lazy(async () => ({ default: (await import('./ChecksTab')).ChecksTab })),
  unitPanel: lazy(async () => ({ default: (await import('./UnitChecksTab')).UnitChecksTab })),
};
