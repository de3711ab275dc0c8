import type { WorkGroup } from '#shared/records/activityKind';

/** The order of the groups of work, the same on every screen and in every file. */
export const groupOrder: readonly WorkGroup[] = [
  'case work', 'document work', 'collateral', 'training', 'administration', 'leave and detail',
];

/** The names of the groups. */
export const groupLabels: Readonly<Record<WorkGroup, string>> = {
  'case work': 'Case work',
  'document work': 'Document work',
  collateral: 'Collateral duties',
  training: 'Training',
  administration: 'Administration',
  'leave and detail': 'Leave and detail',
};
