import { failWith, succeed, type Result } from '#shared/base/result';
import type { JournalLine } from '#shared/contract/ipc';
import { parseChangeSet } from '#shared/records/parseChangeSet';

/** Numbers grow by one per change. A larger jump can only be a mistake, and would leave no numbers to use. */
const longestLeap = 1e9;

/**
 * Checks a line before it is written, so that everything written can be read again at startup. Fails with
 * `journal-payload` if it is not a change set of this number, or if its number jumps too far above the head.
 */
export function checkLine({ number, payload }: JournalLine, head: number): Result<null> {
  const parsed = parseChangeSet(payload);
  if (!parsed.ok) return refuse(parsed.error.message);
  if (parsed.value.number !== number) return refuse('number');
  return number > head + longestLeap ? refuse('number') : succeed(null);
}

function refuse(place: string): Result<never> {
  return failWith('journal-payload', `The journal does not accept a line that it could not read again (${place}).`);
}
