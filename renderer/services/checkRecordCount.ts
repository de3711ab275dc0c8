import { noteMerged } from './noteMerged';
import type { Services } from './services';

/**
 * Compares the real number of records with the number the database says it has, and records a finding if records had to
 * be taken from the other copy (storage.md 4). Reads an index only, so it runs right after the first screen.
 */
export async function checkRecordCount({ store }: Pick<Services, 'store'>): Promise<void> {
  const checked = await store.checkCount();
  if (checked.ok) await noteMerged(store, checked.value);
  else await store.findings.add([checked.error.message], 'missing');
}
