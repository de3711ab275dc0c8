import type { ExclusionReason } from '#shared/records/study';

/** Why something is left out of a study, or a closed study is opened again. */
export const exclusionReasons: readonly { readonly value: ExclusionReason; readonly label: string }[] = [
  { value: 'entered twice', label: 'Entered twice' },
  { value: 'wrong kind', label: 'Logged as the wrong kind' },
  { value: 'building closed', label: 'Building closed' },
  { value: 'system down', label: 'System down' },
  { value: 'on detail', label: 'On detail' },
  { value: 'new officer', label: 'New officer, still learning' },
  { value: 'not case work', label: 'Not case work' },
  { value: 'other', label: 'Other' },
];
