import type { Merged } from '#renderer/storage/rows';
import type { Services } from './services';

/** Records what a merge of the copies found lost, and what it mended. */
export async function noteMerged(
  { findings }: Pick<Services['store'], 'findings'>,
  { told, taken, lost }: Merged,
): Promise<void> {
  await findings.add(lost, 'missing');
  await findings.add(told, 'mended', taken);
}
