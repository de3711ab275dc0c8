import type { RecordId } from '#shared/base/ids';
import type { UnsavedForm } from '#renderer/drafts/drafts';

/** The open dialog: the record it changes, null for a new one, and its unsaved form. */
export type OpenForm<Subject> = { readonly before: Subject | null; readonly unsaved: UnsavedForm | null };

/**
 * Reopens an unsaved form with the record it changes. If that no longer exists, the form becomes a new record, so that
 * nothing typed is lost.
 */
export function reopenForm<Subject extends { readonly id: RecordId }>(
  unsaved: UnsavedForm,
  records: readonly Subject[],
): OpenForm<Subject> {
  return { unsaved, before: records.find(({ id }) => id === unsaved.subject) ?? null };
}
