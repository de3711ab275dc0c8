import type { RecordId } from '#shared/base/ids';
import type { KeptForm } from '#renderer/drafts/drafts';

/** The open dialog: the record it changes, null for a new one, and the form that was kept of it. */
export type OpenForm<Subject> = { readonly before: Subject | null; readonly kept: KeptForm | null };

/** A kept form with what it changes; what is no longer there is asked as a new one, so that nothing typed is lost. */
export function keptOf<Subject extends { readonly id: RecordId }>(
  kept: KeptForm,
  records: readonly Subject[],
): OpenForm<Subject> {
  return { kept, before: records.find(({ id }) => id === kept.subject) ?? null };
}
