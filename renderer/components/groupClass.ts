/** The class that gives the colours of a group of work to what is drawn in it. */
export const groupClass = {
  'case work': 'group-case',
  'document work': 'group-docs',
  collateral: 'group-coll',
  training: 'group-adm',
  administration: 'group-adm',
  'leave and detail': 'group-off',
} as const;
