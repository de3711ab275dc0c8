import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { runCommand } from './runCommand';
import { changesOfEnding } from './startTimer';
import { readStack } from './timerSteps';

/** Whose timers are stopped. */
export type StopTimerInput = { readonly officer: RecordId };

/** Stops all timers: the running one becomes an entry, and what it interrupted is not taken up again. */
export async function stopTimer(services: Services, { officer }: StopTimerInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'stopTimer', async (reader) => {
    const stack = await readStack(reader, officer);
    if (stack.running === null) return failWith('no-timer', 'No timer is running.');
    const ended = await changesOfEnding(services, reader, stack, services.clock.now());
    if (!ended.ok) return ended;
    return succeed({ ...ended.value, timers: [{ officer, running: null, interrupted: [], away: null }] });
  });
}
