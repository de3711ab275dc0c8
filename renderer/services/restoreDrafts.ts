import type { Draft } from '#shared/records/draft';
import { misfit } from '#shared/records/schemas';
import { sealed } from '#shared/records/sealed';
import type { Platform } from '#renderer/platform/platform';
import type { DaybookDatabase } from '#renderer/storage/database';

/**
 * Puts drafts back that were kept outside of a database which had failed and may have been found empty. A draft that
 * the database has is left as it is, and one whose record was written has ended.
 */
export async function restoreDrafts(
  { drafts, records }: Pick<DaybookDatabase, 'drafts' | 'records'>,
  platform: Pick<Platform, 'invoke'>,
  text: string,
): Promise<void> {
  const kept = parseDrafts(text);
  const ids = kept.map(({ id }) => id);
  const [present, written] = await Promise.all([drafts.bulkGet(ids), records.bulkGet(ids)]);
  const lost = kept.filter((_, index) => present[index] === undefined && written[index] === undefined);
  await drafts.bulkPut(lost);
  await platform.invoke('drafts.keep', { text: '[]' });
}

function parseDrafts(text: string): Draft[] {
  const list = JSON.parse(text) as readonly Partial<Draft>[];
  return list.filter((one): one is Draft => {
    const texts = [one.id, one.officer, one.place];
    return texts.every((part) => typeof part === 'string' && part !== '') && misfit(sealed, one.text) === null;
  });
}
