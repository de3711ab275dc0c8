import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Absence } from '#shared/records/absence';
import { daysBetween } from '#shared/time/days';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/decision';
import { find, makeRecordId, runCommand, sealText } from './runCommand';

/** An absence with its note in clear; with an `id` it changes that one. A note left out keeps its sealed bytes. */
export type SaveAbsenceInput = Omit<Absence, 'note'> & { readonly id?: RecordId; readonly note?: string | null };

/** Adds or changes an absence. Fails at `last` and `hours`. */
export async function saveAbsence(services: Services, { id: given, note, ...absence }: SaveAbsenceInput): Promise<Result<Receipt>> {
  const id = given ?? makeRecordId(services);
  return await runCommand(services, 'saveAbsence', async (reader) => {
    const officer = await find(reader, 'officer', absence.officer);
    if (!officer.ok) return officer;
    if (absence.last < absence.first) return failWith('last', 'The last day lies before the first.', 'last');
    if (daysBetween(absence.first, absence.last) > 730) return failWith('last', 'That is more than two years. Look at the year of the last day.', 'last');
    if (absence.hours !== null && absence.hours.end <= absence.hours.start) return failWith('hours', 'The hours end before they begin.', 'hours');
    const before = await reader.get('absence', id);
    const sealed = note === undefined ? (before?.note ?? null) : await sealText(services, id, 'note', note);
    return succeed({ changes: [{ type: 'absence', id, content: { ...absence, note: sealed } }] });
  });
}
