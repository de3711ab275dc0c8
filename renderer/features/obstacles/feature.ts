import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Obstacles: the report on what stands in the way of travel documents, on one page. Opened from Documents. */
export const feature: Feature = {
  id: 'obstacles',
  label: 'Obstacles',
  icon: 'document',
  command: 'goObstacles',
  rail: null,
  scope: 'obstacles',
  shortcuts: [{ scope: 'obstacles', name: 'Obstacles', where: 'on the screen' }],
  screen: lazy(async () => ({ default: (await import('./ObstaclesScreen')).ObstaclesScreen })),
};
