import { succeed, type Result } from '#shared/base/result';
import { changeSetLimit } from '#shared/records/changeSet';
import type { Change } from '#shared/records/all';
import type { Services } from '#renderer/services/services';
import type { Decision } from '#renderer/storage/store';
import type { OnProgress } from '#renderer/storage/store';

/** Timers to set with the last batch, and under which command the change sets stand in the journal. */
export type ApplyManyOptions = Pick<Decision, 'timers'> & { readonly command?: string };

/**
 * Writes many records through the one way to both copies, a change set of at most 500 at a time and no steps of undo:
 * what no user did one by one. Between two batches others get their turn. Ends at the first failure: what was written
 * before stays written.
 */
export async function applyMany(
  { store }: Pick<Services, 'store'>,
  changes: readonly Change[],
  onProgress: OnProgress = () => undefined,
  { timers = [], command = 'applyMany' }: ApplyManyOptions = {},
): Promise<Result<null>> {
  for (let at = 0; at < changes.length; at += changeSetLimit) {
    const done = Math.min(at + changeSetLimit, changes.length);
    const decision = { changes: changes.slice(at, done), timers: done === changes.length ? timers : [] };
    const written = await store.write({ command, undoable: false, decide: async () => await Promise.resolve(succeed(decision)) });
    if (!written.ok) return written;
    onProgress(done, changes.length);
  }
  return succeed(null);
}
