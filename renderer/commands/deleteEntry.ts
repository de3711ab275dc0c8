import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Change } from '#shared/records/all';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { contentOnly, find, runCommand } from './runCommand';

/** Which entry is deleted. */
export type DeleteEntryInput = { readonly id: RecordId };

/** Deletes an entry. An appointment whose outcome it logged is planned work again. */
export async function deleteEntry(services: Services, { id }: DeleteEntryInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteEntry', async (reader) => {
    const found = await find(reader, 'entry', id);
    if (!found.ok) return found;
    const changes: Change[] = [{ type: 'entry', id, content: null }];
    const appointment = found.value.appointment === null ? null : await reader.get('appointment', found.value.appointment);
    if (appointment?.entry === id) {
      changes.push({ type: 'appointment', id: appointment.id, content: { ...contentOnly(appointment), outcome: null, entry: null } });
    }
    return succeed({ changes });
  });
}
