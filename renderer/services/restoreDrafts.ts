import type { Draft } from '#shared/records/draft';
import { misfit } from '#shared/records/schemas';
import { sealed } from '#shared/records/sealed';
import type { DaybookDatabase } from '#renderer/storage/database';
import { shownContent } from '#renderer/storage/rows';

/**
 * Puts drafts back that were saved outside a database which had failed and may have been found empty. Of two texts of a
 * draft the later one stays. A draft whose record was written has ended, unless that write was taken back.
 */
export async function restoreDrafts(
  { drafts, records }: Pick<DaybookDatabase, 'drafts' | 'records'>,
  text: string,
): Promise<void> {
  const kept = parseDrafts(text);
  const ids = kept.map(({ id }) => id);
  const [present, written] = await Promise.all([drafts.bulkGet(ids), records.bulkGet(ids)]);
  const isLost = ({ savedAt }: Draft, index: number) =>
    (present[index]?.savedAt ?? 0) < savedAt && shownContent(written[index]) === null;
  await drafts.bulkPut(kept.filter(isLost));
}

function parseDrafts(text: string): Draft[] {
  const list = JSON.parse(text) as readonly unknown[];
  return list.filter(isDraft);
}

function isDraft(one: unknown): one is Draft {
  if (typeof one !== 'object' || one === null) return false;
  const { id, officer, place, text } = one as Partial<Draft>;
  return [id, officer, place].every((part) => typeof part === 'string' && part !== '') && misfit(sealed, text) === null;
}
