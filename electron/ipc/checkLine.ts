import { failWith, succeed, type Result } from '#shared/base/result';
import type { JournalLine } from '#shared/contract/ipc';
import { parseChangeSet } from '#shared/records/parseChangeSet';

/** Numbers grow by one for each change; a greater leap can only be a mistake, and would leave no numbers to give. */
const longestLeap = 1e9;

/**
 * Checks a line before it is written: what a start could not read again is never written. Fails with
 * `journal-payload` where it is not a change set of this number, or its number leaps too far above the head.
 */
export function checkLine({ number, payload }: JournalLine, head: number): Result<null> {
  const parsed = parseChangeSet(payload);
  if (!parsed.ok) return refuse(parsed.error.message);
  if (parsed.value.number !== number) return refuse('number');
  return number > head + longestLeap ? refuse('number') : succeed(null);
}

function refuse(place: string): Result<never> {
  return failWith('journal-payload', `The journal does not take a line that it could not read again (${place}).`);
}
