import type { Problem, Result } from '#shared/base/result';
import { useNotices } from '#renderer/state/notices';

/** The part of a command's receipt that the user sees. */
type Told = { readonly warnings?: readonly Problem[] };

/** Waits for a command, reports what it did or why it failed, and returns whether it worked. */
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
