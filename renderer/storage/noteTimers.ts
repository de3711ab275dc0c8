import { sameButSeen, type TimerStack } from '#shared/records/timerStack';
import { writeTimers } from './commitChangeSet';
import type { DaybookDatabase } from './database';
import type { HeldReader } from './holdStanding';
import { inTransaction } from './transaction';

/**
 * Changes what the program notes of running timers, and writes the stacks that are others afterwards. That a timer was seen
 * again, which is noted each minute, is announced to no question, since no part of the page shows it.
 */
export async function noteTimers(database: DaybookDatabase, held: HeldReader, change: (stack: TimerStack) => TimerStack): Promise<void> {
  const stacks = await held.reader.allTimers();
  const noted = stacks.map(change);
  const changed = noted.filter((stack, index) => stack !== stacks[index]);
  if (changed.length === 0) return;
  // Nothing is held while it is written, which may fail.
  held.forgetTimers();
  const announce = await inTransaction(database, [database.timers], (transaction) => {
    writeTimers(transaction, database, changed);
    return undefined;
  });
  held.keepTimers(noted);
  if (noted.some((stack, index) => !sameButSeen(stack, stacks[index] ?? null))) announce();
}
