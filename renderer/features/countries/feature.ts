import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Countries: their dated status, quota and rule for follow-ups. Opened from Documents. */
export const feature: Feature = {
  id: 'countries',
  label: 'Countries',
  icon: 'document',
  command: 'goCountries',
  rail: null,
  scope: 'countries',
  shortcuts: [{ scope: 'countries', name: 'Countries', where: 'on the screen, for the chosen country' }],
  screen: lazy(async () => ({ default: (await import('./CountriesScreen')).CountriesScreen })),
};
