import type { RecordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import type { Draft } from '#shared/records/draft';
import type { Services } from '#renderer/services/services';

/** Unsaved text with the id that its record will have. */
export type SaveDraftInput = Pick<Draft, 'id' | 'officer' | 'place'> & { readonly text: string };

/** Saves what the user is typing, sealed, in the database only. The caller writes at most once a second. */
export async function saveDraft(
  { store, sealer, clock }: Services,
  { text, ...draft }: SaveDraftInput,
): Promise<Result<null>> {
  const sealed = await sealer.seal(draft.id, 'draft', text);
  return await store.saveDraft({ ...draft, text: sealed, savedAt: clock.now() });
}

/** Which draft to discard. */
export type DiscardDraftInput = { readonly id: RecordId };

/** Discards a draft. */
export async function discardDraft({ store }: Services, { id }: DiscardDraftInput): Promise<Result<null>> {
  return await store.discardDraft(id);
}
