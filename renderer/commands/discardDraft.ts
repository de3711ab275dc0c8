import type { RecordId } from '#shared/base/ids';
import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';

/** Which draft is thrown away. */
export type DiscardDraftInput = { readonly id: RecordId };

/** Throws away what was being typed. */
export async function discardDraft({ store }: Services, { id }: DiscardDraftInput): Promise<Result<null>> {
  return await store.discardDraft(id);
}
