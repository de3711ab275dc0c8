import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Records: what belongs to no single day, in tabs. */
export const feature: Feature = {
  id: 'records',
  label: 'Records',
  icon: 'checklist',
  command: 'goRecords',
  rail: 4,
  scope: 'records',
  shortcuts: [
    { scope: 'records', name: 'Records', where: 'on the screen' },
    { scope: 'training', name: 'Training', where: 'in the list' },
    { scope: 'guidance', name: 'Guidance', where: 'in the list' },
  ],
  screen: lazy(async () => ({ default: (await import('./RecordsScreen')).RecordsScreen })),
};
