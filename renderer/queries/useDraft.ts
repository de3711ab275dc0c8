import type { RecordId } from '#shared/base/ids';
import type { Draft } from '#shared/records/draft';
import type { Locked } from '#renderer/services/ports';
import { useLive } from './useLive';
import { useOpened } from './useOpened';

/** What was being typed, opened, with the id that its record will have. */
export type OpenDraft = { readonly id: RecordId; readonly text: string | Locked };

/** The latest draft of an officer at a place; null where nothing is being typed. */
export function useDraft(officer: RecordId, place: Draft['place']): OpenDraft | null | undefined {
  const draft = useLive({ key: `draft|${officer}|${place}`, ask: async ({ store }) => {
    const drafts = (await store.reader.drafts()).filter((one) => one.officer === officer && one.place === place);
    return drafts.toSorted((a, b) => b.savedAt - a.savedAt)[0] ?? null;
  } });
  const opened = useOpened(draft?.id ?? null, draft?.text ?? null);
  if (draft === undefined || draft === null) return draft;
  return typeof opened === 'string' || (opened !== null && opened !== undefined) ? { id: draft.id, text: opened } : undefined;
}
