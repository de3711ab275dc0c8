import type { WorkGroup } from '#shared/records/activityKind';

/** The order in which groups of work stand everywhere. */
export const groupOrder: readonly WorkGroup[] = [
  'case work', 'document work', 'collateral', 'training', 'administration', 'leave and detail',
];

/** How the six groups are called. */
export const groupLabels: Readonly<Record<WorkGroup, string>> = {
  'case work': 'Case work',
  'document work': 'Document work',
  collateral: 'Collateral duties',
  training: 'Training',
  administration: 'Administration',
  'leave and detail': 'Leave and detail',
};
