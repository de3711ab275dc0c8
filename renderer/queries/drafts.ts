import type { RecordId } from '#shared/base/ids';
import type { DraftPlace } from '#shared/records/draft';
import type { Locked } from '#renderer/services/ports';
import { useQuery } from './liveQuery';
import { useOpened } from './sealedText';

/** An unsealed draft: the id that its record will have, where it was typed, and its text. */
export type OpenDraft = { readonly id: RecordId; readonly place: DraftPlace; readonly text: string | Locked };

/** An officer's latest draft in these places; null if there is none. */
export function useDraft(officer: RecordId, places: readonly DraftPlace[]): OpenDraft | null | undefined {
  const draft = useQuery({ key: `draft|${officer}|${places.join()}`, run: async ({ store }) => {
    const drafts = (await store.reader.drafts()).filter((one) => one.officer === officer && places.includes(one.place));
    return drafts.toSorted((a, b) => b.savedAt - a.savedAt)[0] ?? null;
  } });
  const opened = useOpened(draft?.id ?? null, draft?.text ?? null);
  if (draft === undefined || draft === null) return draft;
  return opened === null || opened === undefined ? undefined : { id: draft.id, place: draft.place, text: opened };
}
