import { recordId, type RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { StartFacts } from '#shared/contract/ipc';
import { noteMerged } from './noteMerged';
import type { Services } from './services';

/**
 * Makes sure that a profile with changes does not start like a new one because its officer was lost. If the officer or
 * the setting that names them is missing, both copies are merged first. Fails with `no-officer` if no copy ever held
 * one although changes were written.
 */
export async function checkOfficer(
  { store }: Pick<Services, 'store'>,
  { rememberedHead, sample }: Pick<StartFacts, 'rememberedHead' | 'sample'>,
): Promise<Result<null>> {
  const head = Math.max(store.saveState.get().acknowledged, rememberedHead);
  if (head === 0 || sample || (await hasViewer(store))) return succeed(null);
  const merged = await store.merge();
  if (!merged.ok) return merged;
  await noteMerged(store, merged.value);
  if ((await hasViewer(store)) || (await hadOfficer(store))) return succeed(null);
  const found = `Daybook has written ${head} changes here, but no officer is in the database or in the journal.`;
  return failWith('no-officer', `${found} Nothing was changed.`);
}

async function hasViewer({ reader }: Services['store']): Promise<boolean> {
  const viewer = await reader.get('setting', recordId('viewer'));
  if (viewer?.key !== 'viewer' || viewer.value === null) return false;
  return (await reader.get('officer', viewer.value as RecordId)) !== null;
}

/** An officer who was deleted, by undoing the first run, is still in the count. */
async function hadOfficer({ database }: Services['store']): Promise<boolean> {
  const counts = await database.meta.get('counts');
  return counts?.key === 'counts' && (counts.byType.officer ?? 0) > 0;
}
