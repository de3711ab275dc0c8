import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Staffing: from measured weights to the officers that the work needs. */
export const feature: Feature = {
  id: 'staffing',
  label: 'Staffing',
  icon: 'sliders',
  command: 'goStaffing',
  rail: 7,
  isForUnit: true,
  scope: 'staffing',
  shortcuts: [{ scope: 'staffing', name: 'Staffing', where: 'on the screen' }],
  screen: lazy(async () => ({ default: (await import('./StaffingScreen')).StaffingScreen })),
};
