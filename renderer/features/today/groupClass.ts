import type { WorkGroup } from '#shared/records/activityKind';

/** The class that gives the colours of a group to what is drawn in it. */
export const groupClass: Readonly<Record<WorkGroup, string>> = {
  'case work': 'group-case',
  'document work': 'group-docs',
  collateral: 'group-coll',
  training: 'group-adm',
  administration: 'group-adm',
  'leave and detail': 'group-off',
};
