import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { runCommand } from './runCommand';
import { changesOfEnding } from './startTimer';
import { readStack, takeUp } from './timerSteps';

/** Whose timer is ended. */
export type EndInterruptionInput = { readonly officer: RecordId };

/** Ends the running timer and takes up what it interrupted, as a new entry that goes on with the same unit. */
export async function endInterruption(services: Services, { officer }: EndInterruptionInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'endInterruption', async (reader) => {
    const stack = await readStack(reader, officer);
    if (stack.running === null) return failWith('no-timer', 'No timer is running.');
    const now = services.clock.now();
    const ended = await changesOfEnding(services, reader, stack, now);
    return ended.ok ? succeed({ ...ended.value, timers: [takeUp(stack, now)] }) : ended;
  });
}
