import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { EntryOrigin, Outcome, Placement, RecordCheck } from '#shared/records/timeEntry';
import type { Instant, ZoneName } from '#shared/time/day';
import { dayOf } from '#shared/time/zones';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { makeEntry } from './makeEntry';
import { makeRecordId, runCommand, sealText } from './runCommand';

/** What was done. `id` is that of the draft it was typed in, so that a retry is the same record. */
export type LogActivityInput = {
  readonly id?: RecordId;
  readonly officer: RecordId;
  readonly kind: RecordId;
  readonly duty: RecordId | null;
  readonly country: string | null;
  readonly start: Instant;
  readonly end: Instant;
  readonly zone: ZoneName;
  readonly units: number | null;
  readonly outcome?: Outcome | null;
  readonly recordCheck?: RecordCheck | null;
  readonly appointment?: RecordId | null;
  readonly note: string | null;
  readonly origin: EntryOrigin;
  readonly placement: Placement;
  readonly drafts?: readonly RecordId[];
};

/** Logs work that was done, and makes an end of the draft it was typed in. */
export async function logActivity(services: Services, input: LogActivityInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runCommand(services, 'logActivity', async (reader) => {
    const now = services.clock.now();
    if (dayOf(input.start, input.zone) > dayOf(now, input.zone)) {
      return failWith('in-the-future', 'Work cannot be logged for a day that has not come yet.', 'day');
    }
    const { id: _id, drafts = [], note, ...given } = input;
    const made = await makeEntry(reader, id, {
      outcome: null, recordCheck: null, appointment: null, ...given, enteredAt: now,
      note: await sealText(services, id, 'note', note),
    });
    if (!made.ok) return made;
    const { entry, warn } = made.value;
    return succeed({ changes: [{ type: 'entry', id, content: entry }], drafts: [...new Set([...drafts, id])], isNew: true, warn });
  });
}
