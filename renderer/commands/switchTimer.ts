import type { Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { makeRecordId, runCommand } from './runCommand';
import { decideStart, type StartTimerInput } from './startTimer';

/** Ends the running timer and starts another in its place; those that were interrupted stay as they are. */
export async function switchTimer(services: Services, input: StartTimerInput): Promise<Result<Receipt>> {
  const id = input.id ?? makeRecordId(services);
  return await runCommand(services, 'switchTimer', async (reader) =>
    await decideStart(services, reader, id, input, (stack, running) => ({ ...stack, running, away: null })));
}
