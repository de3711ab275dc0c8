import type { RecordId } from '#shared/base/ids';
import type { DraftPlace } from '#shared/records/draft';
import type { Locked } from '#renderer/services/ports';
import { useQuery } from './liveQuery';
import { useOpened } from './sealedText';

/** What was being typed, opened, with the id that its record will have, and where it was typed. */
export type OpenDraft = { readonly id: RecordId; readonly place: DraftPlace; readonly text: string | Locked };

/** The latest draft of an officer at these places; null where nothing is being typed. */
export function useDraft(officer: RecordId, places: readonly DraftPlace[]): OpenDraft | null | undefined {
  const draft = useQuery({ key: `draft|${officer}|${places.join()}`, run: async ({ store }) => {
    const drafts = (await store.reader.drafts()).filter((one) => one.officer === officer && places.includes(one.place));
    return drafts.toSorted((a, b) => b.savedAt - a.savedAt)[0] ?? null;
  } });
  const opened = useOpened(draft?.id ?? null, draft?.text ?? null);
  if (draft === undefined || draft === null) return draft;
  return opened === null || opened === undefined ? undefined : { id: draft.id, place: draft.place, text: opened };
}
