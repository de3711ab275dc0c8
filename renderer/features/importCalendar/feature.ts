import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Import a calendar: what a file brings, before anything is written. */
export const feature: Feature = {
  id: 'import',
  label: 'Import a calendar',
  icon: 'calendar',
  command: 'importCalendar',
  rail: null,
  scope: null,
  shortcuts: [],
  screen: lazy(async () => ({ default: (await import('./ImportScreen')).ImportScreen })),
};
