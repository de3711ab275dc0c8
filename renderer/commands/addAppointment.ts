import type { RecordId } from '#shared/base/ids';
import { succeed, type Result } from '#shared/base/result';
import type { Instant, ZoneName } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { checkedAppointment } from './appointments';
import { makeRecordId, runCommand, sealText } from './runCommand';

/** Planned work. `id` is that of the draft it was typed in. */
export type AddAppointmentInput = {
  readonly id?: RecordId;
  readonly officer: RecordId;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: ZoneName;
  readonly title: string | null;
  readonly drafts?: readonly RecordId[];
};

/** Adds an appointment. */
export async function addAppointment(services: Services, input: AddAppointmentInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runCommand(services, 'addAppointment', async (reader) => {
    const { id: _id, drafts = [], title, ...planned } = input;
    const sealed = await sealText(services, id, 'title', title);
    const checked = await checkedAppointment(reader, { ...planned, title: sealed, outcome: null, begunAt: null, entry: null, origin: null });
    if (!checked.ok) return checked;
    return succeed({ changes: [{ type: 'appointment', id, content: checked.value }], drafts: [...new Set([...drafts, id])] });
  });
}
