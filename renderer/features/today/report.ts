import type { Problem, Result } from '#shared/base/result';
import { useNotices } from '#renderer/state/notices';

/** What of a command's receipt is told to the user. */
type Told = { readonly warnings?: readonly Problem[] };

/** Waits for a command, says what it did or why it did nothing, and tells whether it worked. */
export async function report(done: Promise<Result<Told>>, sentence: string): Promise<boolean> {
  const result = await done;
  const notices = useNotices.getState();
  if (!result.ok) {
    notices.problem(result.error.message);
    return false;
  }
  const warnings = (result.value.warnings ?? []).map(({ message }) => message);
  notices.done([sentence, ...warnings].join(' '));
  return true;
}
