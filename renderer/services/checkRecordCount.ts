import type { Services } from './services';

/**
 * Compares the real number of records with the number the database says it holds, and tells the user where records had
 * to be taken from the other copy (storage.md 4). Reads an index only, so it runs right after the first screen.
 */
export async function checkRecordCount(
  { store }: Pick<Services, 'store'>,
  tell: (sentences: string) => void,
): Promise<void> {
  const checked = await store.checkCount();
  const sentences = checked.ok ? checked.value : [checked.error.message];
  if (sentences.length > 0) tell(sentences.join(' '));
}
