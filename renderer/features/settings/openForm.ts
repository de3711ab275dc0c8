import type { RecordId } from '#shared/base/ids';
import type { KeptForm } from '#renderer/drafts/drafts';

/** Which dialog is open: of what is changed, null for a new one, with what was kept of it when the program ended. */
export type OpenForm<Subject> = { readonly before: Subject | null; readonly kept: KeptForm | null };

/** A kept form with what it changes; what is no longer there is asked as a new one, so that nothing typed is lost. */
export function keptOf<Subject extends { readonly id: RecordId }>(
  kept: KeptForm,
  records: readonly Subject[],
): OpenForm<Subject> {
  return { kept, before: records.find(({ id }) => id === kept.subject) ?? null };
}
