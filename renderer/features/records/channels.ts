import type { Channel } from '#shared/records/guidance';

/** The channels through which guidance or a goal arrives, as segments to choose from. */
export const channels = [
  { value: 'policy', label: 'Policy' },
  { value: 'memo', label: 'Memo' },
  { value: 'e-mail', label: 'E-mail' },
  { value: 'oral', label: 'Oral' },
] as const satisfies readonly { readonly value: Channel; readonly label: string }[];
