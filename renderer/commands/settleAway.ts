import type { RecordId } from '#shared/base/ids';
import { failWith, succeed, type Result } from '#shared/base/result';
import type { RunningTimer, TimerStack } from '#shared/records/timerStack';
import type { Instant } from '#shared/time/day';
import type { Services } from '#renderer/services/services';
import type { Receipt } from '#renderer/storage/store';
import { makeRecordId, runCommand } from './runCommand';
import { changesOfEnding } from './startTimer';
import { readStack } from './timerSteps';

/** What the time away was: all of it work, none of it, or work until an instant within it. */
export type SettleAwayInput = {
  readonly officer: RecordId;
  readonly action: 'keep' | 'discard' | 'split';
  readonly at?: Instant;
};

/**
 * Settles time in which the program was not there while a timer ran. What is kept goes on; else the entry ends where
 * the work did, and the timer goes on from the return with the same unit.
 */
export async function settleAway(services: Services, { officer, action, at }: SettleAwayInput): Promise<Result<Receipt>> {
  return await runCommand(services, 'settleAway', async (reader) => {
    const stack = await readStack(reader, officer);
    const { running, away } = stack;
    if (running === null || away === null) return failWith('not-away', 'There is no time away to settle.');
    if (action === 'keep') return succeed({ changes: [], timers: [{ ...stack, away: null }] });
    const end = action === 'discard' ? away.from : (at ?? away.from);
    if (end < away.from || end > away.to) return failWith('outside-away', 'Choose a time between leaving and coming back.', 'at');
    const ended = await changesOfEnding(services, reader, stack, end);
    return ended.ok ? succeed({ ...ended.value, timers: [goOn(services, stack, running, away.to)] }) : ended;
  });
}

function goOn(services: Services, stack: TimerStack, running: RunningTimer, from: Instant): TimerStack {
  const units = running.units === null ? null : 0;
  const next = { ...running, entry: makeRecordId(services), units, startedAt: from, seenAt: services.clock.now() };
  return { ...stack, running: next, away: null };
}
