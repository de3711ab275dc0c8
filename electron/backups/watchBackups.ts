import { minuteMilliseconds } from '#shared/time/minutes';
import type { Instant } from '#shared/time/day';
import type { BackupShelf } from './backupShelf';

/** How long after startup, and how long after the last change, a backup is written if there is anything new. */
const afterStart = 2 * minuteMilliseconds;
const afterChange = 10 * minuteMilliseconds;

/**
 * Writes backups automatically: shortly after startup and, if the plan says so, whenever nothing has been written for
 * ten minutes. `tick` is called on each tick of the clock. Also copies to the second folder what it lacks, once it is
 * connected again.
 */
export function watchBackups(
  shelf: Pick<BackupShelf, 'write' | 'isDue' | 'catchUp' | 'plan'>,
  head: () => number,
  startedAt: Instant,
): { readonly tick: (now: Instant) => Promise<void> } {
  let known = { head: head(), at: startedAt };
  let started: number = startedAt;
  let hadStart = false;
  let isWorking = false;
  const work = async (now: Instant) => {
    // If the clock was set back, a change must not wait until the clock has caught up.
    if (head() !== known.head || now < known.at) known = { head: head(), at: now };
    started = Math.min(started, now);
    const isStart = !hadStart && now - started >= afterStart;
    const isQuiet = shelf.plan().write === 'quiet' && now - known.at >= afterChange;
    if ((isStart || isQuiet) && (await shelf.isDue())) await shelf.write(isStart ? 'start' : 'quiet');
    hadStart ||= isStart;
    await shelf.catchUp();
  };
  return {
    tick: async (now) => {
      if (isWorking) return;
      isWorking = true;
      await work(now).finally(() => (isWorking = false));
    },
  };
}
