import type { DraftPlace } from '#shared/records/draft';
import { saveDraft } from '#renderer/commands/drafts';
import { makeRecordId } from '#renderer/commands/run';
import type { UnsavedForm } from '#renderer/drafts/drafts';
import type { Services } from '#renderer/services/services';
import type { StaticFacts } from '../model/dayFacts';

/**
 * Fills a form with the contents of a line. The fields are first saved as the draft of a new record, so that they
 * survive the end of the program like anything typed into the form.
 */
export async function fillForm(
  services: Services,
  { officer }: Pick<StaticFacts, 'officer'>,
  place: DraftPlace,
  fields: Readonly<Record<string, unknown>>,
): Promise<UnsavedForm> {
  const id = makeRecordId(services);
  await saveDraft(services, { id, officer, place, text: JSON.stringify({ subject: null, fields, from: 'line' }) });
  return { id, subject: null, fields, isFromLine: true };
}
