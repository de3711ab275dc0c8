import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Help: how to log, what is kept, and how a day is counted. */
export const feature: Feature = {
  id: 'help',
  label: 'Help',
  icon: 'info',
  command: 'goHelp',
  rail: null,
  scope: 'help',
  shortcuts: [{ scope: 'help', name: 'Help', where: 'on the screen' }],
  screen: lazy(async () => ({ default: (await import('./HelpScreen')).HelpScreen })),
};
