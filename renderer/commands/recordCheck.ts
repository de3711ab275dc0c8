import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { CommandId } from '#shared/contract/commandList';
import type { RecordCheck, TimeEntry } from '#shared/records/timeEntry';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { contentOnly, find, runCommand } from './runCommand';

/** Which entry of a kept check-in, and what became of its record check. */
export type RecordCheckInput = { readonly entry: RecordId; readonly recordCheck: RecordCheck };

/** The id of the command that records each answer. */
export const checkCommands = {
  done: 'checkDone',
  skipped: 'checkSkipped',
  'not required': 'checkNotRequired',
} as const satisfies Record<RecordCheck, CommandId>;

/** Records whether the record check of a check-in was done. */
export async function recordCheck(services: Services, { entry: id, recordCheck: answer }: RecordCheckInput): Promise<Result<Receipt>> {
  return await runCommand(services, checkCommands[answer], async (reader) => {
    const found = await find(reader, 'entry', id);
    if (!found.ok) return found;
    if (found.value.kind !== 'check-in') return failWith('no-check-in', 'Only a check-in has a record check.');
    return succeed({ changes: [{ type: 'entry', id, content: { ...contentOnly<TimeEntry>(found.value), recordCheck: answer } }] });
  });
}
