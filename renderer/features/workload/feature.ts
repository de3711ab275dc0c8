import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Workload: where the minutes went, by activity and period. */
export const feature: Feature = {
  id: 'workload',
  label: 'Workload',
  icon: 'bars',
  command: 'goWorkload',
  rail: 5,
  scope: 'workload',
  shortcuts: [{ scope: 'workload', name: 'Workload', where: 'on the screen' }],
  screen: lazy(async () => ({ default: (await import('./WorkloadScreen')).WorkloadScreen })),
};
