import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { find, runCommand } from './runCommand';

/** Which appointment is deleted. */
export type DeleteAppointmentInput = { readonly id: RecordId };

/** Deletes an appointment. An entry that its outcome logged stays: the work was done. */
export async function deleteAppointment(services: Services, { id }: DeleteAppointmentInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'deleteAppointment', async (reader) => {
    const found = await find(reader, 'appointment', id);
    return found.ok ? succeed({ changes: [{ type: 'appointment', id, content: null }] }) : found;
  });
}
