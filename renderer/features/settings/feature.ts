import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Settings: the officer, the schedule, and how the program behaves. */
export const feature: Feature = {
  id: 'settings',
  label: 'Settings',
  icon: 'sliders',
  command: 'goSettings',
  rail: 'foot',
  scope: 'settings',
  shortcuts: [{ scope: 'settings', name: 'Settings', where: 'on the screen' }],
  screen: lazy(async () => ({ default: (await import('./SettingsScreen')).SettingsScreen })),
};
