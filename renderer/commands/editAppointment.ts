import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Appointment } from '#shared/records/appointment';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkedAppointment } from './appointments';
import { contentOnly, find, runCommand, sealText } from './runCommand';

/** What can be changed of an appointment; a key left out stays as it is. */
export type AppointmentEdit = Partial<Pick<Appointment, 'kind' | 'duty' | 'country' | 'start' | 'end' | 'zone'>> & {
  readonly title?: string | null;
};

/** Which appointment, and what of it is changed. */
export type EditAppointmentInput = {
  readonly id: RecordId;
  readonly changes: AppointmentEdit;
  readonly drafts?: readonly RecordId[];
};

/** Changes or moves an appointment; its outcome and the entry of it stay. */
export async function editAppointment(services: Services, { id, changes, drafts = [] }: EditAppointmentInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'editAppointment', async (reader) => {
    const found = await find(reader, 'appointment', id);
    if (!found.ok) return found;
    const before = contentOnly<Appointment>(found.value);
    const { title, ...rest } = changes;
    const sealed = title === undefined ? before.title : await sealText(services, id, 'title', title);
    const checked = await checkedAppointment(reader, { ...before, ...rest, title: sealed });
    return checked.ok ? succeed({ changes: [{ type: 'appointment', id, content: checked.value }], drafts }) : checked;
  });
}
