import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { find, runCommand } from './runCommand';

/** Which absence is deleted, and the drafts of its change, which end with it. */
export type DeleteAbsenceInput = { readonly id: RecordId; readonly drafts?: readonly RecordId[] };

/** Deletes an absence. */
export async function deleteAbsence(services: Services, { id, drafts = [] }: DeleteAbsenceInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteAbsence', async (reader) => {
    const found = await find(reader, 'absence', id);
    return found.ok ? succeed({ changes: [{ type: 'absence', id, content: null }], drafts }) : found;
  });
}
