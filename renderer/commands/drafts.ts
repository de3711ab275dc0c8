import type { RecordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import type { Draft } from '#shared/records/draft';
import type { Services } from '#renderer/services/services';

/** What is being typed, with the id that its record will have. */
export type SaveDraftInput = Pick<Draft, 'id' | 'officer' | 'place'> & { readonly text: string };

/** Keeps what is being typed, sealed, in the database only. The caller writes at most once a second. */
export async function saveDraft(
  { store, sealer, clock }: Services,
  { text, ...draft }: SaveDraftInput,
): Promise<Result<null>> {
  const sealed = await sealer.seal(draft.id, 'draft', text);
  return await store.saveDraft({ ...draft, text: sealed, savedAt: clock.now() });
}

/** Which draft is thrown away. */
export type DiscardDraftInput = { readonly id: RecordId };

/** Throws away what was being typed. */
export async function discardDraft({ store }: Services, { id }: DiscardDraftInput): Promise<Result<null>> {
  return await store.discardDraft(id);
}
