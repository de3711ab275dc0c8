import { lazy } from 'react';
import type { Feature } from '#renderer/domain-ui/feature';

/** Documents: the ledger of requests for travel documents. */
export const feature: Feature = {
  id: 'documents',
  label: 'Documents',
  icon: 'document',
  command: 'goDocuments',
  rail: 3,
  remark: lazy(async () => ({ default: (await import('./LateCount')).LateCount })),
  scope: 'documents',
  shortcuts: [{ scope: 'documents', name: 'Documents', where: 'on the screen, for the chosen request' }],
  screen: lazy(async () => ({ default: (await import('./DocumentsScreen')).DocumentsScreen })),
};
